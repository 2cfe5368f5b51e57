import { ChangedSinceError } from '#renderer/data/undo.ts';
import type { ImportTarget } from '#renderer/data/repositories/import-repository.ts';
import type { CommitReader } from '#renderer/data/commit-reader.ts';
import { inSlices } from '#renderer/data/in-slices.ts';
import { put, type RowWrite } from '#renderer/data/row-write.ts';
import type { CommitOutcome, Workspace } from '#renderer/data/workspace.ts';
import type { WriteWatch } from '#renderer/data/write-rows.ts';
import { today } from '#renderer/platform/clock.ts';
import { referenceYearOf } from '#shared/domain/finding/raise-finding.ts';
import { blankCase } from '#shared/domain/nonconformity/nonconformity.ts';
import { REQUEST_PREFIX } from '#shared/domain/evidence/evidence-request.ts';
import { ACTION_PREFIX, FINDING_PREFIXES, REFERENCE_WIDTHS } from '#shared/domain/reference/reference.ts';
import type { NamesOfFile } from '#shared/exchange/records/look-at-import.ts';
import { withRootCause } from '#shared/exchange/records/case-facts.ts';
import type { ActionWrite } from '#shared/exchange/records/plan-actions.ts';
import { foldName } from '#shared/exchange/records/person-name.ts';
import { writtenRows, type PlannedRow } from '#shared/exchange/records/record-plan.ts';
import { yearOf } from '#shared/lib/calendar-date.ts';
import { eachInSteps } from '#shared/lib/steps.ts';
import type { CurrentPlan } from './use-import-look.ts';

const EVENTS = { answers: 'import.answers', findings: 'import.findings', actions: 'import.actions', 'evidence-requests': 'import.evidenceRequests' } as const;

/** Which rows of a plan are written. */
export interface RowChoice {
  readonly released: ReadonlySet<string>;
  readonly withheld: ReadonlySet<string>;
}

/**
 * Stores what a plan would do, in one commit, so that one undo takes it back. What was changed by somebody since the
 * plan was shown is not overwritten: nothing at all is written then.
 */
export function storeRecords(workspace: Workspace, current: CurrentPlan, choice: RowChoice, fileName: string, watch: WriteWatch = {}): Promise<CommitOutcome> {
  return workspace.commit({
    event: EVENTS[current.kind],
    subject: fileName,
    auditId: current.target.audit?.id ?? null,
    ...watch,
    plan: (tx) => writesOf(tx, current, choice),
  });
}

const chosen = <Row>(plan: { readonly rows: readonly PlannedRow<Row>[] }, { released, withheld }: RowChoice): readonly Row[] =>
  writtenRows(plan, released, withheld).flatMap(({ write }) => (write === null ? [] : [write]));

async function writesOf(tx: CommitReader, current: CurrentPlan, choice: RowChoice): Promise<readonly RowWrite[]> {
  const { target } = current;
  switch (current.kind) {
    case 'answers': {
      const answers = chosen(current.plan, choice);
      await refuseChanged(tx, 'answers', await tx.getMany('answers', answers.map(({ id }) => id)), target.answers);
      return answers.map((answer) => put('answers', answer));
    }
    case 'findings': {
      const writes = chosen(current.plan, choice);
      await refuseChanged(tx, 'findings', await tx.getMany('findings', writes.map(({ finding }) => finding.id)), target.findings);
      await refuseChanged(tx, 'nonconformities', await tx.getMany('nonconformities', writes.flatMap(({ nonconformity }) => (nonconformity === null ? [] : [nonconformity.id]))), target.nonconformities);
      const year = target.audit === null ? yearOf(today()) : referenceYearOf(target.audit, today());
      const rows: RowWrite[] = [];
      for (const { finding, drawsReference, nonconformity } of writes) {
        const reference = drawsReference ? await tx.nextReference(FINDING_PREFIXES[finding.grade], year, REFERENCE_WIDTHS.finding) : finding.reference;
        if (!drawsReference) await tx.claimReference(reference);
        rows.push(put('findings', { ...finding, reference }));
        if (nonconformity !== null) rows.push(put('nonconformities', nonconformity));
      }
      return [...addedFor(current.names, writes.map(({ finding }) => finding.owner)), ...rows];
    }
    case 'actions': {
      const writes = chosen(current.plan, choice);
      await refuseChanged(tx, 'actions', await tx.getMany('actions', writes.map(({ action }) => action.id)), target.actions);
      const rows: RowWrite[] = [];
      for (const { action, drawsReference } of writes) {
        const reference = drawsReference ? await tx.nextReference(ACTION_PREFIX, yearOf(today()), REFERENCE_WIDTHS.action) : action.reference;
        if (!drawsReference) await tx.claimReference(reference);
        rows.push(put('actions', { ...action, reference }));
      }
      return [...addedFor(current.names, writes.map(({ action }) => action.ownerId)), ...(await casesWith(tx, writes, target)), ...rows];
    }
    case 'evidence-requests': {
      const writes = chosen(current.plan, choice);
      await refuseChanged(tx, 'evidenceRequests', await tx.getMany('evidenceRequests', writes.map(({ request }) => request.id)), target.requests);
      const rows: RowWrite[] = [];
      for (const { request, drawsReference } of writes) {
        const reference = drawsReference ? await tx.nextReference(REQUEST_PREFIX, yearOf(today()), REFERENCE_WIDTHS.evidence) : request.reference;
        rows.push(put('evidenceRequests', { ...request, reference }));
      }
      return [...addedFor(current.names, writes.map(({ request }) => request.owner)), ...rows];
    }
  }
}

/** Cases with the causes that actions name and they have not yet: one write for each, however many actions name it. */
async function casesWith(tx: CommitReader, writes: readonly ActionWrite[], target: ImportTarget): Promise<readonly RowWrite[]> {
  const named = writes.filter(({ rootCause }) => rootCause !== null);
  const ids = [...new Set(named.map(({ action }) => action.findingId))];
  const stored = await tx.getMany('nonconformities', ids);
  await refuseChanged(tx, 'nonconformities', stored, target.nonconformities);
  const cases = new Map(stored.flatMap((row) => (row === undefined ? [] : [[row.id, row] as const])));
  for (const { action, rootCause } of named) {
    const before = cases.get(action.findingId) ?? blankCase({ id: action.findingId, auditId: action.auditId });
    if (rootCause !== null) cases.set(action.findingId, withRootCause(before, rootCause));
  }
  return [...cases.values()].map((row) => put('nonconformities', row));
}

/** New people, as far as a row that is written names them, by id or by name. */
function addedFor({ added }: NamesOfFile, owners: readonly (string | null)[]): readonly RowWrite[] {
  const named = new Set(owners.flatMap((owner) => (owner === null ? [] : [owner, foldName(owner)])));
  return added.filter(({ id, name }) => named.has(id) || named.has(foldName(name))).map((person) => put('people', person));
}

/** Stored rows must be those the plan was made against. */
async function refuseChanged(tx: CommitReader, table: string, stored: readonly ({ readonly id: string } | undefined)[], seen: readonly { readonly id: string }[]): Promise<void> {
  const known = new Map(seen.map((row) => [row.id, row]));
  const check = (row: { readonly id: string } | undefined): void => {
    if (row !== undefined && JSON.stringify(known.get(row.id)) !== JSON.stringify(row)) throw new ChangedSinceError(`${table}:${row.id}`);
  };
  await inSlices(eachInSteps(stored, check), () => tx.breath());
}
