import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FindingId, PersonId } from '#shared/domain/ids.ts';
import type { RoundTripProblem } from '#shared/exchange/round-trip/round-trip-problem.ts';
import type { CalendarDate, Timestamp } from '#shared/lib/calendar-date.ts';
import { anAction } from '#test/support/action-builders.ts';
import { aFinding, anAudit, aPerson } from '#test/support/builders.ts';
import { AUDIT_ID, TEMPLATE_ID } from '../export/audit-workbook-builder.ts';
import { shuffled } from './edit-script.ts';
import { exportedGrid, takeBack } from './round-trip-builder.ts';
import { columnOf, contentOf, sheetOf, textCellOf, typeInto, type WorkbookGrid } from './workbook-grid.ts';

const people = [aPerson(), aPerson({ id: 'jonas-lind' as PersonId, name: 'Jonas Lind' })];
const meeting = { heldAt: '2026-02-23T08:00:00.000Z' as Timestamp, attendees: ['Anna Berg', 'Jonas Lind', 'Maria Costa, Head of IT'], notes: 'All on site' };
const audit = anAudit({ id: AUDIT_ID, templateIds: [TEMPLATE_ID], scope: 'All services', openingMeeting: meeting, team: [{ personId: 'anna-berg' as PersonId, role: 'lead-auditor' }, { personId: 'jonas-lind' as PersonId, role: 'auditor' }] });
const open = aFinding({ auditId: AUDIT_ID });
const agreed = aFinding({ id: 'finding-2' as FindingId, auditId: AUDIT_ID, reference: 'NC-2026-008', state: 'cap-accepted' });
const rows = {
  audit,
  people,
  findings: [open, agreed],
  actions: [anAction({ auditId: AUDIT_ID, ownerId: 'anna-berg' as PersonId, description: 'Step one' }), anAction({ id: 'action-2' as never, reference: 'CA-2026-002', findingId: agreed.id, auditId: AUDIT_ID, ownerId: 'anna-berg' as PersonId })],
};

const told = (problems: readonly RoundTripProblem[]): readonly string[] =>
  problems.map((problem) => {
    switch (problem.code) {
      case 'sheet-edited':
        return `${problem.sheet}!${problem.address}: ${problem.was} -> ${problem.raw}`;
      case 'sheet-row-new':
      case 'sheet-row-gone':
        return `${problem.code} ${problem.text}`;
      default:
        return `${problem.code} ${'label' in problem ? problem.label : ''} ${'field' in problem ? problem.field : ''}`.trim();
    }
  });

/** Types into a cell by its place, as `B7`. */
function typeAt(grid: WorkbookGrid, sheet: string, address: string, text: string): void {
  const [, letter = 'A', row = '1'] = /^([A-Z])(\d+)$/.exec(address) ?? [];
  const cells = sheetOf(grid, sheet).rows[Number(row) - 1];
  if (cells !== undefined) cells[letter.charCodeAt(0) - 65] = textCellOf(text);
}

describe('corrective actions on the way back', () => {
  const fieldsOf = (plan: ReturnType<typeof takeBack>['plan']): readonly string[] => plan.items.flatMap((item) => (item.kind === 'changed' ? item.fields.map(({ field, outcome, lock }) => `${item.label} ${field} ${outcome}${lock === null ? '' : ` ${lock}`}`) : [`${item.kind} ${item.kind === 'added' ? String(item.obstacle) : ''}`]));

  it('only they, only here, and both: as for every other table; the plan says what may change', () => {
    const grid = exportedGrid(rows);
    typeInto(grid, 'Corrective actions', 'CA-2026-001', 'Action', 'Make the note mandatory everywhere');
    typeInto(grid, 'Corrective actions', 'CA-2026-001', 'Owner', 'Jonas Lind');
    typeInto(grid, 'Corrective actions', 'CA-2026-001', 'Description', 'Theirs');
    typeInto(grid, 'Corrective actions', 'CA-2026-002', 'Due date', { kind: 'date', text: '2026-07-01', date: '2026-07-01' });
    typeInto(grid, 'Corrective actions', 'CA-2026-002', 'Actual evidence', 'Screenshot of the setting');
    const here = { ...rows, actions: rows.actions.map((action, index) => (index === 0 ? { ...action, description: 'Mine', checkDate: '2026-09-01' as CalendarDate } : action)) };
    const { returned, plan } = takeBack(contentOf(grid), here);
    expect(told(returned.problems)).toEqual([]);
    expect(fieldsOf(plan)).toEqual(['CA-2026-001 action taken', 'CA-2026-001 owner taken', 'CA-2026-001 description conflict', 'CA-2026-001 checkDate kept', 'CA-2026-002 dueDate refused plan-fixed', 'CA-2026-002 actualEvidence taken']);
  });

  it('what has rules of its own, a new row, a row gone and a name emptied are told', () => {
    const grid = exportedGrid(rows);
    typeInto(grid, 'Corrective actions', 'CA-2026-001', 'State', 'Done');
    typeInto(grid, 'Corrective actions', 'CA-2026-001', 'Action', '');
    const sheet = sheetOf(grid, 'Corrective actions');
    sheet.rows.splice(2, 1);
    const cells = sheet.rows[0]?.map(() => null as ReturnType<typeof textCellOf>) ?? [];
    const heading = sheet.rows[0]?.findIndex((cell) => cell?.text === 'Action') ?? 0;
    cells[heading] = textCellOf('Train the desk');
    sheet.rows.push(cells);
    const { returned, plan } = takeBack(contentOf(grid), rows);
    expect(told(returned.problems)).toEqual(['unreadable CA-2026-001 action', 'read-only-edited CA-2026-001 state']);
    expect(fieldsOf(plan)).toEqual(['added actions-begin-here']);
    expect(plan.refusals).toMatchObject([{ code: 'action-stays', label: 'CA-2026-002' }]);
  });
});

