import { columns, countOf, figureOf, row, shareCell } from '../cell.ts';
import type { Cell, Dimension, Figure } from '../figure.ts';
import type { FigureScope } from '../figure-scope.ts';
import { groupBy, idsOf } from '../group-cases.ts';
import { FINDING_GRADES, isNonconformity } from '../../finding/finding.ts';
import type { FigureFinding } from '../prepare-case.ts';

/**
 * How the findings raised in the period spread over the grades, auditor by auditor (domain reference M15). For the
 * manager of the programme alone: a difference is a reason to calibrate, never a mark. The filter by grade is not
 * applied, because a distribution of one grade says nothing.
 */
export function auditorConsistency(scope: FigureScope, by: Dimension): Figure {
  const cellsOf = (rows: readonly FigureFinding[]): readonly Cell[] => [
    ...FINDING_GRADES.map((grade) => countOf(idsOf(rows.filter((each) => each.grade === grade)), 'finding')),
    countOf(idsOf(rows), 'finding'),
    shareCell(idsOf(rows.filter(({ grade }) => isNonconformity(grade))), rows.length, 'finding'),
  ];
  const groups = groupBy(scope.findings, ({ raisedBy }) => [raisedBy]);
  const nameOf = (key: string): string => [...scope.all.nameOf].find(([id]) => id === key)?.[1] ?? '';
  const all = cellsOf(scope.findings);
  return figureOf('M15', by, {
    columns: columns(
      ['major', 'count'],
      ['minor', 'count'],
      ['observation', 'count'],
      ['ofi', 'count'],
      ['good-practice', 'count'],
      ['total', 'count'],
      ['nonconformity-share', 'share'],
    ),
    // By name, never by number: this is no ranking.
    rows: [...groups.keys()].toSorted((left, right) => (nameOf(left) < nameOf(right) ? -1 : 1)).map((key) => row(key, cellsOf(groups.get(key) ?? []))),
    headline: all[6] ?? countOf([]),
    beside: [{ id: 'findings', cell: all[5] ?? countOf([]) }],
  });
}
