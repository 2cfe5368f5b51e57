import { clausesWhollyNotApplicable, isJustificationMissing } from '../checklist/grade-answer.ts';
import type { Finding } from '../finding/finding.ts';
import { isNonconformity } from '../finding/finding.ts';
import type { ClauseNumber } from '../ids.ts';
import { isUnresolved } from '../nonconformity/recurrence.ts';
import { compareClauseNumbers, isWithinClause } from '../standard/clause-number.ts';
import { standardsOfCriteria } from '../standard/clause-registry.ts';
import { lastAuditBefore } from './last-audit.ts';
import { problemNaming, problemWhen, type Guard, type LifeCycleContext } from './guard.ts';

function planned({ audit }: LifeCycleContext): readonly ClauseNumber[] {
  return audit.agenda.flatMap((row) => row.clauses);
}

/** B.3 Plan agreed -> Preparation: every clause in scope has a question. An agenda with clauses narrows the scope. */
export const scopeHasQuestions: Guard = (context) => {
  const clauses = planned(context);
  const missing = standardsOfCriteria(context.audit.criteria, context.standards).flatMap((standard) => {
    const templates = new Set(
      context.templates
        .filter((template) => template.standardId === null || template.standardId === standard.id)
        .map((template) => template.id),
    );
    const asked = context.questions.filter((question) => templates.has(question.templateId)).map((question) => question.clause);
    return standard.clauses
      .filter((clause) => clause.isAuditable)
      .filter((leaf) => clauses.length === 0 || clauses.some((clause) => isWithinClause(leaf.number, clause) || isWithinClause(clause, leaf.number)))
      .filter((leaf) => !asked.some((clause) => isWithinClause(clause, leaf.number)))
      .map((leaf) => leaf.number);
  });
  return problemNaming(missing, 'clauses-without-questions', 'checklist');
};

/**
 * B.3 Plan agreed -> Preparation: open nonconformities of the last audit of the organization are on the plan, and with
 * them minors closed on an accepted plan, which this audit is to verify (B.5).
 */
export const openNonconformitiesArePlanned: Guard = (context) => {
  const { audit, otherAudits, otherFindings, otherCases } = context;
  const last = lastAuditBefore(audit, otherAudits);
  const clauses = planned(context);
  const isPlanned = (finding: Finding): boolean =>
    audit.agenda.some((row) => row.subject.includes(finding.reference)) ||
    finding.clauses.some((clause) => clauses.some((onPlan) => isWithinClause(clause, onPlan)));
  const open = otherFindings.filter(
    (finding) =>
      finding.auditId === last?.id &&
      isNonconformity(finding.grade) &&
      isUnresolved({ finding, nonconformity: otherCases.find(({ id }) => id === finding.id) ?? null }) &&
      !isPlanned(finding),
  );
  return problemNaming(open.map((finding) => finding.reference), 'open-nonconformities-not-planned', 'agenda');
};

/** B.3 Preparation -> In progress: opening meeting recorded. */
export const openingMeetingIsRecorded: Guard = ({ audit }) =>
  problemWhen(audit.openingMeeting === null, 'opening-meeting-missing', 'meetings');

/** B.3 Preparation -> In progress: attendance list filled. */
export const attendanceIsRecorded: Guard = ({ audit }) =>
  problemWhen(audit.openingMeeting?.attendees.length === 0, 'attendance-empty', 'meetings');

/** B.3 In progress -> Fieldwork done: closing meeting recorded. */
export const closingMeetingIsRecorded: Guard = ({ audit }) =>
  problemWhen(audit.closingMeeting === null, 'closing-meeting-missing', 'meetings');

/** B.3 In progress -> Fieldwork done: nothing left unassessed. */
export const questionsAreAssessed: Guard = ({ questions, answers }) => {
  const done = new Set(answers.filter((answer) => answer.assessment !== 'not-assessed').map((answer) => answer.questionId));
  const count = questions.filter((question) => !done.has(question.id)).length;
  return problemWhen(count > 0, 'questions-not-assessed', 'checklist', { count, total: questions.length });
};

/** B.4: "not applicable" must carry a justification. */
export const exclusionsAreJustified: Guard = ({ questions, answers }) => {
  const lacking = new Set(answers.filter(isJustificationMissing).map((answer) => answer.questionId));
  const codes = questions.filter((question) => lacking.has(question.id)).map((question) => question.code);
  return problemNaming(codes, 'justification-missing', 'checklist');
};

/** B.4 and finding 4: a whole clause not applicable is worth a reason. */
export const noClauseIsExcluded: Guard = ({ questions, answers }) =>
  problemNaming(clausesWhollyNotApplicable(questions, answers), 'clause-not-applicable', 'checklist');

/** B.3 In progress -> Fieldwork done: every nonconformity has a clause, a statement and evidence. */
export const nonconformitiesAreComplete: Guard = ({ findings, evidence }) => {
  const withFile = new Set(evidence.flatMap((one) => one.findingIds));
  const lacking = (isLacking: (finding: Finding) => boolean): readonly string[] =>
    findings
      .filter((finding) => isNonconformity(finding.grade) && finding.state !== 'withdrawn' && isLacking(finding))
      .map((finding) => finding.reference);
  return [
    ...problemNaming(lacking((finding) => finding.clauses.length === 0), 'nonconformity-without-clause', 'findings'),
    ...problemNaming(lacking((finding) => finding.statement.trim() === ''), 'nonconformity-without-statement', 'findings'),
    ...problemNaming(
      lacking((finding) => finding.objectiveEvidence.trim() === '' && !withFile.has(finding.id)),
      'nonconformity-without-evidence',
      'findings',
    ),
  ];
};

/** B.3 In progress -> Fieldwork done: planned clauses nobody assessed are a deviation from the plan, to be explained. */
export const deviationsAreExplained: Guard = (context) => {
  if (context.audit.planDeviations.trim() !== '') return [];
  const given = new Map(context.answers.map((answer) => [answer.questionId, answer.assessment]));
  const isTouched = (clause: ClauseNumber): boolean => {
    const asked = context.questions.filter((question) => isWithinClause(question.clause, clause));
    return asked.length === 0 || asked.some((question) => (given.get(question.id) ?? 'not-assessed') !== 'not-assessed');
  };
  const untouched = [...new Set(planned(context))].filter((clause) => !isTouched(clause)).sort(compareClauseNumbers);
  return problemNaming(untouched, 'deviations-not-explained', 'report');
};
