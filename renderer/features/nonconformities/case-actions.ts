import type { Finding } from '#shared/domain/finding/finding.ts';
import type { FindingId, PersonId } from '#shared/domain/ids.ts';
import type { StepInput, StepOutcome, StepProblem } from '#shared/domain/nonconformity/case-context.ts';
import { extendDeadline, type ExtensionProblem, type ExtensionRequest } from '#shared/domain/nonconformity/due.ts';
import { takeStepAndFollow } from '#shared/domain/nonconformity/life-cycle.ts';
import { blankCase, type CaseStep, type Nonconformity, type Recurrence } from '#shared/domain/nonconformity/nonconformity.ts';
import { decideRecurrence, forgetRecurrence, type RecurrenceProblem } from '#shared/domain/nonconformity/recurrence.ts';
import { failed, ok, type Result } from '#shared/lib/result.ts';
import type { ChangeEntry } from '#shared/domain/change-log/change.ts';
import type { CommitReader } from '#renderer/data/commit-reader.ts';
import { contextOf, surroundingsOf, type JoinedCase } from '#renderer/data/repositories/cases-repository.ts';
import { put, type RowWrite } from '#renderer/data/row-write.ts';
import type { StorageProblem } from '#renderer/data/storage-problem.ts';
import type { CommitOutcome, Workspace } from '#renderer/data/workspace.ts';
import { followingAnswers } from '#renderer/deeds/follow-findings.ts';
import { today } from '#renderer/platform/clock.ts';

/** The event of each step; the history has a sentence for it. The check is scheduled together with the acceptance. */
const EVENTS: Readonly<Record<CaseStep, string>> = {
  issue: 'nonconformity.issued',
  acknowledge: 'nonconformity.acknowledged',
  dispute: 'nonconformity.disputed',
  uphold: 'nonconformity.upheld',
  contain: 'nonconformity.contained',
  'find-cause': 'nonconformity.cause-found',
  'submit-plan': 'nonconformity.plan-submitted',
  'accept-plan': 'nonconformity.plan-accepted',
  'reject-plan': 'nonconformity.plan-rejected',
  implement: 'nonconformity.implemented',
  'accept-evidence': 'nonconformity.evidence-accepted',
  'reject-evidence': 'nonconformity.evidence-rejected',
  rework: 'nonconformity.rework-begun',
  'schedule-check': 'nonconformity.check-scheduled',
  'confirm-effective': 'nonconformity.found-effective',
  'deny-effective': 'nonconformity.found-not-effective',
  close: 'nonconformity.closed',
  'close-on-plan': 'nonconformity.closed-on-plan',
  withdraw: 'nonconformity.withdrawn',
  reopen: 'nonconformity.reopened',
};

/** The finding was deleted meanwhile, or nobody is known under the name of who acts. */
export type CaseGone = { readonly code: 'gone' } | { readonly code: 'nobody' };

export type CaseOutcome<Problem> = Result<ChangeEntry | null, Problem | CaseGone | StorageProblem>;

type About = Pick<Finding, 'id' | 'auditId' | 'reference'>;

async function joinedIn(tx: CommitReader, id: FindingId): Promise<JoinedCase | undefined> {
  const finding = await tx.get('findings', id);
  const audit = finding && (await tx.get('audits', finding.auditId));
  if (finding === undefined || audit === undefined) return undefined;
  const nonconformity = (await tx.get('nonconformities', id)) ?? null;
  const actions = await tx.where('actions', 'findingId', id);
  const submissions = await tx.where('submissions', 'findingId', id);
  return { finding, nonconformity, audit, actions, submissions };
}

function rowsOf({ finding, nonconformity, submissions, actions }: StepOutcome): readonly RowWrite[] {
  // Rows that did not change are left out of the log by the commit itself.
  return [
    put('findings', finding),
    put('nonconformities', nonconformity),
    ...submissions.map((one) => put('submissions', one)),
    ...actions.map((one) => put('actions', one)),
  ];
}

/** Commits what a rule gives; a refusal of the rule is the outcome, with nothing written. */
async function commitRule<Problem>(
  workspace: Workspace,
  about: About,
  told: { readonly event: string; readonly reason: string },
  rule: (tx: CommitReader, joined: JoinedCase) => Promise<Result<readonly RowWrite[], Problem>>,
): Promise<CaseOutcome<Problem>> {
  const refusal: { problem: Problem | CaseGone | null } = { problem: null };
  const outcome = await workspace.commit({
    event: told.event,
    subject: about.reference,
    auditId: about.auditId,
    ...(told.reason.trim() === '' ? {} : { reason: told.reason.trim() }),
    plan: async (tx) => {
      const joined = await joinedIn(tx, about.id);
      const given = joined === undefined ? failed<CaseGone>({ code: 'gone' }) : await rule(tx, joined);
      if (given.ok) return given.value;
      refusal.problem = given.problem;
      return [];
    },
  });
  return refusal.problem === null ? outcome : failed(refusal.problem);
}

/**
 * Takes a step of the life cycle, as one change. `by` is who takes it, which need not be who records it: the log
 * keeps the latter. `profileId` chooses the time limits at the issue; null takes the programme's.
 */
