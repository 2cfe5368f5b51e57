import { amountOf, columns, countOf, figureOf, partCell, row } from '../cell.ts';
import type { Cell, Dimension, Figure } from '../figure.ts';
import type { FigureScope } from '../figure-scope.ts';
import { groupCases } from '../group-cases.ts';
import { isWithin } from '../period.ts';
import type { FigureCase } from '../prepare-case.ts';

/** Effectiveness checks of the period that said "not effective" (domain reference M7); a case may be checked several times. */
export function reopenRate(scope: FigureScope, by: Dimension): Figure {
  const checksOf = ({ checks }: FigureCase): FigureCase['checks'] => checks.filter(({ day }) => isWithin(day, scope.from, scope.to));
  const checked = scope.cases.filter((each) => checksOf(each).length > 0);
  const failedOf = (each: FigureCase): number => checksOf(each).filter(({ isEffective }) => !isEffective).length;
  const cellsOf = (rows: readonly FigureCase[]): readonly Cell[] => {
    const failed = rows.filter((each) => failedOf(each) > 0);
    const failures = failed.reduce((sum, each) => sum + failedOf(each), 0);
    const checks = rows.reduce((sum, each) => sum + checksOf(each).length, 0);
    const ids = failed.map(({ id }) => id as string);
    return [
      amountOf(checks, 'count', rows.map(({ id }) => id)),
      amountOf(failures, 'count', ids),
      partCell(failures, checks, ids, 'case'),
      countOf(failed.filter(({ grade }) => grade === 'major').map(({ id }) => id)),
    ];
  };
  const all = cellsOf(checked);
  const none = countOf([]);
  return figureOf('M7', by, {
    columns: columns(['checks', 'count'], ['not-effective', 'count'], ['not-effective-share', 'share'], ['major', 'count']),
    rows: groupCases(checked, by).map(({ key, rows }) => row(key, cellsOf(rows))),
    headline: all[2] ?? none,
    beside: [
      { id: 'checks', cell: all[0] ?? none },
      { id: 'major', cell: all[3] ?? none },
    ],
  });
}
