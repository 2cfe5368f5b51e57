import { addDays, daysBetween, type CalendarDate } from '../../lib/calendar-date.ts';
import type { PersonId } from '../ids.ts';
import { indexClauses } from '../standard/clause-index.ts';
import type { Standard } from '../standard/standard.ts';
import type { AgendaRow } from './audit.ts';

/** Sessions of a working day, in minutes since midnight: 09:00 to 12:30 and 13:30 to 17:00. */
const SESSIONS = [
  { start: 9 * 60, end: 12 * 60 + 30 },
  { start: 13 * 60 + 30, end: 17 * 60 },
] as const;
const SHORTEST_MINUTES = 5;
const LONGEST_MINUTES = 60;

/** An agenda row with nothing in it. */
export function blankAgendaRow(id: string, date: CalendarDate | null = null): AgendaRow {
  return { id, date, start: '', end: '', subject: '', clauses: [], auditorId: null, auditee: '', place: '' };
}

/** One row for every auditable clause, in the order of the standard. */
export function agendaByClause(standard: Standard, newRowId: () => string): readonly AgendaRow[] {
  return indexClauses(standard).leaves.map((leaf) => ({
    ...blankAgendaRow(newRowId()),
    subject: leaf.title,
    clauses: [leaf.number],
  }));
}

/** One row for every process, with the auditable clauses that belong to it. */
export function agendaByProcess(standard: Standard, newRowId: () => string): readonly AgendaRow[] {
  const processes = new Map<string, string[]>();
  for (const leaf of indexClauses(standard).leaves) {
    const name = leaf.process === '' ? leaf.title : leaf.process;
    processes.set(name, [...(processes.get(name) ?? []), leaf.number]);
  }
  return [...processes].map(([subject, clauses]) => ({ ...blankAgendaRow(newRowId()), subject, clauses }));
}

function writeTime(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

interface Slot {
  readonly date: CalendarDate;
  readonly start: string;
  readonly end: string;
}

/** As many slots of equal length as fit into the days, sessions kept free of each other. */
function slotsOver(first: CalendarDate, days: number, minutes: number): readonly Slot[] {
  return Array.from({ length: days }, (_, day) => addDays(first, day)).flatMap((date) =>
    SESSIONS.flatMap(({ start, end }) =>
      Array.from({ length: Math.floor((end - start) / minutes) }, (_, index) => ({
        date,
        start: writeTime(start + index * minutes),
        end: writeTime(start + (index + 1) * minutes),
      })),
    ),
  );
}

/**
 * Fills what is empty, and touches nothing that is not: rows without any time get one after the other the time that
 * is left in the days of the audit, in equal parts of 5 to 60 minutes; rows without an auditor get `auditorId`.
 * Rows that do not fit any more stay without a time.
 */
export function fillAgenda(
  rows: readonly AgendaRow[],
  period: { readonly start: CalendarDate | null; readonly end: CalendarDate | null },
  auditorId: PersonId | null,
): readonly AgendaRow[] {
  const isTimeless = (row: AgendaRow): boolean => row.start === '' && row.end === '';
  const waiting = rows.filter(isTimeless).length;
  const days = period.start && period.end ? daysBetween(period.start, period.end) + 1 : 0;
  let free: readonly Slot[] = [];
  if (period.start && days > 0) {
    const taken = rows.filter((row) => !isTimeless(row));
    for (let minutes = LONGEST_MINUTES; minutes >= SHORTEST_MINUTES; minutes -= SHORTEST_MINUTES) {
      free = slotsOver(period.start, Math.min(days, 60), minutes).filter(
        (slot) => !taken.some((row) => row.date === slot.date && row.start < slot.end && slot.start < row.end),
      );
      if (free.length >= waiting) break;
    }
  }
  let used = 0;
  return rows.map((row) => {
    const slot = isTimeless(row) ? free[used++] : undefined;
    return { ...row, ...(slot ?? {}), auditorId: row.auditorId ?? auditorId };
  });
}
