import { describe, expect, test } from 'vitest';
import { isEntryShown, isHistoryFiltered, kindOfEntry, NO_HISTORY_FILTER, type HistoryFilter } from '#shared/domain/change-log/filter-history.ts';
import type { AuditId, PersonId } from '#shared/domain/ids.ts';
import type { Timestamp } from '#shared/lib/calendar-date.ts';
import { anEntry } from './log-examples.ts';

const told = () => 'Noted on 8.6.1-q2 Anna Müller';
const entry = anEntry({
  at: '2026-02-24T10:32:00.000Z' as Timestamp,
  auditId: 'audit-1' as AuditId,
  reason: 'second sample',
  changes: [{ table: 'answers', id: 'a', from: { notes: 'INC-20418' }, to: { notes: 'INC-20418, ticket without owner' } }],
});
const shows = (filter: Partial<HistoryFilter>) => isEntryShown(entry, { ...NO_HISTORY_FILTER, ...filter }, told);

describe('the filter of the history', () => {
  test('without anything chosen leaves everything', () => {
    expect(shows({})).toBe(true);
    expect(isHistoryFiltered(NO_HISTORY_FILTER)).toBe(false);
    expect(isHistoryFiltered({ ...NO_HISTORY_FILTER, text: '  ' })).toBe(false);
  });

  test.each([
    ['a word of its sentence', { text: 'noted' }, true],
    ['an author without the accent', { text: 'muller 8.6.1' }, true],
    ['its reason', { text: 'SECOND' }, true],
    ['what was written', { text: 'without owner' }, true],
    ['what was taken away or kept', { text: 'inc-20418' }, true],
    ['a word it does not have', { text: 'noted change' }, false],
    ['its author', { authorId: 'anna-berg' as PersonId }, true],
    ['another author', { authorId: 'jonas-lind' as PersonId }, false],
    ['its audit', { auditId: 'audit-1' as AuditId }, true],
    ['another audit', { auditId: 'audit-2' as AuditId }, false],
    ['its kind', { kind: 'answer' }, true],
    ['another kind', { kind: 'finding' }, false],
    ['the day it was made', { from: '2026-02-24T00:00:00.000Z', to: '2026-02-24T23:59:59.999Z' }, true],
    ['a day before', { to: '2026-02-23T23:59:59.999Z' }, false],
    ['a day after', { from: '2026-02-25T00:00:00.000Z' }, false],
  ] as const)('by %s', (_, filter, isShown) => {
    expect(shows(filter)).toBe(isShown);
  });

  test('takes a restored value for what it was restored in', () => {
    expect(kindOfEntry({ event: 'field.restored', changes: [{ table: 'findings', id: 'f', from: {}, to: {} }] })).toBe('finding');
    expect(kindOfEntry({ event: 'future.thing', changes: [] })).toBe('other');
  });
});
