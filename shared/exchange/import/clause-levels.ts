import type { ColumnProfile } from './column-profile.ts';
import { splitClause } from './clause-cell.ts';
import { matchHeading } from './match-heading.ts';
import { oneLine } from './normalize-text.ts';
import type { SheetView } from './sheet-view.ts';

const LEAST_HEADING = 0.6;
const LEAST_CLAUSES = 0.8;

/**
 * Columns that give the clause level by level, "Chapter | Clause | Sub-clause", from the coarsest to the finest; the
 * chosen column alone when no other belongs to it. Wherever two of them are filled, the one further right has to go on
 * from the one before it: columns of several standards do not.
 */
export function clauseLevels(view: SheetView, lastHeaderRow: number, profiles: readonly ColumnProfile[], chosen: number): readonly number[] {
  const rows = view.rows.filter(({ row }) => row > lastHeaderRow);
  const numberAt = (row: number, column: number): string => splitClause(oneLine(view.text(row, column)))?.number ?? '';
  const goesOn = (coarse: number, fine: number): boolean =>
    rows.every(({ row }) => {
      const [above, below] = [numberAt(row, coarse), numberAt(row, fine)];
      return above === '' || below === '' || below.startsWith(`${above}.`);
    });
  const columns = profiles
    .filter(({ column, heading, filled, clauses }) => {
      if (column === chosen) return true;
      return filled > 0 && clauses >= LEAST_CLAUSES && matchHeading(heading.parts.at(-1) ?? '').some(({ field, score }) => field === 'clause' && score >= LEAST_HEADING);
    })
    .map(({ column }) => column);
  // Nearly all sheets: no row of them has to be looked at.
  if (columns.length < 2) return [chosen];
  const levels = columns.every((column, place) => columns.slice(place + 1).every((finer) => goesOn(column, finer))) ? columns : [chosen];
  const isLevelled = rows.some(({ row }) => levels.filter((column) => numberAt(row, column) !== '').length === 1 && numberAt(row, levels[0] ?? chosen) === '');
  return isLevelled ? levels : [chosen];
}
