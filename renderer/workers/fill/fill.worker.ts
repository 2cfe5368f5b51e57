import type { FillMessage, FillRequest, FilledForm } from '#shared/contracts/fill-messages.ts';
import type { EditProblem } from '#shared/exchange/fill/cell-edit.ts';
import { editPackage } from '#shared/exchange/fill/edit-package.ts';
import { readFilledForm } from '#shared/exchange/fill/form-reading.ts';
import { planFill } from '#shared/exchange/fill/plan-fill.ts';
import { proposeLayout } from '#shared/exchange/fill/propose-layout.ts';
import { cellsThatDiffer } from '#shared/exchange/fill/read-back.ts';
import { readForm } from '#shared/exchange/fill/read-form.ts';
import { failed, ok, type Result } from '#shared/lib/result.ts';

/** The parts of a worker's global scope that are used; the window's types describe another scope. */
interface WorkerScope {
  postMessage(message: FillMessage, transfer?: readonly Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<FillRequest>) => void): void;
}

const scope = globalThis as unknown as WorkerScope;

/** Answers one request and is thrown away after it: whatever a hostile form does to memory ends with the worker. */
scope.addEventListener('message', ({ data }) => {
  const { bytes, fileName } = data;
  const opened = readForm(bytes, fileName, (progress) => {
    scope.postMessage({ kind: 'progress', ...progress });
  });
  if (!opened.ok) {
    scope.postMessage({ kind: 'refused', problem: opened.problem });
    return;
  }
  if (data.kind === 'open') {
    scope.postMessage({ kind: 'opened', opened: { form: opened.value, proposal: proposeLayout(opened.value, data.own) } });
    return;
  }
  if (data.kind === 'read') {
    // The blank form says what was printed there before anybody filled it in; without it everything counts.
    const blank = data.blank === null ? null : readForm(data.blank, fileName);
    const reading = data.layout === null ? null : readFilledForm(opened.value, data.layout, blank?.ok === true ? blank.value : null);
    scope.postMessage({ kind: 'read', read: { sheets: opened.value.content.sheets.map(({ name }) => name), reading } });
    return;
  }
  const filled = fill(bytes, data, opened.value);
  if (filled.ok) scope.postMessage({ kind: 'filled', filled: filled.value }, [filled.value.bytes.buffer]);
  else scope.postMessage({ kind: 'refused', problem: filled.problem });
});

/** Plans, writes and reads the written file again: what is told is what stands in it. */
function fill(
  bytes: Uint8Array,
  { fileName, layout, data }: Extract<FillRequest, { kind: 'fill' }>,
  form: Parameters<typeof planFill>[0],
): Result<FilledForm, EditProblem> {
  const plan = planFill(form, layout, data);
  const edited = editPackage(bytes, { cells: plan.cells.map(({ edit }) => edit) });
  if (!edited.ok) return edited;
  const again = readForm(edited.value.bytes, fileName);
  if (!again.ok) return failed(again.problem);
  const differing = cellsThatDiffer(again.value.content, plan.cells, edited.value.notes).map(({ edit }) => `${edit.sheet}!${edit.address}`);
  return ok({ plan, ...edited.value, differing });
}
