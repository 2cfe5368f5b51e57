import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moveCell, rangeBetween, type Move } from '#shared/domain/checklist/grid/cell-range.ts';
import { columnFilterTest, withColumnFilter } from '#shared/domain/checklist/grid/column-filter.ts';
import { nextSorting, sortQuestions, type SortKey } from '#shared/domain/checklist/grid/sort-rows.ts';
import type { GridColumn } from '#shared/domain/checklist/grid/grid-column.ts';
import type { QuestionId } from '#shared/domain/ids.ts';
import { aQuestion } from '#test/support/builders.ts';

const { compare } = new Intl.Collator('en', { numeric: true });
const question = (code: string, clause: string) => aQuestion({ id: code as QuestionId, code, clause });
const keyOf = (row: ReturnType<typeof question>, column: GridColumn): SortKey => (column === 'code' ? row.code : row.clause);

describe('sorting', () => {
  const rows = [question('b', '8.10'), question('a', '8.9'), question('c', ''), question('d', '8.9')];
  const codes = (sorting: Parameters<typeof sortQuestions>[1]): string => sortQuestions(rows, sorting, keyOf, compare).map(({ code }) => code).join('');

  test('counts numbers in texts, keeps rows alike in their order and puts empty cells last in both directions', () => {
    expect(codes([{ column: 'clause', isDescending: false }])).toBe('adbc');
    expect(codes([{ column: 'clause', isDescending: true }])).toBe('badc');
    expect(codes([])).toBe('bacd');
  });

  test('goes by a second column where the first is alike', () => {
    expect(codes([{ column: 'clause', isDescending: false }, { column: 'code', isDescending: true }])).toBe('dabc');
  });

  test('goes up, down and away at each click, and adds a column with Shift', () => {
    const up = nextSorting([], 'code', false);
    const down = nextSorting(up, 'code', false);
    expect([up, down, nextSorting(down, 'code', false)]).toEqual([
      [{ column: 'code', isDescending: false }],
      [{ column: 'code', isDescending: true }],
      [],
    ]);
    const both = nextSorting(down, 'clause', true);
    expect(both).toEqual([...down, { column: 'clause', isDescending: false }]);
    expect(nextSorting(both, 'notes', false)).toEqual([{ column: 'notes', isDescending: false }]);
  });
});

describe('filtering by column', () => {
  const cellOf = (row: Record<string, string>, column: string) => ({ key: row[column] ?? '', text: row[column] ?? '' });
  const rows = [
    { notes: 'Three Tickets', who: 'Anna' },
    { notes: 'no ticket', who: 'Jonas' },
    { notes: '', who: 'Anna' },
  ];

  test('all words and one of the values must fit, in every filtered column', () => {
    const filters = withColumnFilter(withColumnFilter({}, 'notes', { text: 'TICKET', values: null }), 'who', { text: '', values: ['Anna'] });
    expect(rows.filter(columnFilterTest(filters, cellOf))).toEqual([rows[0]]);
    const empty = withColumnFilter({}, 'notes', { text: '', values: [''] });
    expect(rows.filter(columnFilterTest(empty, cellOf))).toEqual([rows[2]]);
  });

  test('a filter that narrows nothing is forgotten', () => {
    const filters = withColumnFilter({}, 'notes', { text: 'x', values: null });
    expect(withColumnFilter(filters, 'notes', { text: ' ', values: null })).toEqual({});
  });
});

test('no key leads out of the grid, and a range holds both its ends', () => {
  const moves: readonly Move[] = ['up', 'down', 'forward', 'back', 'page-up', 'page-down', 'row-start', 'row-end', 'first', 'last', 'top', 'bottom'];
  const size = fc.record({ rows: fc.integer({ min: 1, max: 50 }), columns: fc.integer({ min: 1, max: 20 }) });
  fc.assert(
    fc.property(size, fc.array(fc.constantFrom(...moves)), (bounds, path) => {
      let place = { row: 0, column: 0 };
      for (const move of path) {
        const next = moveCell(place, move, bounds, 10);
        expect(next.row).toBeGreaterThanOrEqual(0);
        expect(next.row).toBeLessThan(bounds.rows);
        expect(next.column).toBeGreaterThanOrEqual(0);
        expect(next.column).toBeLessThan(bounds.columns);
        const range = rangeBetween(place, next);
        expect(range.top <= Math.min(place.row, next.row) && range.bottom >= Math.max(place.row, next.row)).toBe(true);
        place = next;
      }
    }),
  );
});
