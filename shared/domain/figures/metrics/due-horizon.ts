import { columns, countOf, figureOf, noteOf, row } from '../cell.ts';
import type { Cell, Dimension, Figure } from '../figure.ts';
import type { FigureScope } from '../figure-scope.ts';
import type { FigureCase } from '../prepare-case.ts';

/** Days from the data date, both ends included; each date stands in one row alone. */
export const HORIZONS = [
  { key: 'past', from: -Infinity, to: -1 },
  { key: '14', from: 0, to: 14 },
  { key: '30', from: 15, to: 30 },
  { key: '90', from: 31, to: 90 },
] as const;

/**
 * What falls due within 14, 30 and 90 days of the data date: audits, corrective action plans, other steps of
 * nonconformities, effectiveness checks, certificates (domain reference M19). The period does not narrow it.
 */
export function dueHorizon(scope: FigureScope, by: Dimension): Figure {
  const { today, filters } = scope;
  const open = scope.cases.filter(({ isOpen }) => isOpen);
  const ahead = scope.auditsOfAnyDay.filter(({ isAhead }) => isAhead);
  // A certificate belongs to the organization; filters on what was found leave it aside.
  const certificates = Object.values(filters).every((filter) => filter === null) ? scope.all.certificates : [];
  const cellsOf = (from: number, to: number): readonly Cell[] => {
    const falls = (day: number | null): boolean => day !== null && day - today >= from && day - today <= to;
    const owing = (isWanted: (due: NonNullable<FigureCase['due']>) => boolean): readonly string[] =>
      open.filter(({ due }) => due !== null && isWanted(due) && falls(due.day)).map(({ id }) => id);
    return [
      countOf(ahead.filter(({ startDay }) => falls(startDay)).map(({ id }) => id), 'audit'),
      countOf(owing(({ kind }) => kind === 'plan')),
      countOf(owing(({ kind }) => kind === 'containment' || kind === 'implementation')),
      countOf(owing(({ kind }) => kind === 'effectiveness')),
      countOf(certificates.filter(({ until }) => falls(until)).map(({ id }) => id), 'certificate'),
    ];
  };
  const rows = HORIZONS.map(({ key, from, to }) => row(key, cellsOf(from, to)));
  const within14 = rows[1]?.cells ?? [];
  const past = rows[0]?.cells ?? [];
  const ofCases = (cells: readonly Cell[]): readonly string[] => cells.filter(({ behind }) => behind === 'case').flatMap(({ ids }) => ids);
  return figureOf('M19', by, {
    columns: columns(['due-audits', 'count'], ['due-plans', 'count'], ['due-steps', 'count'], ['due-checks', 'count'], ['due-certificates', 'count']),
    rows,
    headline: { ...countOf(ofCases(within14)), value: within14.reduce((sum, { value }) => sum + (value ?? 0), 0) },
    beside: [{ id: 'overdue', cell: countOf(ofCases(past)) }],
    notes: noteOf('no-due', open.filter(({ due }) => due === null).length),
  });
}