describe('a workbook that left before actions and sheets for reading travelled with it', () => {
  const older = (): WorkbookGrid => {
    const grid = exportedGrid(rows);
    const base = sheetOf(grid, 'AuditBase');
    base.rows.splice(0, base.rows.length, ...base.rows.filter(([, table]) => !['actions', 'cover', 'attendance'].includes(table?.text ?? '')));
    return grid;
  };

  it('has nothing to say where nobody touched it, and asks about every difference of an action', () => {
    expect(takeBack(contentOf(older()), rows).plan).toEqual({ items: [], refusals: [] });
    const grid = older();
    typeInto(grid, 'Corrective actions', 'CA-2026-001', 'Description', 'Theirs');
    const { returned, plan } = takeBack(contentOf(grid), rows);
    expect(told(returned.problems)).toEqual(['base-damaged']);
    expect(plan.items.flatMap((item) => (item.kind === 'changed' ? item.fields.map(({ field, outcome, reason }) => [field, outcome, reason]) : []))).toEqual([['description', 'conflict', 'no-base']]);
  });
});

describe('sheets for reading on the way back', () => {
  it('every changed cell is told with both texts, and so are rows added and removed', () => {
    const grid = exportedGrid(rows);
    const attendance = sheetOf(grid, 'Attendance');
    const [name, presence] = [columnOf(attendance, 'Name'), columnOf(attendance, 'On site or remote')];
    const letter = (column: number): string => String.fromCharCode(65 + column);
    typeAt(grid, 'Attendance', `${letter(name)}4`, 'Maria Costa, CISO');
    typeAt(grid, 'Attendance', `${letter(presence)}3`, 'Yes');
    attendance.rows.push([textCellOf('Closing meeting'), null, null, textCellOf('Guest')]);
    const scopeRow = sheetOf(grid, 'Cover').rows.findIndex(([label]) => label?.text === 'Scope') + 1;
    typeAt(grid, 'Cover', `B${String(scopeRow)}`, 'All services but hosting');
    sheetOf(grid, 'Cover').rows.splice(scopeRow + 1, 1);
    const { returned } = takeBack(contentOf(grid), rows);
    expect(told(returned.problems)).toEqual([
      `Cover!B${String(scopeRow)}: All services -> All services but hosting`,
      expect.stringContaining('sheet-row-gone '),
      `Attendance!${letter(presence)}3:  -> Yes`,
      `Attendance!${letter(name)}4: Maria Costa, Head of IT -> Maria Costa, CISO`,
      'sheet-row-new Closing meeting · Guest',
    ]);
  });

  it('a sheet that was renamed is known again, and one that is gone is told', () => {
    const grid = exportedGrid(rows);
    sheetOf(grid, 'Attendance').name = 'Teilnehmende';
    expect(takeBack(contentOf(grid), rows).returned.problems).toEqual([]);
    grid.sheets.splice(grid.sheets.findIndex(({ name }) => name === 'Teilnehmende'), 1);
    expect(told(takeBack(contentOf(grid), rows).returned.problems)).toEqual(['sheet-lost']);
  });

  it('in whatever order rows and columns stand, nothing is told where nothing was typed, and all that was typed is told', () => {
    const edits = fc.array(fc.record({ sheet: fc.constantFrom('Cover', 'Attendance'), row: fc.nat(60), column: fc.nat(9) }), { maxLength: 6 });
    fc.assert(
      fc.property(edits, fc.nat(1_000_000), fc.boolean(), fc.boolean(), (list, seed, isSorted, hasMoved) => {
        const grid = exportedGrid(rows);
        const typed = new Map<string, string>();
        list.forEach(({ sheet, row, column }, index) => {
          const { rows: lines } = sheetOf(grid, sheet);
          const at = 1 + (row % (lines.length - 1));
          const width = sheet === 'Cover' ? 3 : 10;
          const cells = lines[at];
          if (cells === undefined) return;
          cells[column % width] = textCellOf(`typed ${String(index)}`);
          typed.set(`${sheet} ${String(at)} ${String(column % width)}`, `typed ${String(index)}`);
        });
        const attendance = sheetOf(grid, 'Attendance');
        const [header = [], ...body] = attendance.rows;
        const ordered = isSorted ? [header, ...shuffled(body, seed)] : attendance.rows;
        const places = hasMoved ? shuffled(header.map((_, place) => place), seed) : header.map((_, place) => place);
        attendance.rows.splice(0, attendance.rows.length, ...ordered.map((cells) => places.map((place) => cells[place] ?? null)));
        const { returned } = takeBack(contentOf(grid), rows);
        const said = told(returned.problems);
        if (typed.size === 0) expect(said).toEqual([]);
        for (const text of typed.values()) expect(said.some((line) => line.includes(text)), `${text} in ${JSON.stringify(said)}`).toBe(true);
      }),
      { numRuns: 300, seed: 20261 },
    );
  });
});
