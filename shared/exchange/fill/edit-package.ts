import { failed, ok, type Result } from '../../lib/result.ts';
import { cellAddress, isInGrid, parseCellAddress, parseRange, type CellRange } from '../grid.ts';
import { openPackage, type PackageParts } from '../package/unpack-part.ts';
import { readRelations, readWorkbookParts, type WorkbookParts } from '../package/workbook-parts.ts';
import { parsePart } from '../package/xml.ts';
import { RefusedError } from '../read-problem.ts';
import type { CellEdit, EditedPackage, EditNote, EditNoteCode, EditProblem, PackageEdits } from './cell-edit.ts';
import { readCellStyles, type CellStyles } from './cell-styles.ts';
import { editSheet, type CellWrite } from './edit-sheet.ts';
import { applySplices, readPartText, type PartText, type Splice } from './part-text.ts';
import { readRowLook, surveySheet, type RowLook, type SheetSurvey } from './sheet-survey.ts';
import { calculateOnOpening, chainKey, dropFromChain, dropMentions, readSheetIds } from './workbook-splices.ts';
import { copyZip } from './zip-copy.ts';

/**
 * Writes values into the cells of somebody's workbook. Every part that holds no such cell stays as it is, down to its
 * packed bytes; in a sheet only the cells named differ. Formulas are calculated anew when the file is opened, which is
 * one attribute of the workbook part. What could not be written, or not as asked, is told in the notes.
 */
export function editPackage(bytes: Uint8Array, edits: PackageEdits): Result<EditedPackage, EditProblem> {
  try {
    return new PackageEditor(bytes).edit(edits);
  } catch (error) {
    if (error instanceof RefusedError) return failed(error.problem);
    throw error;
  }
}

