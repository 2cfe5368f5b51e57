import { columns, countOf, figureOf, noteOf, partCell, row } from '../cell.ts';
import type { Dimension, Figure } from '../figure.ts';
import type { FigureScope } from '../figure-scope.ts';
import { groupCases, idsOf, ofGrade } from '../group-cases.ts';

/** The share of causes the cumulative line is read at. */
export const PARETO_MARK = 0.8;

/** More under "other" than this, and the categories say too little (domain reference M12). */
export const OTHER_LIMIT = 0.2;

/**
 * Pareto of the root causes of what was issued in the period (domain reference M12): nonconformities per category,
 * most first, with the cumulative share. One with causes of two categories counts in both; one without is left out.
 */
export function causePareto(scope: FigureScope, by: Dimension): Figure {
  const known = scope.issued.filter(({ categories }) => categories.length > 0);
  const groups = groupCases(known, by);
  const sum = groups.reduce((total, { rows }) => total + rows.length, 0);
  let reached = 0;
  const other = groups.find(({ key }) => key === 'other')?.rows.length ?? 0;
  const largest = groups[0];
  return figureOf('M12', by, {
    columns: columns(['major', 'count'], ['minor', 'count'], ['total', 'count'], ['cumulative', 'share']),
    rows: groups.map(({ key, rows }) => {
      reached += rows.length;
      return row(key, [countOf(idsOf(ofGrade(rows, 'major'))), countOf(idsOf(ofGrade(rows, 'minor'))), countOf(idsOf(rows)), partCell(reached, sum, idsOf(rows), 'case')]);
    }),
    headline: countOf(idsOf(known)),
    beside: largest === undefined ? [] : [{ id: 'major', cell: countOf(idsOf(ofGrade(known, 'major'))) }],
    notes: [
      ...noteOf('other-too-large', by === 'cause' && sum > 0 && other / sum > OTHER_LIMIT ? other : 0),
      ...noteOf('no-cause', scope.issued.length - known.length),
      ...noteOf('several-causes', by === 'cause' ? known.filter(({ categories }) => categories.length > 1).length : 0),
    ],
  });
}
