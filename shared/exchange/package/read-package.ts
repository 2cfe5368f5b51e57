import type { CellRange } from '../grid.ts';
import { NoteCounter } from '../note-counter.ts';
import { RefusedError } from '../read-problem.ts';
import type { ReadRow, SheetContent, WorkbookContent } from '../workbook-content.ts';
import { LIMITS } from './limits.ts';
import { readNumberFormats } from './number-formats.ts';
import { CellReader } from './read-cell.ts';
import { scanSheet, type ScannedSheet } from './scan-sheet.ts';
import { readSharedStrings } from './shared-strings.ts';
import type { ScannedLink } from './sheet-ranges.ts';
import { openPackage } from './unpack-part.ts';
import { readRelations, readWorkbookParts, type DeclaredSheet } from './workbook-parts.ts';

/** How far the reader is: sheets read out of all. */
export interface ReadProgress {
  readonly sheet: string;
  readonly done: number;
  readonly total: number;
}

const CELLS_PER_BEAT = 50_000;

const EMPTY_SHEET: SheetContent = {
  name: '',
  state: 'visible',
  rows: [],
  hiddenRows: [],
  hiddenColumns: [],
  merges: [],
  notes: [],
};

/**
 * Reads the values of an .xlsx or .xlsm package, unpacking by itself. The scan that has to look at every cell before any
 * library may see the file reads the values in the same pass, so nothing is read twice and nothing reaches a library that
 * hostile ranges, notes or pictures could exhaust. Throws `RefusedError`.
 */
export function readPackage(
  bytes: Uint8Array,
  fileName: string,
  onProgress: (progress: ReadProgress) => void = () => undefined,
): WorkbookContent {
  const parts = openPackage(bytes);
  const workbook = readWorkbookParts(parts);
  const sharedStrings = readSharedStrings(parts, workbook.sharedStringsPath);
  const cells = new CellReader(readNumberFormats(parts, workbook.stylesPath), workbook.usesDates1904);
  let count = 0;
  let beat: () => void = () => undefined;
  const countCells = (more: number): void => {
    const before = count;
    count += more;
    // A sign of life from within a large sheet, for the watchdog outside.
    if (Math.floor(before / CELLS_PER_BEAT) < Math.floor(count / CELLS_PER_BEAT)) beat();
    if (count > LIMITS.cells) {
      throw new RefusedError({ code: 'too-large', limit: 'cells', part: '', allowed: LIMITS.cells });
    }
  };

  const notes = new NoteCounter();
  if (workbook.hasMacros) notes.add('macros-left-out');
  if (workbook.hasExternalLinks) notes.add('external-links-left-out');
  const sheets: SheetContent[] = [];
  for (const [index, declared] of workbook.sheets.entries()) {
    beat = () => {
      onProgress({ sheet: declared.name, done: index, total: workbook.sheets.length });
    };
    beat();
    if (declared.path === null) {
      sheets.push(missingSheet(declared));
      continue;
    }
    const scanned = scanSheet(parts, declared.path, { sharedStrings, cells, countCells });
    const targets = scanned.links.length > 0 ? readRelations(parts, declared.path) : new Map<string, { target: string }>();
    sheets.push(buildSheet(declared, scanned, (link) => targets.get(link.relationId)?.target ?? ''));
  }
  return { fileName, format: 'workbook', sheets, notes: notes.list() };
}

/** A sheet that is declared but not there must be told: the reader's own count is compared with the workbook's. */
function missingSheet(declared: DeclaredSheet): SheetContent {
  const notes = new NoteCounter();
  notes.add(declared.kind === 'other' ? 'not-a-worksheet' : 'sheet-missing');
  return { ...EMPTY_SHEET, name: declared.name, state: declared.state, notes: notes.list() };
}

function buildSheet(
  declared: DeclaredSheet,
  scanned: ScannedSheet,
  targetOf: (link: ScannedLink) => string,
): SheetContent {
  const links = linksByCell(scanned.links, targetOf);
  return {
    name: declared.name,
    state: declared.state,
    rows: links.size === 0 ? scanned.rows : scanned.rows.map((row) => withLinks(row, links)),
    hiddenRows: scanned.hiddenRows,
    hiddenColumns: columnsOf(scanned.hiddenColumns, scanned.rows),
    merges: scanned.merges.filter(({ top, left, bottom, right }) => bottom > top || right > left),
    notes: scanned.notes,
  };
}

function linksByCell(links: readonly ScannedLink[], targetOf: (link: ScannedLink) => string): ReadonlyMap<string, string> {
  const byCell = new Map<string, string>();
  for (const link of links) {
    const target = targetOf(link);
    if (isHarmlessLink(target)) byCell.set(`${link.range.top}:${link.range.left}`, target);
  }
  return byCell;
}

/** Only web and mail addresses are kept as links; scripts and files of the sender's machine are not. */
function isHarmlessLink(target: string): boolean {
  return /^(https?|mailto):/i.test(target.trim());
}

function withLinks({ row, cells }: ReadRow, links: ReadonlyMap<string, string>): ReadRow {
  const linked = cells.map((cell) => {
    const hyperlink = links.get(`${row}:${cell.column}`);
    return hyperlink === undefined ? cell : { ...cell, hyperlink };
  });
  return { row, cells: linked };
}

function columnsOf(ranges: readonly CellRange[], rows: readonly ReadRow[]): readonly number[] {
  if (ranges.length === 0) return [];
  const lastColumn = rows.reduce((last, { cells }) => Math.max(last, cells.at(-1)?.column ?? 0), 0);
  const columns: number[] = [];
  for (const { left, right } of ranges) {
    for (let column = left; column <= Math.min(right, lastColumn); column += 1) columns.push(column);
  }
  return columns;
}
