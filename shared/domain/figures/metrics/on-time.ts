import { columns, countOf, figureOf, noteOf, row, shareCell } from '../cell.ts';
import type { Cell, Dimension, Figure } from '../figure.ts';
import type { FigureScope } from '../figure-scope.ts';
import { groupCases, idsOf } from '../group-cases.ts';
import { isWithin } from '../period.ts';
import type { FigureCase } from '../prepare-case.ts';

/**
 * What was closed in the period in time, by the due date first set and by the one now valid (domain reference M5):
 * both are shown, so that moving a date gains nothing. The due date of a closing is the last one the profile sets.
 */
export function onTime(scope: FigureScope, by: Dimension): Figure {
  const closed = scope.cases.filter(({ closedDay }) => isWithin(closedDay, scope.from, scope.to));
  const dated = closed.filter(({ closingDue }) => closingDue !== null);
  const isInTime = (each: FigureCase, which: 'original' | 'current'): boolean =>
    each.closingDue !== null && each.closedDay !== null && each.closedDay <= each.closingDue[which];
  const cellsOf = (rows: readonly FigureCase[]): readonly Cell[] => {
    const [original, current] = (['original', 'current'] as const).map((which) => idsOf(rows.filter((each) => isInTime(each, which))));
    return [
      countOf(idsOf(rows)),
      countOf(original ?? []),
      shareCell(original ?? [], rows.length),
      countOf(current ?? []),
      shareCell(current ?? [], rows.length),
      countOf(idsOf(rows.filter((each) => each.grade === 'major' && !isInTime(each, 'original')))),
    ];
  };
  const all = cellsOf(dated);
  const none = countOf([]);
  return figureOf('M5', by, {
    columns: columns(
      ['closed', 'count'],
      ['on-time-original', 'count'],
      ['on-time-original-share', 'share'],
      ['on-time-current', 'count'],
      ['on-time-current-share', 'share'],
      ['major-late', 'count'],
    ),
    rows: groupCases(dated, by).map(({ key, rows }) => row(key, cellsOf(rows))),
    headline: all[2] ?? none,
    beside: [
      { id: 'on-time-current-share', cell: all[4] ?? none },
      { id: 'major-late', cell: all[5] ?? none },
    ],
    notes: noteOf('no-due', closed.length - dated.length),
  });
}
