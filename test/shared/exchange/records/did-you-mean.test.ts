import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDay, dayOrderOf } from '#shared/exchange/records/day-cell.ts';
import { didYouMean, editDistance } from '#shared/exchange/records/did-you-mean.ts';
import { foldName } from '#shared/exchange/records/person-name.ts';
import { readClauses } from '#shared/exchange/records/read-values.ts';
import type { ReadCell } from '#shared/exchange/workbook-content.ts';

const text = (written: string): ReadCell => ({ row: 1, column: 1, kind: 'text', text: written });
const day = (written: string): string => {
  const reading = readDay(text(written), null);
  return reading.kind === 'day' ? reading.day : reading.kind;
};

describe('what was meant by a word nobody knows', () => {
  test('a letter too few, too many, wrong or swapped is found', () => {
    const known = ['major', 'minor', 'observation', 'ofi'];
    expect(['majr', 'majorr', 'mojor', 'maojr', 'MAJOR.', 'obsevation'].map((word) => didYouMean(word, known))).toEqual(['major', 'major', 'major', 'major', 'major', 'observation']);
  });

  test('what is far from all, or equally near to two, is not guessed', () => {
    expect(didYouMean('green', ['major', 'minor'])).toBeNull();
    expect(didYouMean('mijor', ['major', 'minor'])).toBeNull();
    expect(didYouMean('cat', ['car', 'cab'])).toBeNull();
  });

  test('a distance is the same both ways, and none only between equal texts', () => {
    const word = fc.string({ maxLength: 8, unit: fc.constantFrom('a', 'b', 'é') });
    fc.assert(fc.property(word, word, (left, right) => {
      expect(editDistance(left, right)).toBe(editDistance(right, left));
      expect(editDistance(left, right) === 0).toBe(left === right);
      expect(editDistance(left, right)).toBeLessThanOrEqual(Math.max(left.length, right.length));
    }));
  });
});

describe('days as people write them', () => {
  test.each([
    ['2026-05-09', '2026-05-09'],
    ['9.5.2026', '2026-05-09'],
    ['20 Mar 2026', '2026-03-20'],
    ['20. März 2026', '2026-03-20'],
    ['March 20, 2026', '2026-03-20'],
    ['20 de marzo de 2026', '2026-03-20'],
    ['3 août 2026', '2026-08-03'],
    ['45723', '2025-03-07'],
    ['25/12/2026', '2026-12-25'],
    ['12/25/2026', '2026-12-25'],
    ['03/04/2026', 'unsure'],
    ['soon', 'unreadable'],
    ['Q1 2025', 'unreadable'],
  ])('%s', (written, expected) => {
    expect(day(written)).toBe(expected);
  });

  test('one day that can be read in one way only tells how a column is written', () => {
    expect(dayOrderOf(['03/04/2026', '25/04/2026'].map(text))).toBe('day-first');
    expect(dayOrderOf(['03/04/2026', '04/25/2026'].map(text))).toBe('month-first');
    expect(dayOrderOf(['03/04/2026'].map(text))).toBeNull();
  });
});

test('names are the same however they are turned', () => {
  expect(new Set(['Peeter Saar', 'SAAR, Peeter', 'Dr. Peeter Saar'].map(foldName)).size).toBe(1);
});

test('several clauses in a cell are all read', () => {
  expect(readClauses('4.2 / A.5.31')).toEqual(['4.2', 'A.5.31']);
  expect(readClauses('ISO/IEC 20000-1:2018, 8.6.1 Incident management')).toEqual(['8.6.1']);
});
