import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DayPattern } from '#shared/exchange/fill/fill-layout.ts';
import { readFormPeriod } from '#shared/exchange/fill/read-form-period.ts';
import { addDays, type CalendarDate } from '#shared/lib/calendar-date.ts';

const read = (text: string, pattern: DayPattern = 'DD.MM.YYYY', day: string | null = null): string | null => {
  const period = readFormPeriod({ text, day }, pattern);
  return period === null ? null : `${period.start} ${period.end}`;
};

describe('the period of an audit in one cell of a form', () => {
  test.each([
    ['23.02.2026 – 25.02.2026', '2026-02-23 2026-02-25'],
    ['2026-02-23 – 2026-02-25', '2026-02-23 2026-02-25'],
    ['2026-02-23 - 2026-02-25', '2026-02-23 2026-02-25'],
    ['23.-25.02.2026', '2026-02-23 2026-02-25'],
    ['23. – 25. Februar 2026', '2026-02-23 2026-02-25'],
    ['23.02. bis 25.02.2026', '2026-02-23 2026-02-25'],
    ['vom 23.02.2026 bis 02.03.2026', '2026-02-23 2026-03-02'],
    ['23–25 Feb 2026', '2026-02-23 2026-02-25'],
    ['28 Feb to 2 Mar 2026', '2026-02-28 2026-03-02'],
    ['February 23-25, 2026', '2026-02-23 2026-02-25'],
    ['du 23 au 25 février 2026', '2026-02-23 2026-02-25'],
    ['23 a 25 de febrero de 2026', '2026-02-23 2026-02-25'],
    ['29.12.2025 - 02.01.2026', '2025-12-29 2026-01-02'],
    ['2-25.02.2026', '2026-02-02 2026-02-25'],
    ['23.02.2026', '2026-02-23 2026-02-23'],
    ['23 February 2026', '2026-02-23 2026-02-23'],
  ])('%s', (text, days) => {
    expect(read(text)).toBe(days);
  });

  test('months come first where the form writes them so', () => {
    expect(read('02/23/2026 - 02/25/2026', 'MM/DD/YYYY')).toBe('2026-02-23 2026-02-25');
    expect(read('03/04/2026 to 03/05/2026', 'MM/DD/YYYY')).toBe('2026-03-04 2026-03-05');
    expect(read('03/04/2026 to 04/04/2026', 'DD/MM/YYYY')).toBe('2026-04-03 2026-04-04');
  });

  test('a real date is one day', () => {
    expect(read('23 Feb', 'DD.MM.YYYY', '2026-02-23')).toBe('2026-02-23 2026-02-23');
  });

  test.each(['', 'three days in spring', '25.02.2026 – 23.02.2026', 'week 9', '23.02.2026 – open', '31.02.2026 – 01.03.2026', '2 days', '-', '2026 – 2027'])('nothing of “%s”', (text) => {
    expect(read(text)).toBeNull();
  });

  test('what people write of two days is read as these two days', () => {
    const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2022-01-01' as CalendarDate, days));
    const ways: readonly ((start: string, end: string) => string)[] = [
      (start, end) => `${german(start)} – ${german(end)}`,
      (start, end) => `${german(start)}-${german(end)}`,
      (start, end) => `${start} to ${end}`,
      (start, end) => (start.slice(0, 7) === end.slice(0, 7) ? `${start.slice(8)}.–${german(end)}` : `${german(start)} bis ${german(end)}`),
      (start, end) => (start.slice(0, 4) === end.slice(0, 4) ? `${german(start).slice(0, 6)} - ${german(end)}` : `${german(start)} - ${german(end)}`),
    ];
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 40 }), fc.constantFrom(...ways), (start, length, write) => {
        const end = addDays(start, length);
        expect(read(write(start, end))).toBe(`${start} ${end}`);
      }),
    );
  });
});

function german(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${date}.${month}.${year}`;
}
