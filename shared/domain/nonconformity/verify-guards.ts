import { findMissingForIssue, type MissingPart } from '../finding/missing-for-issue.ts';
import { isExternalAudit } from '../programme/own-programme.ts';
import { rolesOf } from './case-roles.ts';
import { caseOf } from './answer-guards.ts';
import { caseProblem, missingParts, type CaseContext, type CaseProblem, type StepInput } from './case-context.ts';
import { isHeldAsMajor, performersOf } from './duties.ts';
import type { TakenStep } from './nonconformity.ts';
import { pendingSubmission } from './submission.ts';

const isFilled = (text: string | undefined): boolean => (text ?? '').trim() !== '';

/** B.5 Draft -> Issued: one requirement, a clear statement, evidence, clause and location; a lead auditor stands behind it. */
export function findingIsIssuable(context: CaseContext, { confirmedBy }: StepInput): readonly CaseProblem[] {
  const { finding, by, people, audit } = context;
  const missing = findMissingForIssue(finding, context.hasEvidenceAttached);
  const isThere = (part: MissingPart): boolean => !missing.includes(part);
  const own = rolesOf(by, audit);
  // Whoever is neither may not issue at all, and is told so by their role.
  const needsConfirmation = own.includes('auditor') && !own.includes('lead-auditor');
  const confirmer = people.find(({ id }) => id === confirmedBy);
  const isConfirmed = confirmer !== undefined && rolesOf(confirmer, audit).includes('lead-auditor');
  return [
    ...missingParts('finding-incomplete', {
      clause: isThere('clause'),
      'requirement-reference': isThere('requirement-reference'),
      statement: isThere('statement'),
      evidence: isThere('evidence'),
      location: isFilled(finding.site),
    }),
    ...caseProblem(needsConfirmation && confirmedBy === null, 'confirmation-missing'),
    ...caseProblem(needsConfirmation && confirmedBy !== null && !isConfirmed, 'confirmer-not-lead-auditor', { name: confirmer?.name ?? '' }),
  ];
}

/** B.5 CAP submitted -> accepted / rejected: there is a plan that waits for its decision. */
export function planIsPending({ submissions }: CaseContext): readonly CaseProblem[] {
  return caseProblem(pendingSubmission(submissions) === null, 'no-submission-pending');
}

/** B.5 Implemented -> Evidence accepted / rejected: how it was reviewed, and what was looked at. */
export function reviewIsTold({ review }: StepInput): readonly CaseProblem[] {
  return missingParts('review-incomplete', { method: review !== null, reference: isFilled(review?.reference) });
}

/** B.5 Effectiveness check: what was checked, the sample, the result. */
export function checkIsTold({ check }: StepInput): readonly CaseProblem[] {
  return missingParts('check-incomplete', {
    checked: isFilled(check?.checked),
    sample: isFilled(check?.sample),
    result: isFilled(check?.result),
  });
}

/** The steps since the case was last reopened: what was verified before then does not count any more. */
function stepsOfRound(context: CaseContext): readonly TakenStep[] {
  const { steps } = caseOf(context);
  return steps.slice(steps.findLastIndex(({ to }) => to === 'reopened') + 1);
}

/**
 * B.5 Effective -> Closed: a major only after its evidence was accepted and its effect confirmed, both by somebody who
 * did none of the work. The way there already asks for it; this holds for a case that came here as a minor too.
 */
export function majorIsVerified(context: CaseContext): readonly CaseProblem[] {
  if (!isHeldAsMajor(context)) return [];
  const steps = stepsOfRound(context);
  const evidence = steps.findLast(({ step }) => step === 'accept-evidence');
  const effect = steps.findLast(({ step }) => step === 'confirm-effective');
  const performers = performersOf(context);
  const names = context.people.filter(({ id }) => performers.has(id) && (id === evidence?.by || id === effect?.by)).map(({ name }) => name);
  return [
    ...caseProblem(evidence === undefined || effect === undefined, 'major-not-verified'),
    ...caseProblem([evidence, effect].some((step) => step !== undefined && performers.has(step.by)), 'verified-by-performer', {
      name: names.join(', '),
    }),
  ];
}

/** B.5: only minors of external audits close on an accepted plan, to be verified at the next audit. */
export function mayCloseOnPlan(context: CaseContext): readonly CaseProblem[] {
  const { finding, audit } = context;
  return [
    ...caseProblem(!isExternalAudit(audit), 'not-external'),
    ...caseProblem(finding.grade !== 'minor', 'not-minor', { grade: finding.grade }),
    ...caseProblem(finding.grade === 'minor' && isHeldAsMajor(context), 'was-major'),
  ];
}
