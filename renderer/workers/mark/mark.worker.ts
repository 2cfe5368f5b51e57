import type { CellEdit } from '#shared/exchange/fill/cell-edit.ts';
import { editPackage } from '#shared/exchange/fill/edit-package.ts';

/** The parts of a worker's global scope that are used; the window's types describe another scope. */
interface WorkerScope {
  postMessage(message: unknown, transfer?: readonly Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<{ readonly bytes: ArrayBuffer; readonly cells: readonly CellEdit[] }>) => void): void;
}

const scope = globalThis as unknown as WorkerScope;

/** Marks one workbook and is thrown away after it. */
scope.addEventListener('message', ({ data }) => {
  const edited = editPackage(new Uint8Array(data.bytes), { cells: data.cells });
  if (edited.ok) scope.postMessage({ ok: true, bytes: edited.value.bytes }, [edited.value.bytes.buffer]);
  else scope.postMessage({ ok: false, code: edited.problem.code });
});
