import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyChange, diffRow, isSameValue, reverseChange } from '#shared/domain/change-log/row-change.ts';
import type { Fields } from '#shared/domain/change-log/change.ts';
import { canonicalJson } from '#shared/lib/canonical-json.ts';

const value = fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Fields[string]>;
const row: fc.Arbitrary<Fields | null> = fc.option(
  fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', '__proto__x'), value, { maxKeys: 4 }),
  { nil: null },
);

describe('the difference between two rows', () => {
  test('turns the one into the other', () => {
    fc.assert(
      fc.property(row, row, (before, after) => {
        const change = diffRow('answers', 'x', before, after);
        if (change === null) expect(JSON.stringify(before)).toBe(JSON.stringify(before));
        else expect(applyChange(before, change)).toEqual({ kind: 'row', row: after });
      }),
    );
  });

  test('reversed turns it back', () => {
    fc.assert(
      fc.property(row, row, (before, after) => {
        const change = diffRow('answers', 'x', before, after);
        if (change !== null) expect(applyChange(after, reverseChange(change))).toEqual({ kind: 'row', row: before });
      }),
    );
  });

  test('is nothing between equal rows, whatever the order of their fields', () => {
    expect(diffRow('answers', 'x', { a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 })).toBeNull();
  });

  test('is not applied to a row that somebody else changed', () => {
    const change = diffRow('answers', 'x', { notes: 'old', sample: '' }, { notes: 'new', sample: '' });
    expect(change && applyChange({ notes: 'theirs', sample: '' }, change)).toEqual({ kind: 'conflict' });
  });

  test('leaves fields alone that it is not about', () => {
    const change = diffRow('answers', 'x', { notes: 'old', sample: '' }, { notes: 'new', sample: '' });
    expect(change && applyChange({ notes: 'old', sample: '3 of 15' }, change)).toEqual({
      kind: 'row',
      row: { notes: 'new', sample: '3 of 15' },
    });
  });
});

describe('two values', () => {
  const shuffled = (of: Fields[string]): Fields[string] => (typeof of === 'object' && of !== null && !Array.isArray(of) ? Object.fromEntries(Object.entries(of).toReversed().map(([key, member]) => [key, shuffled(member)])) : of);

  test('are the same exactly when their canonical texts are', () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        expect(isSameValue(a, b)).toBe(canonicalJson(a) === canonicalJson(b));
        expect(isSameValue(a, shuffled(a))).toBe(true);
      }),
    );
  });

  test('differ where one has a field more, and a list is no object', () => {
    expect(isSameValue({ a: 1 }, { a: 1, b: null })).toBe(false);
    expect(isSameValue({ a: 1, b: null }, { a: 1, c: null })).toBe(false);
    expect(isSameValue([], {})).toBe(false);
    expect(isSameValue(null, {})).toBe(false);
  });
});
