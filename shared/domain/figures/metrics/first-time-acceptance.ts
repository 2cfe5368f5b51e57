import { columns, countOf, figureOf, noteOf, row, shareCell } from '../cell.ts';
import type { Cell, Dimension, Figure } from '../figure.ts';
import type { FigureScope } from '../figure-scope.ts';
import { groupCases, idsOf, ofGrade } from '../group-cases.ts';
import { isWithin } from '../period.ts';
import type { FigureCase } from '../prepare-case.ts';

/** Corrective action plans accepted at the first submission among the cases first submitted in the period (domain reference M8). */
export function firstTimeAcceptance(scope: FigureScope, by: Dimension): Figure {
  const submitted = scope.cases.filter(({ firstPlan }) => isWithin(firstPlan?.day ?? null, scope.from, scope.to));
  const cellsOf = (rows: readonly FigureCase[]): readonly Cell[] => {
    const accepted = rows.filter(({ firstPlan }) => firstPlan?.isAccepted === true);
    return [
      countOf(idsOf(rows)),
      countOf(idsOf(accepted)),
      shareCell(idsOf(accepted), rows.length),
      countOf(idsOf(rows.filter(({ firstPlan }) => firstPlan?.isAccepted === null))),
      countOf(idsOf(ofGrade(rows, 'major'))),
    ];
  };
  const all = cellsOf(submitted);
  const none = countOf([]);
  return figureOf('M8', by, {
    columns: columns(['submitted', 'count'], ['first-accepted', 'count'], ['first-accepted-share', 'share'], ['waiting', 'count'], ['major', 'count']),
    rows: groupCases(submitted, by).map(({ key, rows }) => row(key, cellsOf(rows))),
    headline: all[2] ?? none,
    beside: [
      { id: 'submitted', cell: all[0] ?? none },
      { id: 'waiting', cell: all[3] ?? none },
    ],
    notes: noteOf('undecided', all[3]?.ids.length ?? 0),
  });
}
