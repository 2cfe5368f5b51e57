import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeWorkbookBytes } from '#shared/exchange/package/write/write-workbook-bytes.ts';
import { describeAuditWorkbook } from '#shared/exchange/export/describe-audit-workbook.ts';
import { readWorkbookBytes } from '#shared/exchange/read-workbook-bytes.ts';
import type { MergePlan } from '#shared/exchange/round-trip/merge-item.ts';
import type { ReadBack } from '#shared/exchange/round-trip/read-back.ts';
import type { WorkbookContent } from '#shared/exchange/workbook-content.ts';
import { aWorkbookInput } from '../export/audit-workbook-builder.ts';
import { auditOf, PEOPLE, stateOf } from './edit-model.ts';
import { editScripts, type EditScript } from './edit-script.ts';
import { editThere } from './edit-there.ts';
import { exportedGrid, takeBack } from './round-trip-builder.ts';
import { contentOf, type GridCell, type WorkbookGrid } from './workbook-grid.ts';

function hasLibreOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore', timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
}

const isHere = hasLibreOffice();
if (!isHere) console.warn('NOT RUN: LibreOffice (soffice) is not installed, so no workbook went through it on its way back.');

/** Scripts with much in them: 40 of them go through exceljs, 6 of those on through LibreOffice. */
const SCRIPTS: readonly EditScript[] = fc.sample(editScripts, { seed: 4, numRuns: 40 });
const THROUGH_LIBREOFFICE = 6;

function asExcelValue(cell: GridCell): ExcelJS.CellValue {
  if (cell === null) return null;
  if (cell.date !== undefined) return new Date(cell.date.length === 10 ? `${cell.date}T00:00:00Z` : `${cell.date}:00Z`);
  return cell.number ?? cell.text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

/** The edited workbook as exceljs writes it anew: loaded from our own file, every cell put where the edit left it. */
async function savedByExcelJs(bytes: Uint8Array, grid: WorkbookGrid): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  for (const { name, rows } of grid.sheets) {
    if (name === 'AuditBase') continue;
    const sheet = workbook.getWorksheet(name);
    if (sheet === undefined) throw new Error(`No sheet ${name}`);
    const last = Math.max(sheet.rowCount, rows.length);
    for (let row = 1; row <= last; row += 1) {
      const cells = rows[row - 1] ?? [];
      const width = Math.max(sheet.columnCount, cells.length);
      for (let column = 1; column <= width; column += 1) {
        const cell = cells[column - 1] ?? null;
        const target = sheet.getRow(row).getCell(column);
        target.value = asExcelValue(cell);
        if (cell?.date !== undefined) target.numFmt = cell.date.length === 10 ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm';
      }
    }
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function read(bytes: Uint8Array): WorkbookContent {
  const content = readWorkbookBytes(bytes, 'returned.xlsx');
  if (!content.ok) throw new Error(content.problem.code);
  return content.value;
}

/** What a merge would do, without the addresses that a library may lay out otherwise. */
function gist({ plan, returned }: { readonly plan: MergePlan; readonly returned: ReadBack }): unknown {
  const items = plan.items.map((item) => {
    if (item.kind === 'changed') return { id: item.id, fields: item.fields.map(({ id, outcome, theirs }) => ({ id, outcome, theirs: theirs.map(({ value }) => value) })) };
    return { kind: item.kind, label: item.label, values: item.values };
  });
  return { baseState: returned.baseState, items, refusals: plan.refusals, problems: returned.problems.map(({ code }) => code).toSorted() };
}

async function edited(script: EditScript): Promise<{ readonly rows: ReturnType<typeof auditOf>; readonly grid: WorkbookGrid; readonly bytes: Uint8Array }> {
  const rows = auditOf(script);
  const grid = exportedGrid(rows);
  editThere(grid, stateOf(rows), { ...script, hasNoise: false });
  const own = writeWorkbookBytes(describeAuditWorkbook(aWorkbookInput({ ...rows, people: PEOPLE })).description);
  return { rows, grid, bytes: await savedByExcelJs(own, grid) };
}

describe('a workbook saved by another library', () => {
  it('is read back as it was edited', async () => {
    let items = 0;
    for (const script of SCRIPTS) {
      const { rows, grid, bytes } = await edited(script);
      const back = takeBack(read(bytes), rows);
      items += back.plan.items.length;
      expect(gist(back)).toEqual(gist(takeBack(contentOf(grid), rows)));
    }
    expect(items).toBeGreaterThan(SCRIPTS.length);
  }, 240_000);
});

describe.runIf(isHere)('a workbook opened and saved again by LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'round-trip-'));
  const prepared: Awaited<ReturnType<typeof edited>>[] = [];

  beforeAll(async () => {
    for (const [index, script] of SCRIPTS.slice(0, THROUGH_LIBREOFFICE).entries()) {
      const one = await edited(script);
      prepared.push(one);
      writeFileSync(join(folder, `returned-${String(index)}.xlsx`), one.bytes);
    }
    const files = prepared.map((_, index) => join(folder, `returned-${String(index)}.xlsx`));
    // A profile of its own: another running LibreOffice would take the request and ignore the folder.
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', join(folder, 'saved'), ...files], { stdio: 'ignore', timeout: 240_000 });
  }, 300_000);

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('is read back as it was edited, base and all', () => {
    prepared.forEach(({ rows, grid }, index) => {
      const saved = read(new Uint8Array(readFileSync(join(folder, 'saved', `returned-${String(index)}.xlsx`))));
      expect(gist(takeBack(saved, rows))).toEqual(gist(takeBack(contentOf(grid), rows)));
    });
  });
});
