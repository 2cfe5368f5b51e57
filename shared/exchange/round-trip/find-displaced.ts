import { fieldsOf, kindOf, type DataTable } from './exchanged-fields.ts';
import type { ReturnedRow } from './returned-row.ts';
import type { RoundTripProblem } from './round-trip-problem.ts';
import { textKey } from './text-key.ts';

/** A text shorter than this may stand at several rows by chance. */
const SHORTEST = 4;
/** So many texts at other rows are no chance any more. */
const FEWEST = 3;

/**
 * Texts that left with one row and came back at another one: somebody sorted some columns without the others, and no
 * id can tell. Where most changes of a column are such texts, nothing of the table is taken without being asked.
 */
export function findDisplaced(table: DataTable, rows: readonly ReturnedRow[]): readonly RoundTripProblem[] {
  return fieldsOf(table).flatMap((field): readonly RoundTripProblem[] => {
    if (kindOf(table, field) !== 'text') return [];
    const owners = new Map<string, string | null>();
    for (const { key, base } of rows) {
      const value = base?.[field];
      const text = typeof value === 'string' ? textKey(value) : '';
      if (text.length >= SHORTEST) owners.set(text, owners.has(text) ? null : key);
    }
    let changed = 0;
    let displaced = 0;
    for (const { key, base, theirs } of rows) {
      const [their] = theirs[field] ?? [];
      if (base === null || their === undefined || typeof their.value !== 'string') continue;
      changed += 1;
      const owner = owners.get(textKey(their.value));
      if (typeof owner === 'string' && owner !== key) displaced += 1;
    }
    return displaced >= FEWEST && displaced * 2 >= changed ? [{ code: 'values-at-other-rows', table, field, rows: displaced }] : [];
  });
}
