import { countedAssessment } from '../../checklist/tree-progress.ts';
import { isNonconformity } from '../../finding/finding.ts';
import { standingFindings, textOf, type ReportInput } from '../report-input.ts';
import { blocked, warned, type LintItem, type LintPlace } from './lint-item.ts';

const PLAN: LintPlace = { screen: 'plan' };

function isBlank(text: string): boolean {
  return text.trim() === '';
}

/** The base list of ISO 19011, 6.5.1 about the audit itself, a to f, and who and when it was. */
export function lintAudit({ audit }: ReportInput): readonly LintItem[] {
  return [
    isBlank(audit.objectives) && blocked('objectives-missing', PLAN),
    isBlank(audit.scope) && blocked('scope-missing', PLAN),
    isBlank(audit.organization) && blocked('organization-missing', PLAN),
    audit.leadAuditorId === null && blocked('lead-auditor-missing', PLAN),
    isBlank(audit.auditee) && warned('auditee-missing', PLAN),
    (audit.startDate === null || audit.endDate === null) && blocked('dates-missing', PLAN),
    audit.sites.length === 0 && blocked('places-missing', PLAN),
    audit.criteria.length === 0 && blocked('criteria-missing', PLAN),
    ...audit.criteria.map((each) => each.standardId !== null && isBlank(each.edition) && blocked('edition-missing', PLAN, each.title)),
  ].filter((item) => item !== false);
}

/** Conclusion and degree of fulfilment, without which no report is issued (6.5.1 h and i; domain reference B.3). */
export function lintConclusion({ audit }: ReportInput): readonly LintItem[] {
  return [
    isBlank(audit.conclusion) && blocked('conclusion-missing', PLAN),
    isBlank(audit.degreeOfFulfilment) && blocked('degree-missing', PLAN),
  ].filter((item) => item !== false);
}

/** Optional contents of 6.5.1 that a full report is expected to have: plan, meetings, parts not covered with reasons. */
export function lintConduct(input: ReportInput): readonly LintItem[] {
  const { audit, report } = input;
  const answers = new Map(input.answers.map((answer) => [answer.questionId, answer]));
  const open = input.questions.filter(({ id }) => countedAssessment(answers.get(id)) === 'not-assessed').length;
  const unexplained = input.answers.filter(({ assessment, notes, justification }) => assessment === 'not-verified' && isBlank(notes) && isBlank(justification));
  return [
    audit.agenda.length === 0 && warned('plan-missing', PLAN),
    audit.openingMeeting === null && warned('meeting-missing', PLAN, 'opening'),
    audit.closingMeeting === null && warned('meeting-missing', PLAN, 'closing'),
    textOf(report, 'objectivesMet') === '' && warned('objectives-met-missing', { screen: 'text', id: 'objectivesMet' }),
    open > 0 && warned('not-assessed', { screen: 'checklist' }, String(open)),
    ...unexplained.map(({ questionId }) =>
      warned('reason-missing', { screen: 'question', id: questionId }, input.questions.find(({ id }) => id === questionId)?.code ?? questionId),
    ),
  ].filter((item) => item !== false);
}

/** Differences of opinion that are open go into the report, better with the words of both sides (6.5.1 j). */
export function lintDifferences(input: ReportInput): readonly LintItem[] {
  const id = input.report.kind === 'certification-body' ? 'unresolvedIssues' : 'differences';
  if (textOf(input.report, id) !== '') return [];
  return standingFindings(input)
    .filter(({ state }) => state === 'disputed')
    .map(({ reference }) => warned('dispute-open', { screen: 'text', id }, reference));
}

/** Nonconformities of the audit before that nobody closed: this report says what became of them (9.4.8.2 r). */
export function lintEarlier({ earlier }: ReportInput): readonly LintItem[] {
  if (earlier === null) return [];
  const DONE = new Set(['closed', 'effective', 'withdrawn']);
  return earlier.findings
    .filter(({ grade, state }) => isNonconformity(grade) && !DONE.has(state))
    .map(({ id, reference }) => warned('earlier-open', { screen: 'case', id }, reference));
}
