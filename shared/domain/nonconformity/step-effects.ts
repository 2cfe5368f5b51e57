import { isExternalAudit } from '../programme/own-programme.ts';
import { setDeadlines, startOfClock, withEffectiveness } from '../programme/deadlines.ts';
import type { CaseContext, StepInput, StepOutcome } from './case-context.ts';
import { withDueDate } from './due.ts';
import type { CaseStep, Nonconformity } from './nonconformity.ts';
import { inOrder, pendingSubmission, submissionId, type Submission } from './submission.ts';

type Effect = (context: CaseContext, before: Nonconformity, input: StepInput) => Partial<Omit<StepOutcome, 'finding'>>;

const onCase =
  (change: (context: CaseContext, before: Nonconformity, input: StepInput) => Partial<Nonconformity>): Effect =>
  (context, before, input) => ({ nonconformity: { ...before, ...change(context, before, input) } });

const nothing: Effect = () => ({});

/** B.5: the clock starts with the issue; a date the auditor typed is the agreed one. */
const issue = onCase((context, _, { on }) => {
  const { profile, finding, audit, reportDate, certificateEnd } = context;
  const start = startOfClock(profile.clock, { lastAuditDay: audit.endDate, reportDate, issuedOn: on });
  const { grade, dueDate: typedImplementation } = finding;
  return {
    issuedOn: on,
    deadlines: setDeadlines({ profile, grade, start, clock: profile.clock, typedImplementation, certificateEnd }),
  };
});

/** B.5, after IATF CARA: a new numbered submission beside the old ones, a copy of what was handed in. */
const submit: Effect = ({ submissions, actions, finding, by, at }, before, { on, confirmedBy }) => {
  const number = (inOrder(submissions).at(-1)?.number ?? 0) + 1;
  const { containment, cause, ticks } = before;
  const submission: Submission = {
    id: submissionId(finding.id, number),
    findingId: finding.id,
    auditId: finding.auditId,
    number,
    containment,
    cause,
    actions,
    ticks,
    submittedBy: by.id,
    releasedBy: confirmedBy ?? by.id,
    submittedOn: on,
    submittedAt: at,
    decision: null,
  };
  return { submissions: [...submissions, submission] };
};

const decide =
  (isAccepted: boolean): Effect =>
  ({ submissions, by, at }, _, { on, reason }) => {
    const pending = pendingSubmission(submissions);
    const decision = { isAccepted, by: by.id, on, at, reason: reason.trim() };
    return { submissions: submissions.map((one) => (one.id === pending?.id ? { ...one, decision } : one)) };
  };

/** B.5: the effectiveness check is due so many days after the implementation as the profile says. */
const implement = onCase(({ finding, profile }, before, { on }) => ({
  implementedOn: on,
  deadlines: before.deadlines === null ? null : withEffectiveness(before.deadlines, profile, finding.grade, on),
}));

const reviewEvidence =
  (isAccepted: boolean): Effect =>
  (context, before, { on, review, reason }) => {
    const { by, actions, audit } = context;
    if (review === null) return {};
    const { method, reference, comment } = review;
    const told = { on, by: by.id, method, reference: reference.trim(), isAccepted, comment: comment.trim() === '' ? reason.trim() : comment.trim() };
    const nonconformity: Nonconformity = {
      ...before,
      reviews: [...before.reviews, told],
      bodyClosedOn: isAccepted && isExternalAudit(audit) ? on : before.bodyClosedOn,
    };
    if (!isAccepted) return { nonconformity };
    // Whoever accepts the evidence of a case has looked at what each of its actions came to.
    const verified = { state: 'verified', verifiedOn: on, verifiedBy: by.id } as const;
    return { nonconformity, actions: actions.map((action) => (action.state === 'done' ? { ...action, ...verified } : action)) };
  };

/** The case open again, its clock started anew on that day; the former dates are kept. */
function reopened({ profile, finding, certificateEnd }: CaseContext, before: Nonconformity, { on: start }: StepInput): Nonconformity {
  const { grade } = finding;
  return {
    ...before,
    deadlines: setDeadlines({ profile, grade, start, clock: 'issue', typedImplementation: null, certificateEnd }),
    formerDeadlines: before.deadlines === null ? before.formerDeadlines : [...before.formerDeadlines, before.deadlines],
    implementedOn: null,
    bodyClosedOn: null,
    closedOn: null,
    isVerifiedNextAudit: false,
  };
}

const checkEffect =
  (isEffective: boolean): Effect =>
  (context, before, input) => {
    const { on, check } = input;
    if (check === null) return {};
    const { checked, sample, result } = check;
    const told = { on, by: context.by.id, checked: checked.trim(), sample: sample.trim(), result: result.trim(), isEffective };
    const known = { ...before, checks: [...before.checks, told] };
    if (isEffective) return { nonconformity: known };
    return { nonconformity: { ...reopened(context, known, input), recurrenceCount: before.recurrenceCount + 1 } };
  };

const EFFECTS: Readonly<Record<CaseStep, Effect>> = {
  issue,
  acknowledge: nothing,
  dispute: nothing,
  uphold: nothing,
  contain: nothing,
  'find-cause': nothing,
  'submit-plan': submit,
  'accept-plan': decide(true),
  'reject-plan': decide(false),
  implement,
  'accept-evidence': reviewEvidence(true),
  'reject-evidence': reviewEvidence(false),
  rework: onCase(() => ({ implementedOn: null })),
  'schedule-check': nothing,
  'confirm-effective': checkEffect(true),
  'deny-effective': checkEffect(false),
  close: onCase((_, __, { on }) => ({ closedOn: on })),
  'close-on-plan': onCase((_, __, { on }) => ({ closedOn: on, bodyClosedOn: on, isVerifiedNextAudit: true })),
  withdraw: nothing,
  reopen: (context, before, input) => ({ nonconformity: reopened(context, before, input) }),
};

/** What a step changes besides the state; `before` already holds the step. Guards have been asked. */
export function applyEffect(context: CaseContext, step: CaseStep, before: Nonconformity, input: StepInput): StepOutcome {
  const { nonconformity = before, submissions = context.submissions, actions = context.actions } = EFFECTS[step](context, before, input);
  return { finding: withDueDate(context.finding, nonconformity), nonconformity, submissions, actions };
}
