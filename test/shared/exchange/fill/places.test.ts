import { expect, test } from 'vitest';
import { emptyTable, placeOf, tablePlaces, withoutPlace, withPlace, type PlaceKey } from '#shared/exchange/fill/places.ts';
import { aLayout } from '#test/shared/exchange/fill/fill-builders.ts';

const at = (sheet: string, row: number, column: number) => ({ sheet, row, column });
const fact: PlaceKey = { kind: 'fact', fact: 'client' };
const notes: PlaceKey = { kind: 'column', table: 0, field: 'notes' };
const clause: PlaceKey = { kind: 'key', table: 0, key: 'clause' };
const mark = (assessment: 'minor-nc' | 'major-nc'): PlaceKey => ({ kind: 'mark', table: 0, assessment });

test('a fact has one cell; a new place takes the old one away', () => {
  const layout = withPlace(withPlace(aLayout(), fact, at('Cover', 2, 3)), fact, at('Cover', 4, 3));
  expect(layout.cells).toEqual([{ fact: 'client', sheet: 'Cover', address: 'C4' }]);
  expect(placeOf(layout, fact)).toEqual({ sheet: 'Cover', row: 4, column: 3 });
  expect(placeOf(withoutPlace(layout, fact), fact)).toBeNull();
});

test('the first column of a table says where it begins; another sheet joins it', () => {
  const empty = aLayout({ tables: [emptyTable('answers', 'Cover')] });
  const begun = withPlace(empty, clause, at('Clause 4', 6, 1));
  expect(begun.tables[0]).toMatchObject({ sheets: ['Clause 4'], firstRow: 6, keys: { clause: 1, question: null } });
  const both = withPlace(begun, notes, at('Clause 5', 9, 4));
  expect(both.tables[0]).toMatchObject({ sheets: ['Clause 4', 'Clause 5'], firstRow: 6, columns: [{ column: 4, field: 'notes' }] });
  expect(placeOf(both, notes)).toEqual({ sheet: 'Clause 4', row: null, column: 4 });
});

test('several grades may share a column that is ticked', () => {
  const empty = aLayout({ tables: [emptyTable('answers', 'A')] });
  const both = withPlace(withPlace(empty, mark('minor-nc'), at('A', 2, 5)), mark('major-nc'), at('A', 2, 5));
  expect(both.tables[0]?.columns).toEqual([{ column: 5, field: 'mark', marks: ['minor-nc', 'major-nc'] }]);
  const moved = withPlace(both, mark('major-nc'), at('A', 2, 6));
  expect(moved.tables[0]?.columns).toEqual([{ column: 5, field: 'mark', marks: ['minor-nc'] }, { column: 6, field: 'mark', marks: ['major-nc'] }]);
  expect(withoutPlace(moved, mark('minor-nc')).tables[0]?.columns).toHaveLength(1);
});

test('actions are not ticked, and rows written in order are found by nothing', () => {
  expect(tablePlaces(emptyTable('actions', 'A'), 0).every(({ kind }) => kind === 'column')).toBe(true);
  expect(tablePlaces(emptyTable('findings', 'A'), 0).some(({ kind }) => kind === 'key')).toBe(false);
});
