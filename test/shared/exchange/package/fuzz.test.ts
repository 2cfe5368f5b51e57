import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { column, dateCell, headerRow, row, textCell } from '#shared/exchange/export/cells.ts';
import { LIMITS } from '#shared/exchange/package/limits.ts';
import { writeWorkbookBytes } from '#shared/exchange/package/write/write-workbook-bytes.ts';
import { readWorkbookBytes } from '#shared/exchange/read-workbook-bytes.ts';
import type { WorkbookContent } from '#shared/exchange/workbook-content.ts';
import type { CalendarDate, Timestamp } from '#shared/lib/calendar-date.ts';
import { ordinary } from '#test/support/hostile/hostile-file.ts';
import { mutateWorkbook } from '#test/support/hostile/mutate.ts';
import { aWorkbook } from '#test/support/workbook-builder.ts';

/** `FUZZ_RUNS=20000` for a night; each run is told by its seed, `FUZZ_FROM` begins with another. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 2_000);
const FROM = Number(process.env['FUZZ_FROM'] ?? 0);

const SECONDS = 10;

const KNOWN = Object.getOwnPropertyNames(Object.prototype).sort();

function written(): Uint8Array {
  const columns = [column('clause', 'Clause', 10), column('question', 'Question', 40), column('date', 'Date', 12, { type: 'date' })];
  const print = { orientation: 'portrait', columnCount: 3, header: 'Audit', footer: '', pageOf: '{page}' } as const;
  const rows = [headerRow(columns), ...['4.1', '8.6.1', '10.2'].map((clause) => row('body', textCell(clause), textCell(`Is ${clause} met?\nAnd shown?`), dateCell('2026-02-24' as CalendarDate)))];
  const sheet = { id: 's', name: 'Checklist', columns, rows, headerRow: 1, frozenColumns: 1, validations: [], tones: [], print };
  return writeWorkbookBytes({ title: 'x', author: 'y', createdAt: '2026-02-25T16:00:00.000Z' as Timestamp, lists: [], sheets: [sheet] });
}

function withOddities(): Uint8Array {
  return aWorkbook()
    .withSheet('Log', [['No', 'Finding'], [1, { formula: 'A2+1', result: '0' }], [{ xml: '<c r="A3" t="d"><v>2026-02-24</v></c>' }, { formula: 'B1', result: '', type: 'str' }]], {
      before: '<cols><col min="2" max="3" hidden="1"/></cols>',
      after: '<hyperlinks><hyperlink ref="A1" r:id="rId1"/></hyperlinks><dataValidations><dataValidation sqref="A3:A1048576"/></dataValidations>',
      merges: ['A1:B1'],
      hiddenRows: [2],
    })
    .withSheet('Second', [['x']], { state: 'hidden' })
    .with1904Dates()
    .withPart('xl/worksheets/_rels/sheet1.xml.rels', '<Relationships><Relationship Id="rId1" Type="t/hyperlink" Target="https://example.org/" TargetMode="External"/></Relationships>')
    .build();
}

/** What holds for everything that was read, however it was damaged. */
function checkContent({ sheets }: WorkbookContent, seed: number): void {
  for (const { rows, hiddenColumns } of sheets) {
    let last = 0;
    for (const { row: number, cells } of rows) {
      const columns = cells.map((cell) => cell.column);
      const isSound =
        number > last && number <= LIMITS.rows && cells.length > 0 && cells.every((cell) => cell.row === number && cell.column >= 1 && cell.column <= LIMITS.columns && cell.text !== '' && cell.text.isWellFormed()) && columns.every((each, index) => index === 0 || each > (columns[index - 1] ?? 0));
      if (!isSound) throw new Error(`seed ${seed}: row ${number}`);
      last = number;
    }
    if (hiddenColumns.length > LIMITS.columns) throw new Error(`seed ${seed}: hidden columns`);
  }
}

describe('workbooks with small changes', () => {
  const wholes = [ordinary(), written(), withOddities()];
  const bases = wholes.map((whole) => ({ whole, parts: unzipSync(whole) }));

  test(`${RUNS} of them are read or refused, quickly, and leave no trace`, () => {
    const counts = { read: 0, refused: 0 };
    let slowest = { seed: -1, milliseconds: 0 };
    for (let seed = FROM; seed < FROM + RUNS; seed += 1) {
      const base = bases[seed % bases.length];
      if (base === undefined) continue;
      const bytes = mutateWorkbook(base.parts, base.whole, seed);
      const began = performance.now();
      try {
        const result = readWorkbookBytes(bytes, 'a.xlsx');
        if (result.ok) checkContent(result.value, seed);
        counts[result.ok ? 'read' : 'refused'] += 1;
      } catch (error) {
        throw new Error(`seed ${seed}`, { cause: error });
      }
      const milliseconds = performance.now() - began;
      if (milliseconds > slowest.milliseconds) slowest = { seed, milliseconds };
    }
    expect(slowest.milliseconds, `seed ${slowest.seed}`).toBeLessThan(SECONDS * 1000);
    // Both must happen, or the changes are too wild or too tame to tell anything.
    expect(counts.read).toBeGreaterThan(RUNS / 10);
    expect(counts.refused).toBeGreaterThan(RUNS / 10);
    expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(KNOWN);
  }, 60_000 + RUNS * 100);
});
