import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, calendarDate, daysBetween, parseCalendarDate, yearOf, type CalendarDate } from '#shared/lib/calendar-date.ts';

const day = (text: string): CalendarDate => parseCalendarDate(text) ?? expect.fail(`${text} is no date`);

describe('a calendar date', () => {
  test('adds days over the ends of months and years as the deadlines of the sample do', () => {
    expect([30, 60, 90].map((days) => addDays(day('2026-03-11'), days))).toEqual(['2026-04-10', '2026-05-10', '2026-06-09']);
    expect(addDays(day('2028-02-28'), 1)).toBe('2028-02-29');
    expect(addDays(day('2026-12-31'), 1)).toBe('2027-01-01');
  });

  test('counts the days between two dates back to where it began', () => {
    const anyDay = fc.integer({ min: -40_000, max: 40_000 });
    fc.assert(
      fc.property(anyDay, anyDay, (from, days) => {
        const start = addDays(day('2000-01-01'), from);
        expect(daysBetween(start, addDays(start, days))).toBe(days);
      }),
    );
  });

  test('is refused when there is no such day', () => {
    for (const text of ['2026-02-29', '2026-13-01', '2026-00-10', '26-02-01', 'tomorrow', '']) expect(parseCalendarDate(text)).toBeNull();
    expect(calendarDate(2026, 4, 31)).toBeNull();
    expect(calendarDate(2026, 4, 30)).toBe('2026-04-30');
  });

  test('knows its year', () => {
    expect(yearOf(day('2026-02-23'))).toBe(2026);
  });
});
