import { cleanText } from '../export/clean-text.ts';
import { addDays, type CalendarDate, type Timestamp } from '#shared/lib/calendar-date.ts';

/** A day in somebody's calendar. */
export interface CalendarEntry {
  /** The same for the same thing in every file, so that a newer file replaces the entry instead of adding one. */
  readonly uid: string;
  readonly day: CalendarDate;
  readonly summary: string;
  readonly description: string;
  readonly categories: readonly string[];
}

export interface CalendarFile {
  readonly name: string;
  readonly programVersion: string;
  /** When the file is made. */
  readonly stamp: Timestamp;
  readonly entries: readonly CalendarEntry[];
}

/** Longest line in octets, without its end (RFC 5545, 3.1). */
const LINE_OCTETS = 75;

function octetsOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/** Breaks a line into parts of at most 75 octets, never within a letter; each part but the first begins with a blank. */
export function foldLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const letter of line) {
    const size = octetsOf(letter);
    if (octets + size > LINE_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += letter;
    octets += size;
  }
  return folded;
}

/** A TEXT value (RFC 5545, 3.3.11): signs with a meaning are escaped, what no calendar can hold shows as U+FFFD. */
export function escapeText(text: string): string {
  // The controls beyond ASCII are allowed, but no program expects them.
  const clean = cleanText(text).text.replace(/[\u0080-\u009F]/g, '\u{FFFD}');
  return clean.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
}

const plainDay = (day: CalendarDate): string => day.replaceAll('-', '');
const plainInstant = (at: Timestamp): string => `${at.slice(0, 19).replace(/[-:]/g, '')}Z`;

/**
 * A calendar file (RFC 5545) with an all-day event for each entry. Events and not to-dos, because some widespread
 * calendars leave to-dos out when they import a file; they are marked as free time, since a due date takes none.
 */
export function writeCalendar({ name, programVersion, stamp, entries }: CalendarFile): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Luminous Audit//Luminous Audit ${escapeText(programVersion)}//EN`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
    ...entries.flatMap(({ uid, day, summary, description, categories }) => [
      'BEGIN:VEVENT',
      `UID:${escapeText(uid)}`,
      `DTSTAMP:${plainInstant(stamp)}`,
      `DTSTART;VALUE=DATE:${plainDay(day)}`,
      `DTEND;VALUE=DATE:${plainDay(addDays(day, 1))}`,
      `SUMMARY:${escapeText(summary)}`,
      ...(description === '' ? [] : [`DESCRIPTION:${escapeText(description)}`]),
      ...(categories.length === 0 ? [] : [`CATEGORIES:${categories.map(escapeText).join(',')}`]),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}
