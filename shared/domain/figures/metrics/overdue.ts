import { amountOf, columns, countOf, figureOf, noteOf, row, shareCell } from '../cell.ts';
import type { Cell, Dimension, Figure } from '../figure.ts';
import type { FigureScope } from '../figure-scope.ts';
import { groupCases, idsOf, ofGrade } from '../group-cases.ts';
import type { FigureCase } from '../prepare-case.ts';
import { meanOf } from '../statistics.ts';

/**
 * Open nonconformities whose next date is past at the data date, whatever the period, and by how many days on average
 * (domain reference M4). A date that was moved counts as moved; that it was is counted separately.
 */
export function overdue(scope: FigureScope, by: Dimension): Figure {
  const { today } = scope;
  const open = scope.cases.filter(({ isOpen }) => isOpen);
  const daysOver = ({ due }: FigureCase): number => (due === null ? 0 : Math.max(0, today - due.day));
  const cellsOf = (rows: readonly FigureCase[]): readonly Cell[] => {
    const late = rows.filter((each) => daysOver(each) > 0);
    const ids = idsOf(late);
    const extended = rows.filter(({ extensions }) => extensions > 0);
    return [
      countOf(idsOf(rows)),
      countOf(ids),
      shareCell(ids, rows.length),
      countOf(idsOf(ofGrade(late, 'major'))),
      amountOf(meanOf(late.map(daysOver)), 'days', ids),
      countOf(idsOf(extended)),
      amountOf(extended.reduce((sum, { extensions }) => sum + extensions, 0), 'count', idsOf(extended)),
    ];
  };
  const all = cellsOf(open);
  const none = countOf([]);
  return figureOf('M4', by, {
    columns: columns(
      ['open', 'count'],
      ['overdue', 'count'],
      ['overdue-share', 'share'],
      ['major-overdue', 'count'],
      ['days-over', 'days'],
      ['extended', 'count'],
      ['extensions', 'count'],
    ),
    rows: groupCases(open, by).map(({ key, rows }) => row(key, cellsOf(rows))),
    headline: all[1] ?? none,
    beside: [
      { id: 'major-overdue', cell: all[3] ?? none },
      { id: 'days-over', cell: all[4] ?? none },
      { id: 'extended', cell: all[5] ?? none },
    ],
    notes: noteOf('no-due', open.filter(({ due }) => due === null).length),
  });
}
