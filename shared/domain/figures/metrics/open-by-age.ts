import { amountOf, columns, countOf, figureOf, noteOf, row } from '../cell.ts';
import type { Dimension, Figure } from '../figure.ts';
import type { FigureScope } from '../figure-scope.ts';
import { groupCases, idsOf, ofGrade } from '../group-cases.ts';
import type { FigureCase } from '../prepare-case.ts';

/** Calendar days since the issue, both ends included. */
export const AGE_BANDS = [
  { key: '0-30', column: 'age-0-30', upTo: 30 },
  { key: '31-60', column: 'age-31-60', upTo: 60 },
  { key: '61-90', column: 'age-61-90', upTo: 90 },
  { key: 'over-90', column: 'age-over-90', upTo: Infinity },
] as const;

/** Open nonconformities by age (domain reference M1): the clock runs from the issue to the data date, whatever the period. */
export function openByAge(scope: FigureScope, by: Dimension): Figure {
  const open = scope.cases.filter(({ isOpen }) => isOpen);
  const ageOf = ({ issuedDay }: FigureCase): number => scope.today - issuedDay;
  const inBand = (rows: readonly FigureCase[], band: number): readonly FigureCase[] => {
    const above = AGE_BANDS[band - 1]?.upTo ?? -Infinity;
    return rows.filter((each) => ageOf(each) > above && ageOf(each) <= (AGE_BANDS[band]?.upTo ?? Infinity));
  };
  let oldest = open[0];
  for (const each of open) if (oldest !== undefined && each.issuedDay < oldest.issuedDay) oldest = each;
  const parts = {
    headline: countOf(idsOf(open)),
    beside: [
      { id: 'major' as const, cell: countOf(idsOf(ofGrade(open, 'major'))) },
      { id: 'oldest' as const, cell: amountOf(oldest === undefined ? null : ageOf(oldest), 'days', oldest === undefined ? [] : [oldest.id]) },
    ],
    notes: noteOf('drafts', scope.drafts),
  };
  if (by === 'age') {
    return figureOf('M1', by, {
      ...parts,
      columns: columns(['major', 'count'], ['minor', 'count'], ['total', 'count']),
      rows: AGE_BANDS.map(({ key }, band) => {
        const rows = inBand(open, band);
        return row(key, [countOf(idsOf(ofGrade(rows, 'major'))), countOf(idsOf(ofGrade(rows, 'minor'))), countOf(idsOf(rows))]);
      }),
    });
  }
  return figureOf('M1', by, {
    ...parts,
    columns: columns(...AGE_BANDS.map(({ column }) => [column, 'count'] as const), ['total', 'count'], ['major', 'count']),
    rows: groupCases(open, by).map(({ key, rows }) =>
      row(key, [...AGE_BANDS.map((_, band) => countOf(idsOf(inBand(rows, band)))), countOf(idsOf(rows)), countOf(idsOf(ofGrade(rows, 'major')))]),
    ),
  });
}
