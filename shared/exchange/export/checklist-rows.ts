import { blankAnswer, type Answer } from '#shared/domain/checklist/answer.ts';
import type { ChecklistQuestion } from '#shared/domain/checklist/template.ts';
import type { Evidence } from '#shared/domain/evidence/evidence.ts';
import type { Finding } from '#shared/domain/finding/finding.ts';
import type { QuestionId } from '#shared/domain/ids.ts';
import type { AuditWorkbookInput } from './audit-workbook-input.ts';

/** One line of the checklist. `question` is null for an answer whose question left its template: it is kept. */
export interface ChecklistRow {
  readonly questionId: QuestionId;
  readonly question: ChecklistQuestion | null;
  readonly clauseTitle: string;
  readonly answer: Answer;
  readonly findings: readonly Finding[];
  readonly evidence: readonly Evidence[];
}

function groupByQuestion<Row extends { readonly questionIds: readonly QuestionId[] }>(
  rows: readonly Row[],
): ReadonlyMap<QuestionId, readonly Row[]> {
  const groups = new Map<QuestionId, Row[]>();
  for (const row of rows) {
    for (const questionId of row.questionIds) groups.set(questionId, [...(groups.get(questionId) ?? []), row]);
  }
  return groups;
}

/** One row for every question of the audit's templates in their order, then answers without a question. */
export function checklistRows(input: Pick<AuditWorkbookInput, 'audit' | 'templates' | 'questions' | 'answers' | 'findings' | 'evidence' | 'standardOf'>): readonly ChecklistRow[] {
  const answers = new Map(input.answers.map((answer) => [answer.questionId, answer]));
  const findings = groupByQuestion(input.findings);
  const evidence = groupByQuestion(input.evidence);
  const titles = new Map(
    input.templates.map((template) => {
      const clauses = input.standardOf(template.standardId)?.clauses ?? [];
      return [template.id, new Map(clauses.map((clause) => [clause.number, clause.title]))];
    }),
  );
  const templateOrder = new Map(input.templates.map((template, index) => [template.id, index]));

  const rowOf = (questionId: QuestionId, question: ChecklistQuestion | null): ChecklistRow => {
    return {
      questionId,
      question,
      clauseTitle:
        question === null ? '' : question.clauseTitle || (titles.get(question.templateId)?.get(question.clause) ?? ''),
      answer: answers.get(questionId) ?? blankAnswer(input.audit.id, questionId),
      findings: findings.get(questionId) ?? [],
      evidence: evidence.get(questionId) ?? [],
    };
  };

  const known = new Set(input.questions.map((question) => question.id));
  const inOrder = [...input.questions].sort(
    (left, right) =>
      (templateOrder.get(left.templateId) ?? 0) - (templateOrder.get(right.templateId) ?? 0) ||
      left.position - right.position,
  );
  return [
    ...inOrder.map((question) => rowOf(question.id, question)),
    ...input.answers.filter((answer) => !known.has(answer.questionId)).map((answer) => rowOf(answer.questionId, null)),
  ];
}
