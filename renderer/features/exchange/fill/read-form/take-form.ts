import type { CommitReader } from '#renderer/data/commit-reader.ts';
import { surroundingsOf } from '#renderer/data/repositories/cases-repository.ts';
import { put, type RowWrite } from '#renderer/data/row-write.ts';
import { ChangedSinceError } from '#renderer/data/undo.ts';
import type { CommitOutcome, Workspace } from '#renderer/data/workspace.ts';
import { registerExchange } from '#renderer/deeds/register-exchange.ts';
import { today } from '#renderer/platform/clock.ts';
import { editAction } from '#shared/domain/corrective-action/edit-action.ts';
import { planPhase } from '#shared/domain/corrective-action/plan-phase.ts';
import type { AuditId } from '#shared/domain/ids.ts';
import type { Person, PersonRole } from '#shared/domain/person/person.ts';
import { actionEditOf, actionFormValues } from '#shared/exchange/fill/compare-form-actions.ts';
import { factValues, withFormFacts } from '#shared/exchange/fill/compare-form-facts.ts';
import type { MergeEdit } from '#shared/exchange/round-trip/decide-merge.ts';
import type { FieldValues } from '#shared/exchange/round-trip/exchanged-fields.ts';
import { isSameFieldValue } from '#shared/exchange/round-trip/read-value.ts';
import { writtenCount, type MergeRequest } from '../../merge/merge-actions.ts';
import { MergeWrites } from '../../merge/merge-writes.ts';
import { mediaTypeOf } from '../fill-actions.ts';

/** What was decided of a form, with the saved form it was read by. */
export interface FormToTake extends MergeRequest {
  /** Name of the saved form. */
  readonly profileName: string;
  /** People said to be new; added as far as something taken names them. */
  readonly added: readonly Person[];
}

/**
 * Writes what was taken of a filled form in one commit, so that one undo takes it back, and registers the form as
 * received, also when nothing of it was taken. When something shown was changed in between, nothing is written.
 */
export async function takeForm(workspace: Workspace, form: FormToTake): Promise<CommitOutcome> {
  const { decided, file, counts } = form;
  const outcome = writtenCount(decided) === 0 ? null : await writeForm(workspace, form);
  if (outcome !== null && !outcome.ok) return outcome;
  const registered = await registerExchange(workspace, {
    direction: 'received',
    kind: 'filled-workbook',
    auditId: form.audit.id,
    counterpart: form.counterpart,
    fileName: file.name,
    mediaType: mediaTypeOf(file.name),
    bytes: file.bytes,
    counts: {
      added: decided.additions.length,
      changed: decided.edits.reduce((sum, { values }) => sum + Object.keys(values).length, 0),
      kept: counts.agreed,
      conflicts: counts.conflicts,
      refused: counts.refused,
    },
    note: form.profileName,
  });
  return registered.ok ? (outcome ?? registered) : registered;
}

async function writeForm(workspace: Workspace, form: FormToTake): Promise<CommitOutcome> {
  const by = await workspace.authorId();
  if (by === null) throw new Error('Taking a form over needs an author: the first start has not asked yet');
  const { audit, decided } = form;
  const reason = form.reason.trim();
  const idOfCode = new Map(form.questions.map(({ id, code }) => [code, id]));
  const surroundings = await surroundingsOf(workspace.database, { auditId: audit.id });
  const editsOf = (table: MergeEdit['item']['table']): readonly MergeEdit[] => decided.edits.filter(({ item }) => item.table === table);
  const ofWorkbook = decided.edits.filter(({ item }) => item.table !== 'audits' && item.table !== 'actions');
  return workspace.commit({
    event: 'audit.formTaken',
    subject: form.file.name,
    auditId: audit.id,
    ...(reason === '' ? {} : { reason }),
    plan: async (tx) => {
      const merge = new MergeWrites(tx, {
        audit,
        surroundings,
        by,
        at: workspace.now(),
        today: today(),
        reason,
        questionIdOf: (code) => idOfCode.get(code),
        wordOf: form.wordOf,
      });
      return [
        ...peopleNamed(form).map((person) => put('people', person)),
        ...(await factWrites(tx, audit.id, editsOf('audits'))),
        ...(await merge.gather({ ...decided, edits: ofWorkbook })),
        ...(await actionWrites(tx, editsOf('actions'))),
      ];
    },
  });
}

/** Throws when a field is not any more what was shown: nothing is written over that nobody saw. */
function refuseIfChanged({ item, seen }: MergeEdit, now: FieldValues): void {
  if (Object.entries(seen).some(([field, value]) => !isSameFieldValue(now[field] ?? null, value))) throw new ChangedSinceError(item.label);
}

/** What a person named in a field does. */
const ROLE_OF: Readonly<Record<string, PersonRole>> = { leadAuditor: 'lead-auditor', team: 'auditor', owner: 'action-owner', given: 'auditor' };

/** The new people that something taken names, with what they do there. */
function peopleNamed({ added, decided }: FormToTake): readonly Person[] {
  const named = decided.edits.flatMap(({ item, values }) => [
    ...Object.entries(values).flatMap(([field, value]) => [value].flat().map((id) => ({ field, id }))),
    ...(values['assessment'] === undefined ? [] : [{ field: 'given', id: item.given?.by ?? null }]),
  ]);
  return added.flatMap((person) => {
    const fields = named.flatMap(({ field, id }) => (id === person.id ? [field] : []));
    return fields.length === 0 ? [] : [{ ...person, roles: [...new Set(fields.flatMap((field) => ROLE_OF[field] ?? []))] }];
  });
}

async function factWrites(tx: CommitReader, auditId: AuditId, edits: readonly MergeEdit[]): Promise<readonly RowWrite[]> {
  const stored = edits.length === 0 ? undefined : await tx.get('audits', auditId);
  if (stored === undefined) return [];
  return edits.map((edit) => {
    refuseIfChanged(edit, factValues(stored));
    return put('audits', withFormFacts(stored, edit.values));
  });
}

async function actionWrites(tx: CommitReader, edits: readonly MergeEdit[]): Promise<readonly RowWrite[]> {
  const writes: RowWrite[] = [];
  for (const edit of edits) {
    const stored = await tx.get('actions', edit.item.key);
    if (stored === undefined) throw new ChangedSinceError(edit.item.label);
    refuseIfChanged(edit, actionFormValues(stored));
    const finding = await tx.get('findings', stored.findingId);
    const phase = finding === undefined ? 'ended' : planPhase(finding, (await tx.get('nonconformities', stored.findingId)) ?? null);
    const edited = editAction(stored, actionEditOf(edit.values), { phase, reason: '' });
    // The view locks what the plan refuses; here only a change in between can be the cause.
    if (!edited.ok) throw new ChangedSinceError(stored.reference);
    writes.push(put('actions', edited.value));
  }
  return writes;
}
