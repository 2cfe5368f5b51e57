import { describe, expect, it } from 'vitest';
import type { Audit } from '#shared/domain/audit/audit.ts';
import { writeTableCsv } from '#shared/exchange/export/csv/write-table-csv.ts';
import { attendanceSheet } from '#shared/exchange/export/attendance-sheet.ts';
import { readTextTable } from '#shared/exchange/text-table/read-text-table.ts';
import type { Timestamp } from '#shared/lib/calendar-date.ts';
import { anAudit } from '#test/support/builders.ts';
import { aWorkbookInput } from './audit-workbook-builder.ts';

const held = { heldAt: '2026-02-23T08:00:00.000Z' as Timestamp, attendees: ['Anna Berg', 'Maria Costa', 'Dr. Karl Thamm'], notes: 'Scope confirmed' };

function lines(audit: Partial<Audit>): readonly (readonly string[])[] {
  const { rows } = attendanceSheet(aWorkbookInput({ audit: anAudit(audit) }));
  return rows.map(({ cells }) => cells.map((cell) => (cell.kind === 'text' ? cell.text : cell.kind === 'date' ? cell.date : '')));
}

describe('the attendance sheet', () => {
  it('has a line for everybody who took part, with role and company where they are known', () => {
    const [headings, anna, maria, karl] = lines({ openingMeeting: held, auditee: 'Maria Costa' });
    expect(headings).toEqual(['Meeting', 'Date', 'Time', 'Name', 'Role', 'Department', 'Company', 'On site or remote', 'Signature', 'Remarks']);
    expect(anna).toEqual(['Opening meeting', '2026-02-23', '08:00', 'Anna Berg', 'Lead auditor', '', 'Nordlicht IT Services GmbH', '', '', 'Scope confirmed']);
    expect(maria?.slice(3, 5)).toEqual(['Maria Costa', 'Auditee']);
    expect(karl?.slice(3)).toEqual(['Dr. Karl Thamm', '', '', '', '', '', '']);
  });

  it('is the list to be signed for a meeting still to be held: those expected, on the planned day, and free lines', () => {
    const closing = lines({ openingMeeting: held }).filter(([meeting]) => meeting === 'Closing meeting');
    expect(closing.map((line) => line.slice(1, 4))).toEqual([
      ['2026-02-25', '', 'Anna Berg'],
      ['2026-02-25', '', 'Maria Costa'],
      ...Array.from({ length: 4 }, () => ['2026-02-25', '', '']),
    ]);
  });

  it('has no free lines as a text file, where nobody signs', () => {
    const { bytes, rows } = writeTableCsv(aWorkbookInput({ audit: anAudit({ openingMeeting: held }) }), 'attendance', { separator: ';', hasMark: true });
    expect(rows).toBe(5);
    expect(readTextTable(bytes, 'attendance.csv').sheets[0]?.rows).toHaveLength(6);
  });
});
