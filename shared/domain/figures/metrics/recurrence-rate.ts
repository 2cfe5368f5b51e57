import { columns, countOf, figureOf, noteOf, row, shareCell } from '../cell.ts';
import type { Cell, Dimension, Figure } from '../figure.ts';
import type { FigureScope } from '../figure-scope.ts';
import { groupCases, idsOf, ofGrade } from '../group-cases.ts';
import type { FigureCase } from '../prepare-case.ts';

/**
 * Nonconformities accepted as a recurrence among all issued in the 24 months up to the end of the period (domain
 * reference M6). A proposal counts once somebody accepted it.
 */
export function recurrenceRate(scope: FigureScope, by: Dimension): Figure {
  const issued = scope.issuedIn24Months;
  const cellsOf = (rows: readonly FigureCase[]): readonly Cell[] => {
    const recurrent = rows.filter(({ isRecurrent }) => isRecurrent);
    return [countOf(idsOf(rows)), countOf(idsOf(recurrent)), shareCell(idsOf(recurrent), rows.length), countOf(idsOf(ofGrade(recurrent, 'major')))];
  };
  const all = cellsOf(issued);
  const none = countOf([]);
  return figureOf('M6', by, {
    columns: columns(['issued', 'count'], ['recurrent', 'count'], ['recurrent-share', 'share'], ['major', 'count']),
    rows: groupCases(issued, by).map(({ key, rows }) => row(key, cellsOf(rows))),
    headline: all[2] ?? none,
    beside: [
      { id: 'recurrent', cell: all[1] ?? none },
      { id: 'major', cell: all[3] ?? none },
    ],
    notes:
      by === 'clause'
        ? noteOf('several-clauses', issued.filter(({ clauses }) => clauses.length > 1).length)
        : by === 'cause'
          ? noteOf('several-causes', issued.filter(({ categories }) => categories.length > 1).length)
          : [],
  });
}
