import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCalendar, type CalendarEntry } from '#shared/exchange/calendar/write-calendar.ts';
import { addDays, type CalendarDate, type Timestamp } from '#shared/lib/calendar-date.ts';
import { readCalendar, textOf } from '#test/support/read-calendar.ts';

const stamp = '2026-11-28T08:30:00.123Z' as Timestamp;

function anEntry(fields: Partial<CalendarEntry> = {}): CalendarEntry {
  return {
    uid: 'action-1.due@luminous-audit',
    day: '2026-12-31' as CalendarDate,
    summary: 'CA-2026-001 Train the service desk',
    description: '',
    categories: [],
    ...fields,
  };
}

const read = (...entries: readonly CalendarEntry[]) =>
  readCalendar(new TextEncoder().encode(writeCalendar({ name: 'Actions; all, of it', programVersion: '0.1.0', stamp, entries })));

describe('a calendar file', () => {
  it('says what it is, and holds what RFC 5545 requires of calendar and event, each once', () => {
    const calendar = read(anEntry({ description: 'Evidence: CHG-311', categories: ['Audit', 'Corrective action'] }));
    expect(textOf(calendar, 'VERSION')).toBe('2.0');
    expect(textOf(calendar, 'PRODID')).toContain('Luminous Audit');
    expect(textOf(calendar, 'METHOD')).toBe('PUBLISH');
    expect(textOf(calendar, 'X-WR-CALNAME')).toBe('Actions; all, of it');
    const [event] = calendar.children;
    if (event === undefined) throw new Error('no event');
    expect(event.name).toBe('VEVENT');
    expect(textOf(event, 'UID')).toBe('action-1.due@luminous-audit');
    expect(textOf(event, 'DTSTAMP')).toBe('20261128T083000Z');
    expect(event.properties.find(({ name }) => name === 'CATEGORIES')?.value).toBe('Audit,Corrective action');
  });

  it('makes a day an all-day event that ends with the day after, over the turn of the year', () => {
    const [event] = read(anEntry()).children;
    const dates = event?.properties.filter(({ name }) => /^DT(START|END)$/.test(name));
    expect(dates).toEqual([
      { name: 'DTSTART', parameters: { VALUE: 'DATE' }, value: '20261231' },
      { name: 'DTEND', parameters: { VALUE: 'DATE' }, value: '20270101' },
    ]);
  });

  it('is a calendar also without an entry', () => {
    expect(read().children).toEqual([]);
  });

  it('lets no text break out of its property', () => {
    const nasty = 'a\r\nEND:VEVENT\nBEGIN:VALARM\\n;x,y:"z"\u0000\u0007';
    const [event, ...others] = read(anEntry({ summary: nasty })).children;
    expect(others).toEqual([]);
    expect(event?.children).toEqual([]);
    expect(event && textOf(event, 'SUMMARY')).toBe('a\nEND:VEVENT\nBEGIN:VALARM\\n;x,y:"z"\u{FFFD}\u{FFFD}');
  });

  it('gives back any text in any script through lines of 75 octets', () => {
    const aText = fc.string({ unit: 'grapheme', maxLength: 300 });
    fc.assert(
      fc.property(fc.array(fc.record({ text: aText, days: fc.integer({ min: -30_000, max: 30_000 }) }), { maxLength: 5 }), (given) => {
        const entries = given.map(({ text, days }, index) =>
          anEntry({ uid: String(index), summary: text, description: text, day: addDays('2026-01-01' as CalendarDate, days) }),
        );
        const clean = (text: string): string =>
          text
            .replace(/\r\n?|[\v\f]/g, '\n')
            .replace(/[^\P{Cc}\n\t]|[\p{Cs}\uFFFE\uFFFF]/gu, '\u{FFFD}');
        const events = read(...entries).children;
        expect(events.map((event) => textOf(event, 'SUMMARY'))).toEqual(given.map(({ text }) => clean(text)));
        expect(events.map((event) => textOf(event, 'UID'))).toEqual(entries.map(({ uid }) => uid));
      }),
      { numRuns: 300 },
    );
  });
});
