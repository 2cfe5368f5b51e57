import { isNonconformity, type Finding, type FindingGrade, type FindingState } from '../finding/finding.ts';
import { problemNaming, problemWhen, type Guard } from './guard.ts';

/** States in which somebody has verified that the actions were carried out. */
const VERIFIED: ReadonlySet<FindingState> = new Set([
  'evidence-accepted',
  'effectiveness-check-due',
  'effective',
  'closed',
  'withdrawn',
]);

/** States after the corrective action plan was accepted, not yet verified. */
const PLAN_ACCEPTED: ReadonlySet<FindingState> = new Set(['cap-accepted', 'implemented', 'evidence-rejected']);

function nonconformities(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => isNonconformity(finding.grade) && finding.state !== 'withdrawn');
}

function references(
  findings: readonly Finding[],
  grade: FindingGrade,
  isMeant: (state: FindingState) => boolean,
): readonly string[] {
  return findings.filter((finding) => finding.grade === grade && isMeant(finding.state)).map((finding) => finding.reference);
}

/** B.3 Report draft -> Report issued: conclusion, degree of fulfilment and report number filled. */
export const reportIsComplete: Guard = ({ audit }) => [
  ...problemWhen(audit.conclusion.trim() === '', 'conclusion-missing', 'report'),
  ...problemWhen(audit.degreeOfFulfilment.trim() === '', 'degree-missing', 'report'),
  ...problemWhen(audit.reportNumber.trim() === '', 'report-number-missing', 'report'),
];

/** B.3 Report issued -> Follow-up: only when there are nonconformities to follow up. */
export const hasNonconformities: Guard = ({ findings }) =>
  problemWhen(nonconformities(findings).length === 0, 'no-nonconformities', 'findings');

/** B.3 Report issued -> Closed: only when there are none. */
export const hasNoNonconformities: Guard = ({ findings }) =>
  problemNaming(
    nonconformities(findings).map((finding) => finding.reference),
    'nonconformities-to-follow-up',
    'findings',
  );

/** B.3 Follow-up -> Closed: every major verified. */
export const majorsAreVerified: Guard = ({ findings }) =>
  problemNaming(references(findings, 'major', (state) => !VERIFIED.has(state)), 'major-not-verified', 'findings');

/** B.3 Follow-up -> Closed: a minor may stay open once its corrective action plan is accepted, not before. */
export const minorsHavePlans: Guard = ({ findings }) =>
  problemNaming(
    references(findings, 'minor', (state) => !VERIFIED.has(state) && !PLAN_ACCEPTED.has(state)),
    'minor-without-plan',
    'findings',
  );

/** B.3 Follow-up -> Closed: minors left open on an accepted plan are worth a reason. */
export const minorsAreVerified: Guard = ({ findings }) =>
  problemNaming(references(findings, 'minor', (state) => PLAN_ACCEPTED.has(state)), 'minor-open', 'findings');

/** Steps that always say why: side states, taking an audit up again, reopening a closed one. */
export const reasonIsGiven: Guard = ({ reason }) => problemWhen(reason.trim() === '', 'reason-missing', 'reason');
