import { amountOf, columns, countOf, figureOf, noteOf, row } from '../cell.ts';
import type { Cell, Dimension, Figure } from '../figure.ts';
import type { FigureScope } from '../figure-scope.ts';
import { groupCases, idsOf, ofGrade } from '../group-cases.ts';

/** Dimensions questions are asked by; for the others there is no rate, because a question has no service or site. */
const HAS_QUESTIONS: ReadonlySet<Dimension> = new Set(['clause', 'process', 'audit', 'grade']);

/**
 * Nonconformities issued in the period by clause, process, service, site, owner, audit or grade, and per 100 questions
 * assessed in its audits (domain reference M2): more audits give more of them, so the rate stands beside the count.
 */
export function issuedByPlace(scope: FigureScope, by: Dimension): Figure {
  const { issued } = scope;
  const questionsOf = new Map<string, number>();
  let questions = 0;
  for (const { auditId, clause, process, count } of scope.fieldwork.assessed) {
    questions += count;
    const key = by === 'clause' ? clause : by === 'process' ? process.trim() : by === 'audit' ? auditId : '';
    questionsOf.set(key, (questionsOf.get(key) ?? 0) + count);
  }
  const rateOf = (count: number, asked: number, ids: readonly string[]): Cell => amountOf(asked === 0 ? null : (count / asked) * 100, 'number', ids);
  const majors = ofGrade(issued, 'major');
  return figureOf('M2', by, {
    columns: columns(['major', 'count'], ['minor', 'count'], ['total', 'count'], ['questions', 'count'], ['per-100', 'number']),
    rows: groupCases(issued, by).map(({ key, rows }) => {
      const asked = by === 'grade' ? questions : (questionsOf.get(key) ?? 0);
      const ids = idsOf(rows);
      return row(key, [
        countOf(idsOf(ofGrade(rows, 'major'))),
        countOf(idsOf(ofGrade(rows, 'minor'))),
        countOf(ids),
        amountOf(HAS_QUESTIONS.has(by) ? asked : null),
        HAS_QUESTIONS.has(by) ? rateOf(rows.length, asked, ids) : amountOf(null, 'number'),
      ]);
    }),
    headline: countOf(idsOf(issued)),
    beside: [
      { id: 'major', cell: countOf(idsOf(majors)) },
      { id: 'per-100', cell: rateOf(issued.length, questions, idsOf(issued)) },
    ],
    notes: [...noteOf('drafts', scope.drafts), ...(by === 'clause' ? noteOf('several-clauses', issued.filter(({ clauses }) => clauses.length > 1).length) : [])],
  });
}
