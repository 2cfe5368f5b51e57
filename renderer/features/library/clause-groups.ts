import type { ChecklistQuestion, ChecklistTemplate } from '#shared/domain/checklist/template.ts';
import type { ClauseNumber } from '#shared/domain/ids.ts';
import { findStandard } from '#renderer/platform/packs.ts';
import { compareClauseNumbers, isWithinClause } from '#shared/domain/standard/clause-number.ts';
import type { Clause, Standard } from '#shared/domain/standard/standard.ts';

/** One line of the clause tree of a checklist. */
export interface ClauseLine {
  readonly number: ClauseNumber;
  readonly title: string;
  /** From 1, for indenting. */
  readonly level: number;
  /** Questions of the clause and of those below it. */
  readonly count: number;
}

/** The standard a template belongs to, when the program has it in that edition. */
export function standardOfTemplate(template: ChecklistTemplate): Standard | null {
  const standard = findStandard(template.standardId);
  return standard?.edition === template.edition ? standard : null;
}

/**
 * The clauses of a checklist in order: those of the standard that lead to a question, then, under the numbers the
 * source had, whatever the standard does not know. Questions without a clause stand under ''.
 */
export function clauseLines(standard: Standard | null, questions: readonly ChecklistQuestion[]): readonly ClauseLine[] {
  const asked = new Map<ClauseNumber, { count: number; title: string }>();
  for (const { clause, clauseTitle } of questions) {
    const known = asked.get(clause);
    if (known) known.count += 1;
    else asked.set(clause, { count: 1, title: clauseTitle });
  }
  const countWithin = (top: ClauseNumber): number =>
    [...asked].reduce((sum, [clause, { count }]) => sum + (isWithinClause(clause, top) ? count : 0), 0);
  const fromStandard = (standard?.clauses ?? [])
    .map(({ number, title, level }) => ({ number, title, level, count: countWithin(number) }))
    .filter(({ count }) => count > 0);
  const unknown = [...asked]
    .filter(([number]) => !fromStandard.some((line) => line.number === number))
    .map(([number, { title }]) => ({
      number,
      title,
      level: Math.max(1, number.replace(/^[A-Z]\./, '').split('.').length),
      count: number === '' ? (asked.get('')?.count ?? 0) : countWithin(number),
    }));
  return [...fromStandard, ...unknown].toSorted(
    (left, right) => Number(left.number === '') - Number(right.number === '') || compareClauseNumbers(left.number, right.number),
  );
}

/** The questions under a clause that contain all words of the search; all clauses for null. */
export function filterQuestions(
  questions: readonly ChecklistQuestion[],
  clause: ClauseNumber | null,
  search: string,
): readonly ChecklistQuestion[] {
  const words = search.toLowerCase().split(/\s+/).filter((word) => word !== '');
  return questions.filter((question) => {
    if (clause === '' ? question.clause !== '' : clause !== null && !isWithinClause(question.clause, clause)) return false;
    const text = [question.code, question.clause, question.question, question.lookFor, question.practice, ...question.expectedEvidence]
      .join(' ')
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** Related clauses with their titles, by the label of their standard: "ISO 9001:2015" -> "8.7 Control of …". */
export function relatedTitles(related: Clause['related']): readonly { readonly label: string; readonly clauses: readonly string[] }[] {
  return Object.entries(related)
    .filter(([, numbers]) => numbers.length > 0)
    .map(([standardId, numbers]) => {
      const standard = findStandard(standardId);
      const titleOf = (number: ClauseNumber): string => {
        const clause = standard?.clauses.find((one) => one.number === number);
        return clause && !clause.isUntitled ? `${number} ${clause.title}` : number;
      };
      return { label: standard?.label ?? standardId, clauses: numbers.map(titleOf) };
    });
}
