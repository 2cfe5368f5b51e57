import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entriesUntil, readMoment, writeMoment, type Moment } from '#shared/domain/change-log/moment.ts';
import type { Timestamp } from '#shared/lib/calendar-date.ts';
import { anEntry } from './log-examples.ts';

const at = (time: string) => `2026-02-24T${time}:00.000Z` as Timestamp;

describe('a moment', () => {
  test('is read back as it was written', () => {
    const moments: fc.Arbitrary<Moment> = fc.oneof(
      fc.date({ min: new Date('1990-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }).map((date): Moment => ({ kind: 'instant', at: date.toISOString() as Timestamp })),
      fc.record({ kind: fc.constant('entry' as const), deviceId: fc.uuid(), sequence: fc.nat() }),
    );
    fc.assert(
      fc.property(moments, (moment) => {
        expect(readMoment(writeMoment(moment))).toEqual(moment);
      }),
    );
  });

  test.each(['', 'yesterday', '2026-02-24', '2026-13-45T10:00:00Z'])('is not read from “%s”', (text) => {
    expect(readMoment(text)).toBeNull();
  });
});

describe('the entries until a moment', () => {
  const entries = [anEntry({ sequence: 1, at: at('09:00') }), anEntry({ sequence: 2, at: at('10:00') }), anEntry({ sequence: 3, at: at('11:00') })];

  test.each([['08:59', 0], ['09:00', 1], ['10:30', 2], ['12:00', 3]] as const)('at %s are %i', (time, count) => {
    expect(entriesUntil(entries, { kind: 'instant', at: at(time) })).toBe(count);
  });

  test('count the entry that is named', () => {
    expect(entriesUntil(entries, { kind: 'entry', deviceId: 'laptop', sequence: 2 })).toBe(2);
  });

  test('are all of them for an entry that is not there', () => {
    expect(entriesUntil(entries, { kind: 'entry', deviceId: 'elsewhere', sequence: 2 })).toBe(3);
  });
});