class PackageEditor {
  readonly #bytes: Uint8Array;
  readonly #parts: PackageParts;
  readonly #workbook: WorkbookParts;
  readonly #workbookPath: string;
  readonly #styles: CellStyles;
  readonly #changes = new Map<string, Uint8Array | null>();
  readonly #notes: EditNote[] = [];
  #hasNewValues = false;
  readonly #goneFormulas: { readonly sheet: string; readonly address: string }[] = [];

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#parts = openPackage(bytes);
    this.#workbook = readWorkbookParts(this.#parts);
    this.#workbookPath = this.#pathOf('', '/officeDocument') ?? 'xl/workbook.xml';
    this.#styles = readCellStyles(this.#parts, this.#workbook.stylesPath);
  }

  edit(edits: PackageEdits): Result<EditedPackage, EditProblem> {
    const bySheet = new Map<string, CellEdit[]>();
    for (const edit of [...edits.cells, ...(edits.rows ?? []).map(({ sheet }) => ({ sheet, address: '' }))]) {
      bySheet.set(edit.sheet, bySheet.get(edit.sheet) ?? []);
      if (edit.address !== '') bySheet.get(edit.sheet)?.push(edit);
    }
    for (const [name, cells] of bySheet) {
      const sheet = this.#findSheet(name);
      if (sheet === null) return failed({ code: 'unknown-sheet', sheet: name });
      this.#editSheet(name, sheet, cells, (edits.rows ?? []).filter((row) => row.sheet === name));
    }
    const styles = this.#styles.toBytes();
    if (styles && this.#workbook.stylesPath !== null) this.#changes.set(this.#workbook.stylesPath, styles);
    if (this.#hasNewValues) this.#refreshCalculation();
    if (this.#changes.size > 0 && this.#parts.paths.some((path) => path.toLowerCase().startsWith('_xmlsignatures/'))) {
      this.#note('signature-broken', '', '');
    }
    return this.#pack();
  }

  #pack(): Result<EditedPackage, EditProblem> {
    const actual = new Map([...this.#changes].map(([path, content]) => [this.#actualPath(path), content]));
    return ok({ bytes: copyZip(this.#bytes, actual), changedParts: [...actual.keys()], notes: this.#notes });
  }

  #editSheet(name: string, path: string, edits: readonly CellEdit[], rows: NonNullable<PackageEdits['rows']>): void {
    const part = readPartText(this.#parts, path);
    const survey = surveySheet(part.text, path);
    const headings = this.#tableHeadings(path);
    const writes = new Map<string, CellWrite>();
    for (const edit of edits) this.#addWrite(name, edit, survey, headings, writes);
    const looks = new Map<number, RowLook>();
    let last = Math.max(survey.lastRow, ...[...writes.values()].map(({ row }) => row), ...headings.map(({ bottom }) => bottom));
    for (const { likeRow, cells } of rows) {
      last += 1;
      if (likeRow !== null) looks.set(last, readRowLook(part.text, path, survey, likeRow));
      for (const { column, value, mark } of cells) {
        this.#addWrite(name, { sheet: name, address: cellAddress(last, column), value, ...(mark === undefined ? {} : { mark }) }, survey, headings, writes);
      }
    }
    const splices = editSheet(part, { writes: [...writes.values()], looks }, {
      path,
      survey,
      styles: this.#styles,
      usesDates1904: this.#workbook.usesDates1904,
      onNote: (code, address, detail = '') => {
        this.#note(code, name, address, detail);
      },
      onFormulaGone: (address) => {
        this.#goneFormulas.push({ sheet: name, address });
      },
    });
    if (splices.length > 0 && [...writes.values()].some(({ value }) => value !== null)) this.#hasNewValues = true;
    this.#change(path, part, splices);
  }

  #addWrite(sheet: string, edit: CellEdit, survey: SheetSurvey, headings: readonly CellRange[], writes: Map<string, CellWrite>): void {
    const place = parseCellAddress(edit.address);
    if (!place || !isInGrid(cellRange(place.row, place.column))) {
      this.#note('unwritable', sheet, edit.address);
      return;
    }
    const merge = survey.merges.find((range) => holds(range, place.row, place.column));
    const { row, column } = merge ? { row: merge.top, column: merge.left } : place;
    const address = cellAddress(row, column);
    if (merge && (row !== place.row || column !== place.column)) this.#note('moved-to-merged-cell', sheet, edit.address, address);
    const before = writes.get(address);
    if (before?.value && edit.value) this.#note('written-twice', sheet, address);
    const refusal: EditNoteCode | null = !edit.value
      ? null
      : survey.blocks.some((range) => holds(range, row, column))
        ? 'shared-formula-kept'
        : headings.some((range) => holds(range, row, column))
          ? 'table-heading-kept'
          : null;
    if (refusal) this.#note(refusal, sheet, address);
    writes.set(address, {
      row,
      column,
      value: refusal ? (before?.value ?? null) : (edit.value ?? before?.value ?? null),
      mark: edit.mark ?? before?.mark ?? null,
      replacesFormula: edit.replacesFormula ?? before?.replacesFormula ?? false,
    });
  }

  /** The heading rows of the Excel tables on a sheet: Excel mends a workbook whose table and headings differ. */
  #tableHeadings(sheetPath: string): readonly CellRange[] {
    const headings: CellRange[] = [];
    for (const { type, target } of readRelations(this.#parts, sheetPath).values()) {
      if (!type.endsWith('/table') || !this.#parts.has(target)) continue;
      parsePart(this.#parts, target, {
        onOpen: (element, attributes) => {
          const range = element === 'table' && attributes.get('headerRowCount') !== '0' ? parseRange(attributes.get('ref') ?? '') : null;
          if (range) headings.push({ ...range, bottom: range.top });
        },
        onClose: () => undefined,
      });
    }
    return headings;
  }

  #refreshCalculation(): void {
    const part = readPartText(this.#parts, this.#workbookPath);
    const splices = calculateOnOpening(part.text, this.#workbookPath);
    this.#change(this.#workbookPath, part, splices);
    const chainPath = this.#pathOf(this.#workbookPath, '/calcChain');
    if (this.#goneFormulas.length === 0 || chainPath === null) return;
    const ids = readSheetIds(part.text, this.#workbookPath);
    const gone = new Set(this.#goneFormulas.map(({ sheet, address }) => chainKey(ids.get(sheet) ?? '', address)));
    const chain = readPartText(this.#parts, chainPath);
    const { splices: dropped, isEmpty } = dropFromChain(chain.text, chainPath, gone);
    if (isEmpty) this.#removeChain(chainPath);
    else this.#change(chainPath, chain, dropped);
  }

  /** A chain without entries is not allowed; without the part Excel builds one. */
  #removeChain(chainPath: string): void {
    const slash = this.#workbookPath.lastIndexOf('/') + 1;
    const relations = `${this.#workbookPath.slice(0, slash)}_rels/${this.#workbookPath.slice(slash)}.rels`;
    for (const path of ['[Content_Types].xml', relations]) {
      if (!this.#parts.has(path)) continue;
      const part = readPartText(this.#parts, path);
      const splices = dropMentions(part.text, path, (tag) => /calcChain/i.test(tag));
      this.#change(path, part, splices);
    }
    this.#changes.set(chainPath, null);
  }

  #change(path: string, part: PartText, splices: readonly Splice[]): void {
    if (splices.length > 0) this.#changes.set(path, part.toBytes(applySplices(part.text, splices)));
  }

  #note(code: EditNoteCode, sheet: string, address: string, detail = ''): void {
    this.#notes.push({ code, sheet, address, detail });
  }

  #findSheet(name: string): string | null {
    const { sheets } = this.#workbook;
    const found = sheets.find((sheet) => sheet.name === name) ?? sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    return found?.path ?? null;
  }

  #pathOf(from: string, ending: string): string | null {
    const found = [...readRelations(this.#parts, from).values()].find(({ type }) => type.endsWith(ending));
    return found && this.#parts.has(found.target) ? found.target : null;
  }

  #actualPath(path: string): string {
    if (this.#parts.paths.includes(path)) return path;
    return this.#parts.paths.find((one) => one.toLowerCase() === path.toLowerCase()) ?? path;
  }
}

function holds(range: CellRange, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

function cellRange(row: number, column: number): CellRange {
  return { top: row, left: column, bottom: row, right: column };
}
