import { buildClauseTree, findByNumber, keysWithin, scopesOf } from '#shared/domain/checklist/clause-tree.ts';
import type { ChecklistQuestion } from '#shared/domain/checklist/template.ts';
import type { AuditId, QuestionId, TemplateId } from '#shared/domain/ids.ts';
import { builtInStandards, builtInTemplates } from '#renderer/platform/packs.ts';
import type { WorkbenchDatabase } from './database.ts';
import { findTemplates, questionsOfTemplates } from './repositories/checklist-repository.ts';

/** Where a typed clause number leads. */
export interface ClauseTarget {
  /** Null when no audit is open: the clause is then found in a checklist of the library. */
  readonly auditId: AuditId | null;
  /** Reference of the audit; empty in the library. */
  readonly auditReference: string;
  readonly templateId: TemplateId;
  /** The first question of the clause, or of the clauses below it. */
  readonly questionId: QuestionId;
  readonly number: string;
  readonly title: string;
}

function firstQuestionOf(
  templates: readonly Parameters<typeof scopesOf>[0][number][],
  questions: readonly ChecklistQuestion[],
  typed: string,
): { readonly question: ChecklistQuestion; readonly number: string; readonly title: string } | null {
  const tree = buildClauseTree(scopesOf(templates, questions, builtInStandards()));
  const node = findByNumber(tree, typed);
  if (node === null) return null;
  const keys = keysWithin(tree, node.key);
  const question = questions.find(({ id }) => keys.has(tree.keyOfQuestion.get(id) ?? ''));
  return question ? { question, number: node.number, title: node.title } : null;
}

/**
 * The question a typed clause number means: exactly that clause, else the first whose number begins so. Looked for
 * in the first of the given audits that still exists, or without any in the checklists of the library. Null when
 * there is no such clause.
 */
export async function findClauseTarget(
  database: WorkbenchDatabase,
  auditIds: readonly AuditId[],
  typed: string,
): Promise<ClauseTarget | null> {
  const audits = await database.audits.bulkGet([...auditIds]);
  const audit = audits.find((found) => found !== undefined);
  const templates = audit
    ? await findTemplates(database, audit.templateIds)
    : builtInTemplates().map(({ template }) => template);
  const questions = await questionsOfTemplates(database, templates.map(({ id }) => id));
  const found = firstQuestionOf(templates, questions, typed);
  return (
    found && {
      auditId: audit?.id ?? null,
      auditReference: audit?.reference ?? '',
      templateId: found.question.templateId,
      questionId: found.question.id,
      number: found.number,
      title: found.title,
    }
  );
}
