import type { AgendaRow, Audit, AuditState } from '#shared/domain/audit/audit.ts';
import { blankAnswer, type InitialAnswer } from '#shared/domain/checklist/answer.ts';
import { moveAudit, type MoveProblem } from '#shared/domain/audit/life-cycle.ts';
import { blankAudit, duplicateAudit } from '#shared/domain/audit/new-audit.ts';
import type { AuditId, PersonId } from '#shared/domain/ids.ts';
import { AUDIT_PREFIXES, REFERENCE_WIDTHS } from '#shared/domain/reference/reference.ts';
import { yearOf } from '#shared/lib/calendar-date.ts';
import { failed, ok, type Result } from '#shared/lib/result.ts';
import { forecastReference, isReferenceUsed, lifeCycleContextOf } from '#renderer/data/repositories/audits-repository.ts';
import { put, remove, type RowWrite } from '#renderer/data/row-write.ts';
import type { StorageProblem } from '#renderer/data/storage-problem.ts';
import type { CommitOutcome, Workspace } from '#renderer/data/workspace.ts';
import { today } from '#renderer/platform/clock.ts';
import { newId } from '#renderer/platform/ids.ts';

/** What is known of an audit when it is created. `reference` null: the next free one is taken. */
export type NewAudit = Partial<Omit<Audit, 'id' | 'reference' | 'state' | 'createdAt'>> & {
  readonly reference: string | null;
};

export type CreateProblem = StorageProblem | { readonly code: 'reference-used'; readonly reference: string };

/** Creates an audit as a draft, with the answers it begins with. A reference typed by hand is refused when an audit has it or ever had it. */
export async function createAudit(
  workspace: Workspace,
  wanted: NewAudit,
  answers: readonly InitialAnswer[] = [],
): Promise<Result<AuditId, CreateProblem>> {
  const { reference: typed, ...fields } = wanted;
  if (typed !== null && (await isReferenceUsed(workspace.database, typed))) {
    return failed({ code: 'reference-used', reference: typed });
  }
  const id = newId<AuditId>();
  const year = yearOf(fields.startDate ?? today());
  const prefix = AUDIT_PREFIXES[fields.type ?? 'internal'];
  const forecast = typed ?? (await peekReference(workspace, prefix, year));
  const outcome = await workspace.commit({
    event: 'audit.created',
    subject: forecast,
    auditId: id,
    plan: async (tx) => {
      const reference = typed ?? (await tx.nextReference(prefix, year, REFERENCE_WIDTHS.audit));
      if (typed !== null) await tx.claimReference(typed);
      return [
        put('audits', { ...blankAudit(id, reference, workspace.now()), ...fields }),
        ...answers.map((answer) => put('answers', { ...blankAnswer(id, answer.questionId), ...answer })),
      ];
    },
  });
  return outcome.ok ? ok(id) : outcome;
}

function peekReference(workspace: Workspace, prefix: string, year: number): Promise<string> {
  return forecastReference(workspace.database, prefix, year, REFERENCE_WIDTHS.audit);
}

/** A new draft with the plan of another audit and the next free reference of its type. */
export async function duplicate(workspace: Workspace, source: Audit): Promise<Result<AuditId, StorageProblem>> {
  const id = newId<AuditId>();
  const prefix = AUDIT_PREFIXES[source.type];
  const year = yearOf(today());
  const outcome = await workspace.commit({
    event: 'audit.duplicated',
    subject: await peekReference(workspace, prefix, year),
    auditId: id,
    plan: async (tx) => {
      const reference = await tx.nextReference(prefix, year, REFERENCE_WIDTHS.audit);
      return [put('audits', duplicateAudit(source, id, reference, workspace.now(), () => crypto.randomUUID()))];
    },
  });
  return outcome.ok ? ok(id) : outcome;
}

/** Fields of an audit that are edited by hand; state, reference and archive have actions of their own. */
export type AuditEdit = Partial<
  Omit<Audit, 'id' | 'reference' | 'state' | 'resumeState' | 'archivedAt' | 'createdAt'>
>;

/**
 * Saves an edit made by `change` from the audit as it is stored at that moment. Edits of one `field` directly after
 * each other are undone together.
 */
