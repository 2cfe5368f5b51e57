import { column, countCell, dateCell, headerRow, row, textCell } from '#shared/exchange/export/cells.ts';
import type { RowDescription, WorkbookDescription } from '#shared/exchange/export/workbook-description.ts';
import type { CalendarDate, Timestamp } from '#shared/lib/calendar-date.ts';

const WORDS =
  'backup tested incident supplier change record evidence interview monthly review approved missing owner risk plan service capacity availability catalogue request problem release configuration asset continuity security budget demand report measure objective'.split(' ');
const GRADES = ['C – Conforming', 'N – Minor nonconformity', 'M – Major nonconformity', 'O – Opportunity for improvement', '0 – Not assessed'];
const PEOPLE = ['Anna Berg', 'Jüri Tamm', 'Maria Costa', 'Søren Holm'];
const STATES = ['open', 'in progress', 'verified', 'closed'];

const COLUMNS = [
  column('clause', 'Clause', 10),
  column('title', 'Title', 24),
  column('question', 'Question', 48),
  column('expected', 'Expected evidence', 40),
  column('grade', 'Assessment', 20),
  column('date', 'Date', 12, { type: 'date', isWrapped: false }),
  column('sample', 'Sample', 10, { type: 'number', align: 'right', isWrapped: false }),
  column('notes', 'Notes', 60),
  column('assessor', 'Assessor', 18),
  column('due', 'Due', 12, { type: 'date', isWrapped: false }),
  column('state', 'State', 14),
  column('rowId', 'Row', 20),
];

/** The same numbers on every machine: a linear congruence with a full period of 2^32. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function bodyRow(index: number, pick: (below: number) => number): RowDescription {
  const words = (count: number): string => Array.from({ length: count }, () => WORDS[pick(WORDS.length)] ?? '').join(' ');
  const day = (from: number): CalendarDate => new Date(Date.UTC(2026, 0, 1 + from + pick(200))).toISOString().slice(0, 10) as CalendarDate;
  return row(
    'body',
    textCell(`${4 + (index % 7)}.${1 + pick(9)}.${1 + pick(12)}`),
    textCell(words(3)),
    textCell(`Is ${words(11)}?`),
    textCell(words(8)),
    textCell(GRADES[pick(GRADES.length)] ?? ''),
    dateCell(day(0)),
    countCell(pick(400)),
    textCell(`${words(9)},\n${words(10)}.`),
    textCell(PEOPLE[pick(PEOPLE.length)] ?? ''),
    pick(3) === 0 ? dateCell(null) : dateCell(day(90)),
    textCell(STATES[pick(STATES.length)] ?? ''),
    textCell(`row-${index}`),
  );
}

/** One sheet of an answered checklist: twelve columns, two of days, one of numbers, one long note with a line break. */
export function describeAuditRows(count: number): WorkbookDescription {
  const pick = numbersFrom(20_000);
  return {
    title: 'Checklist',
    author: 'Anna Berg',
    createdAt: '2026-02-25T16:00:00.000Z' as Timestamp,
    lists: [],
    sheets: [
      {
        id: 'checklist',
        name: 'Checklist',
        columns: COLUMNS,
        rows: [headerRow(COLUMNS), ...Array.from({ length: count }, (_, index) => bodyRow(index, pick))],
        headerRow: 1,
        frozenColumns: 2,
        validations: [],
        tones: [],
        print: { orientation: 'landscape', columnCount: COLUMNS.length, header: 'Checklist', footer: 'Audit', pageOf: 'Page {page} of {pages}' },
      },
    ],
  };
}
