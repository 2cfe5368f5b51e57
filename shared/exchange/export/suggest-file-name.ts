import type { CalendarDate } from '#shared/lib/calendar-date.ts';

/** "IA-2026-03 audit workbook 2026-02-25.xlsx", without characters that a file system may refuse. */
export function suggestWorkbookName(reference: string, words: string, today: CalendarDate, ending: 'xlsx' | 'csv' = 'xlsx'): string {
  const name = [reference, words, today]
    .join(' ')
    .replace(/[\p{Cc}\p{Cs}<>:"/\\|?*]/gu, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+/, '')
    .trim();
  return `${name.slice(0, 180)}.${ending}`;
}
