import { ancestorsOfClause } from '../../domain/standard/clause-number.ts';
import { normalizeHeading } from '../import/normalize-text.ts';
import type { AnswerRow } from './fill-data.ts';

/** A row of a form that asks something. */
export interface FormRow {
  readonly sheet: number;
  readonly row: number;
  readonly clause: string;
  readonly question: string;
  readonly code: string;
}

export interface MatchedRow {
  readonly formRow: FormRow;
  /** Several where the form has one row for a clause and the checklist several questions. */
  readonly answers: readonly AnswerRow[];
}

export interface RowMatches {
  readonly matched: readonly MatchedRow[];
  /** Answers the form has no row for. */
  readonly homeless: readonly AnswerRow[];
  /** Rows of the form that nothing was answered for. */
  readonly unanswered: readonly FormRow[];
}

/**
 * Finds for each answer the row of the form that asks for it: the same question, else the row of its clause, else the
 * row of the nearest clause above that has one. Several answers may meet in one row. Where a form asks several
 * questions about a clause and none is ours, they meet in the first of its rows: no answer is put to a question it was
 * not given to by counting.
 */
export function matchRows(formRows: readonly FormRow[], answers: readonly AnswerRow[]): RowMatches {
  const byQuestion = firstBy(formRows, ({ question }) => normalizeHeading(question));
  const byCode = new Map(formRows.map((row) => [`${normalizeHeading(row.code)} ${row.clause}`, row]));
  const found = new Map<FormRow, AnswerRow[]>();
  const put = (row: FormRow, answer: AnswerRow): void => {
    found.set(row, [...(found.get(row) ?? []), answer]);
  };
  const left = answers.filter((answer) => {
    const row = byQuestion.get(normalizeHeading(answer.question)) ?? (answer.code === '' ? undefined : byCode.get(`${normalizeHeading(answer.code)} ${answer.clause}`));
    if (row) put(row, answer);
    return row === undefined;
  });
  const free = formRows.filter((row) => !found.has(row));
  const freeByClause = firstBy(free, ({ clause }) => clause);
  const anyByClause = firstBy(formRows, ({ clause }) => clause);
  const homeless = left.filter((answer) => {
    const clauses = answer.clause === '' ? [] : [answer.clause, ...ancestorsOfClause(answer.clause)];
    const clause = clauses.find((one) => anyByClause.has(one));
    const row = clause === undefined ? undefined : (freeByClause.get(clause) ?? anyByClause.get(clause));
    if (row) put(row, answer);
    return row === undefined;
  });
  return {
    matched: formRows.flatMap((formRow) => {
      const mine = found.get(formRow);
      return mine ? [{ formRow, answers: mine }] : [];
    }),
    homeless,
    unanswered: formRows.filter((row) => !found.has(row)),
  };
}

function firstBy(rows: readonly FormRow[], keyOf: (row: FormRow) => string): ReadonlyMap<string, FormRow> {
  const first = new Map<string, FormRow>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key !== '' && !first.has(key)) first.set(key, row);
  }
  return first;
}
