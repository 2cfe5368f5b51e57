import type { Meeting } from '#shared/domain/audit/audit.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { AuditWorkbookInput } from './audit-workbook-input.ts';
import { column, dateCell, EMPTY_CELL, headerRow, textCell } from './cells.ts';
import { LIST_NAMES } from './codes-sheet.ts';
import { tablePrint } from './print-set-up.ts';
import type { CellDescription, SheetDescription } from './workbook-description.ts';

/** Lines left free for people nobody expected, under a meeting that is still to be held. */
const FREE_LINES = 4;

interface Attendance {
  readonly meeting: 'opening' | 'closing';
  readonly date: CalendarDate | null;
  readonly time: string;
  readonly name: string;
  readonly remarks: string;
}

/** The lead auditor, the team and the auditee's representative, each once. */
function expectedNames({ audit, people }: AuditWorkbookInput): readonly string[] {
  const team = [audit.leadAuditorId, ...audit.team.map(({ personId }) => personId)];
  const names = team.flatMap((id) => people.filter((person) => person.id === id).map(({ name }) => name));
  return [...new Set([...names, audit.auditee.trim()])].filter((name) => name !== '');
}

function linesOf(input: AuditWorkbookInput, meeting: Attendance['meeting'], held: Meeting | null, planned: CalendarDate | null): readonly Attendance[] {
  if (held === null) {
    const names = [...expectedNames(input), ...Array.from({ length: FREE_LINES }, () => '')];
    return names.map((name) => ({ meeting, date: planned, time: '', name, remarks: '' }));
  }
  const at = { meeting, date: input.dayOf(held.heldAt), time: input.timeOf(held.heldAt) };
  const names = held.attendees.length === 0 ? [''] : held.attendees;
  // What was noted is about the meeting, not about one of the people: it stands once.
  return names.map((name, index) => ({ ...at, name, remarks: index === 0 ? held.notes : '' }));
}

/**
 * The attendance sheet (domain reference C.4): who took part in the opening and the closing meeting. For a meeting that
 * is still to be held it is the list to be signed: the people expected, and free lines for others.
 */
export function attendanceSheet(input: AuditWorkbookInput): SheetDescription {
  const { audit, words } = input;
  const names = words.columns;
  const lines = [
    ...linesOf(input, 'opening', audit.openingMeeting, audit.startDate),
    ...linesOf(input, 'closing', audit.closingMeeting, audit.endDate),
  ];
  const columns = [
    column('meeting', names.meeting, 18),
    column('date', names.date, 11, { isWrapped: false, type: 'date' }),
    column('time', names.time, 8, { isWrapped: false }),
    column('name', names.name, 24),
    column('role', names.role, 20),
    column('department', names.department, 18),
    column('organization', names.organization, 24),
    column('presence', names.presence, 12),
    column('signature', names.signature, 22),
    column('remarks', names.remarks, 34),
  ];
  const cellsOf = (line: Attendance): readonly CellDescription[] => {
    const person = input.people.find(({ name }) => name === line.name && line.name !== '');
    const member = audit.team.find(({ personId }) => personId === person?.id);
    const role = person !== undefined && person.id === audit.leadAuditorId ? 'lead-auditor' : (member?.role ?? (line.name !== '' && line.name === audit.auditee.trim() ? 'auditee' : null));
    return [
      textCell(words.meetings[line.meeting]),
      dateCell(line.date),
      textCell(line.time),
      textCell(line.name),
      textCell(role === null ? '' : words.roles[role]),
      EMPTY_CELL,
      textCell(person?.organization ?? ''),
      EMPTY_CELL,
      EMPTY_CELL,
      textCell(line.remarks),
    ];
  };
  return {
    id: 'attendance',
    name: words.sheets.attendance,
    columns,
    rows: [headerRow(columns), ...lines.map((line) => ({ role: 'body' as const, cells: cellsOf(line) }))],
    headerRow: 1,
    frozenColumns: 0,
    validations: [
      { column: columns.findIndex(({ key }) => key === 'presence'), fromRow: 2, toRow: lines.length + 1, listName: LIST_NAMES.presences, message: words.chooseFromList },
    ],
    tones: [],
    print: tablePrint(input, words.sheets.attendance, columns.length),
  };
}