export async function takeCaseStep(
  workspace: Workspace,
  about: About,
  step: CaseStep,
  input: StepInput,
  told: { readonly by: PersonId; readonly profileId: string | null },
): Promise<CaseOutcome<StepProblem>> {
  const surroundings = await surroundingsOf(workspace.database, about);
  const by = surroundings.people.find(({ id }) => id === told.by);
  if (by === undefined) return failed({ code: 'nobody' });
  const at = workspace.now();
  return commitRule(workspace, about, { event: EVENTS[step], reason: input.reason }, async (tx, joined) => {
    const evidence = await tx.where('evidence', 'findingIds', about.id);
    const { profileId } = told;
    const hasEvidenceAttached = evidence.length > 0;
    const context = contextOf(joined, surroundings, { by, today: today(), at, hasEvidenceAttached, profileId });
    const taken = takeStepAndFollow(context, step, input);
    if (!taken.ok) return taken;
    const answers = step === 'withdraw' ? await followingAnswers(tx, { by: by.id, at }, joined.finding, taken.value.finding) : [];
    return ok([...rowsOf(taken.value), ...answers]);
  });
}

/** Parts of a case that are written by hand; everything else follows from steps. */
export type CaseEdit = Partial<Pick<Nonconformity, 'containment' | 'cause' | 'ticks'>>;

/** States in which the answer of the auditee may be written; a submitted plan is locked until it is decided on (B.5). */
const WRITABLE: ReadonlySet<Finding['state']> = new Set([
  'issued',
  'acknowledged',
  'contained',
  'cause-found',
  'cap-rejected',
  'disputed',
  'reopened',
]);

/** Whether containment, cause and ticks may be written where the case stands. */
export function isCaseWritable({ state }: Pick<Finding, 'state'>): boolean {
  return WRITABLE.has(state);
}

/**
 * Saves parts of the answer. `edit` is given what is stored, so that two fields of one part saved at once do not
 * overwrite each other; saves of one `field` directly after each other are undone together.
 */
export function editCase(
  workspace: Workspace,
  about: About,
  field: string,
  edit: (stored: Nonconformity) => CaseEdit,
): Promise<CommitOutcome> {
  return workspace.commit({
    event: 'nonconformity.edited',
    subject: about.reference,
    auditId: about.auditId,
    group: `case:${about.id}:${field}`,
    plan: async (tx) => {
      const finding = await tx.get('findings', about.id);
      if (finding === undefined || !isCaseWritable(finding)) return [];
      const stored = (await tx.get('nonconformities', about.id)) ?? blankCase(finding);
      return [put('nonconformities', { ...stored, ...edit(stored) })];
    },
  });
}

/** Moves a due date to a later one; the old one stays in the case. */
export async function extendCase(
  workspace: Workspace,
  about: About,
  told: Pick<ExtensionRequest, 'kind' | 'to' | 'reason'> & { readonly approvedBy: PersonId },
): Promise<CaseOutcome<ExtensionProblem>> {
  const approvedBy = await workspace.database.people.get(told.approvedBy);
  if (approvedBy === undefined) return failed({ code: 'nobody' });
  const request: ExtensionRequest = { ...told, approvedBy, on: today(), at: workspace.now() };
  return commitRule(workspace, about, { event: 'nonconformity.extended', reason: told.reason }, (_, joined) => {
    const extended = extendDeadline(joined.finding, joined.nonconformity, joined.audit, request);
    if (!extended.ok) return Promise.resolve(extended);
    const { finding, nonconformity } = extended.value;
    return Promise.resolve(ok([put('findings', finding), put('nonconformities', nonconformity)]));
  });
}

/** Accepts or refuses a proposed recurrence. */
export async function decideOnRecurrence(
  workspace: Workspace,
  about: About,
  told: Pick<Recurrence, 'earlierId' | 'decision' | 'reason'> & { readonly by: PersonId },
): Promise<CaseOutcome<RecurrenceProblem>> {
  const by = await workspace.database.people.get(told.by);
  if (by === undefined) return failed({ code: 'nobody' });
  const { earlierId, decision, reason } = told;
  const event = decision === 'accepted' ? 'nonconformity.recurrence-accepted' : 'nonconformity.recurrence-refused';
  return commitRule(workspace, about, { event, reason }, (_, { finding, nonconformity, audit }) => {
    const decided = decideRecurrence(nonconformity ?? blankCase(finding), { earlierId, decision, reason, on: today() }, by, audit);
    return Promise.resolve(decided.ok ? ok([put('nonconformities', decided.value)]) : decided);
  });
}

/** Takes the decision on a recurrence back, so that it is proposed again. */
export function forgetDecision(workspace: Workspace, about: About, earlierId: FindingId): Promise<CommitOutcome> {
  return workspace.commit({
    event: 'nonconformity.recurrence-forgotten',
    subject: about.reference,
    auditId: about.auditId,
    plan: async (tx) => {
      const stored = await tx.get('nonconformities', about.id);
      return stored === undefined ? [] : [put('nonconformities', forgetRecurrence(stored, earlierId))];
    },
  });
}
