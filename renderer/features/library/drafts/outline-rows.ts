import type { StoredQuestion } from '#shared/domain/checklist/template.ts';
import type { ClauseNumber } from '#shared/domain/ids.ts';
import type { Standard } from '#shared/domain/standard/standard.ts';

/** One line of the outline: a heading wherever the clause changes, or a question. */
export type OutlineLine =
  | { readonly kind: 'heading'; readonly key: string; readonly clause: ClauseNumber; readonly title: string }
  | { readonly kind: 'question'; readonly key: string; readonly question: StoredQuestion; readonly place: number };

/** The questions in their order with headings between them. */
export function outlineRows(questions: readonly StoredQuestion[], standard: Standard | null): readonly OutlineLine[] {
  const titles = new Map(standard?.clauses.map((clause) => [clause.number, clause.isUntitled ? '' : clause.title]));
  const rows: OutlineLine[] = [];
  let last: ClauseNumber | null = null;
  questions.forEach((question, index) => {
    if (question.clause !== last) {
      rows.push({ kind: 'heading', key: `heading-${String(index)}-${question.clause}`, clause: question.clause, title: titles.get(question.clause) ?? question.clauseTitle });
    }
    last = question.clause;
    rows.push({ kind: 'question', key: question.id, question, place: index + 1 });
  });
  return rows;
}