export function editAudit(
  workspace: Workspace,
  audit: Pick<Audit, 'id' | 'reference'>,
  field: string,
  change: (stored: Audit) => AuditEdit,
): Promise<CommitOutcome> {
  return workspace.commit({
    event: 'audit.edited',
    subject: audit.reference,
    auditId: audit.id,
    group: `audit:${audit.id}:${field}`,
    plan: async (tx) => {
      const stored = await tx.get('audits', audit.id);
      return stored ? [put('audits', { ...stored, ...change(stored) })] : [];
    },
  });
}

/** Saves one cell of the agenda. */
export function editAgendaRow(
  workspace: Workspace,
  audit: Pick<Audit, 'id' | 'reference'>,
  rowId: string,
  edit: Partial<Omit<AgendaRow, 'id'>>,
): Promise<CommitOutcome> {
  return editAudit(workspace, audit, `agenda:${rowId}:${Object.keys(edit).join(',')}`, ({ agenda }) => ({
    agenda: agenda.map((row) => (row.id === rowId ? { ...row, ...edit } : row)),
  }));
}

/** Puts an audit out of the way, or takes it back; nothing of it is lost. */
export function setArchived(workspace: Workspace, audit: Audit, isArchived: boolean): Promise<CommitOutcome> {
  return workspace.commit({
    event: isArchived ? 'audit.archived' : 'audit.restored',
    subject: audit.reference,
    auditId: audit.id,
    plan: async (tx) => {
      const stored = await tx.get('audits', audit.id);
      return stored ? [put('audits', { ...stored, archivedAt: isArchived ? workspace.now() : null })] : [];
    },
  });
}

/** The tables that hold what belongs to an audit, by its id. */
const PARTS_OF_AUDIT = ['answers', 'findings', 'evidence', 'nonconformities', 'submissions', 'actions', 'reports', 'evidenceRequests'] as const;

/** Deletes an audit with everything in it, as one step that undo brings back whole. */
export function deleteAudit(workspace: Workspace, audit: Audit): Promise<CommitOutcome> {
  return workspace.commit({
    event: 'audit.deleted',
    subject: audit.reference,
    auditId: audit.id,
    plan: async (tx) => {
      const writes: RowWrite[] = [remove('audits', audit.id)];
      for (const table of PARTS_OF_AUDIT) {
        const rows = await tx.where(table, 'auditId', audit.id);
        writes.push(...rows.map(({ id }) => remove(table, id)));
      }
      return writes;
    },
  });
}

export type StepProblem = MoveProblem | StorageProblem | { readonly code: 'gone' };

/** Takes one step of the life cycle if its guards allow; the reason, if any, goes into the log. */
export async function takeStep(
  workspace: Workspace,
  auditId: AuditId,
  to: AuditState,
  told: { readonly reason: string; readonly stateName: string },
): Promise<Result<CommitOutcome & { readonly ok: true }, StepProblem>> {
  const context = await lifeCycleContextOf(workspace.database, auditId);
  if (!context) return failed({ code: 'gone' });
  const moved = moveAudit({ ...context, reason: told.reason }, to);
  if (!moved.ok) return moved;
  const { state, resumeState, reference } = moved.value;
  const outcome = await workspace.commit({
    event: 'audit.moved',
    subject: `${reference} → ${told.stateName}`,
    auditId,
    ...(told.reason.trim() === '' ? {} : { reason: told.reason.trim() }),
    plan: async (tx) => {
      const stored = await tx.get('audits', auditId);
      // Another window may have moved it while the guards were asked.
      return stored?.state === context.audit.state ? [put('audits', { ...stored, state, resumeState })] : [];
    },
  });
  return outcome.ok ? ok(outcome) : outcome;
}

/** Adds somebody by name, to be completed later. */
export async function addPerson(workspace: Workspace, name: string): Promise<Result<PersonId, StorageProblem>> {
  const id = newId<PersonId>();
  const outcome = await workspace.commit({
    event: 'person.added',
    subject: name,
    auditId: null,
    plan: () =>
      Promise.resolve([
        put('people', { id, name: name.trim(), email: '', organization: '', roles: ['auditor'], createdAt: workspace.now() }),
      ]),
  });
  return outcome.ok ? ok(id) : outcome;
}
