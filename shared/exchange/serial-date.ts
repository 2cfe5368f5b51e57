const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** Day 0 of the serial calendar, as Excel counts from March 1900 on. */
const EPOCH_MS = Date.UTC(1899, 11, 30);
/** Last serial Excel shows as a date: 31 Dec 9999. */
const LAST_SERIAL = 2_958_465;
const DAYS_1904 = 1_462;

/**
 * The date of a serial day number: YYYY-MM-DD, with THH:MM when it has a time of day; HH:MM for a time
 * without a day. Null for numbers that are no date. Serial 60, the 29 February 1900 that never was, is null too.
 */
export function serialToDate(serial: number, usesDates1904 = false): string | null {
  const days = usesDates1904 ? serial + DAYS_1904 : serial;
  if (!Number.isFinite(days) || days < 0 || days >= LAST_SERIAL + 1) return null;
  const minutes = Math.round((days % 1) * 1440);
  const time = `${pad(Math.floor(minutes / 60) % 24)}:${pad(minutes % 60)}`;
  if (days < 1) return usesDates1904 ? null : time;
  if (Math.floor(days) === 60) return null;
  // Before March 1900 Excel is one day behind, because it believes 1900 was a leap year.
  const shift = days < 60 ? 1 : 0;
  const instant = EPOCH_MS + (Math.floor(days) + shift) * DAY_MS + minutes * MINUTE_MS;
  const text = new Date(instant).toISOString();
  return minutes === 0 ? text.slice(0, 10) : text.slice(0, 16);
}

/** The serial of a UTC instant in milliseconds: the reverse of `serialToDate` without its calendar quirks. */
export function instantToSerial(instant: number, usesDates1904 = false): number {
  const serial = (instant - EPOCH_MS) / DAY_MS - (usesDates1904 ? DAYS_1904 : 0);
  return Math.round(serial * 1e8) / 1e8;
}

/**
 * True for a format code that shows a day or a time: letters d, m, y, h or s outside quotes, brackets and
 * escapes. `Standard`, `General` and `0.00 "days"` are none.
 */
export function isDateFormat(code: string): boolean {
  if (/^(general|standard|@)$/i.test(code.trim())) return false;
  const bare = code
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .replace(/_./g, '')
    .replace(/\*./g, '')
    .replace(/\[(?!(h+|m+|s+)\])[^\]]*\]/gi, '');
  const firstSection = bare.split(';')[0] ?? '';
  return /[dmyhs]/i.test(firstSection) && !/^[^dmyhs]*(standard|general)/i.test(firstSection);
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
