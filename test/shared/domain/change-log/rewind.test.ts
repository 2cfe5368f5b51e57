import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fields } from '#shared/domain/change-log/change.ts';
import { compareStates, rewindRows } from '#shared/domain/change-log/rewind.ts';
import { inWrittenOrder } from '#shared/domain/change-log/written-order.ts';
import type { DeviceId } from '#shared/domain/ids.ts';
import type { Timestamp } from '#shared/lib/calendar-date.ts';
import { anEntry, keptLogs } from './log-examples.ts';

const plain = (rows: ReadonlyMap<string, Fields>) => Object.fromEntries([...rows].toSorted(([a], [b]) => (a < b ? -1 : 1)));

describe('rewinding', () => {
  test('to any entry gives what was there then, after any run of commits', () => {
    fc.assert(
      fc.property(keptLogs, fc.nat(), ({ entries, states }, choice) => {
        const k = choice % states.length;
        const now = states.at(-1) ?? new Map<string, Fields>();
        const { rows, uncertain } = rewindRows(now, entries.slice(k));
        expect(plain(rows)).toEqual(plain(states[k] ?? new Map()));
        expect(uncertain.size).toBe(0);
      }),
      { numRuns: 400 },
    );
  });

  test('leaves the rows it was given as they are', () => {
    fc.assert(
      fc.property(keptLogs, ({ entries, states }) => {
        const now = states.at(-1) ?? new Map<string, Fields>();
        const before = JSON.stringify(plain(now));
        rewindRows(now, entries);
        expect(JSON.stringify(plain(now))).toBe(before);
      }),
    );
  });

  test('passes over rows that are not wanted', () => {
    const now = new Map<string, Fields>([['answers:a', { notes: 'new' }], ['answers:b', { notes: 'new' }]]);
    const entry = anEntry({
      changes: [
        { table: 'answers', id: 'a', from: { notes: 'old' }, to: { notes: 'new' } },
        { table: 'answers', id: 'b', from: { notes: 'old' }, to: { notes: 'new' } },
      ],
    });
    const { rows } = rewindRows(now, [entry], (key) => key === 'answers:a');
    expect(plain(rows)).toEqual({ 'answers:a': { notes: 'old' }, 'answers:b': { notes: 'new' } });
  });

  test('goes by the log where a row is not as its history left it, and says which row', () => {
    const now = new Map<string, Fields>([['answers:a', { notes: 'written past the log', sample: '3 of 15' }]]);
    const entry = anEntry({ changes: [{ table: 'answers', id: 'a', from: { notes: 'old' }, to: { notes: 'new' } }] });
    const { rows, uncertain } = rewindRows(now, [entry]);
    expect(plain(rows)).toEqual({ 'answers:a': { notes: 'old', sample: '3 of 15' } });
    expect([...uncertain]).toEqual(['answers:a']);
  });
});

describe('the difference between two states', () => {
  test('names what came, went and changed', () => {
    const then = new Map<string, Fields>([['findings:1', { owner: 'A' }], ['findings:2', { owner: 'B' }], ['answers:x/y:z', { notes: '' }]]);
    const now = new Map<string, Fields>([['findings:2', { owner: 'C' }], ['evidence:9', { title: 'Log' }], ['answers:x/y:z', { notes: '' }]]);
    expect(Object.fromEntries(compareStates(then, now))).toEqual({
      findings: { added: [], removed: ['1'], changed: ['2'] },
      evidence: { added: ['9'], removed: [], changed: [] },
    });
  });

  test('is empty between equal states', () => {
    fc.assert(
      fc.property(keptLogs, ({ states }) => {
        for (const rows of states) expect(compareStates(rows, structuredClone(rows)).size).toBe(0);
      }),
    );
  });
});

describe('the written order', () => {
  const at = (time: string) => `2026-02-24T${time}:00.000Z` as Timestamp;
  const laptop = 'laptop' as DeviceId;
  const tablet = 'tablet' as DeviceId;

  test('follows the sequence of a device even when its clock was set back', () => {
    const first = anEntry({ sequence: 1, at: at('10:30') });
    const second = anEntry({ sequence: 2, at: at('09:00') });
    const other = anEntry({ deviceId: tablet, sequence: 1, at: at('10:00') });
    expect(inWrittenOrder([second, other, first])).toEqual([other, first, second]);
  });

  test('never turns two entries of one device round', () => {
    const entries = fc.array(
      fc.record({ deviceId: fc.constantFrom(laptop, tablet), sequence: fc.nat(30), minute: fc.integer({ min: 10, max: 59 }) }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(entries, (wanted) => {
        const log = wanted.map(({ deviceId, sequence, minute }) => anEntry({ deviceId, sequence, at: at(`10:${String(minute)}`) }));
        const ordered = inWrittenOrder(log);
        for (const device of [laptop, tablet]) {
          const sequences = ordered.filter(({ deviceId }) => deviceId === device).map(({ sequence }) => sequence);
          expect(sequences).toEqual(sequences.toSorted((a, b) => a - b));
        }
        expect(ordered).toHaveLength(log.length);
      }),
    );
  });
});
