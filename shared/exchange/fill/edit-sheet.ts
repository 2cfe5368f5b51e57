import { cellAddress, type CellRange } from '../grid.ts';
import type { EditNoteCode, EditValue } from './cell-edit.ts';
import type { CellStyles } from './cell-styles.ts';
import { locateCells, type FoundCell, type FoundRow } from './locate-cells.ts';
import type { PartText, Splice } from './part-text.ts';
import type { RowLook, SheetSurvey } from './sheet-survey.ts';
import { readAttribute, withAttribute } from './tag-reader.ts';
import { writeValue, type WrittenValue } from './written-value.ts';

/** What is to become of one cell. */
export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly value: EditValue | null;
  readonly mark: string | null;
  readonly replacesFormula: boolean;
}

export interface SheetEdit {
  readonly writes: readonly CellWrite[];
  /** How rows look that are appended. */
  readonly looks: ReadonlyMap<number, RowLook>;
}

export interface SheetContext {
  readonly path: string;
  readonly survey: SheetSurvey;
  readonly styles: CellStyles;
  readonly usesDates1904: boolean;
  readonly onNote: (code: EditNoteCode, address: string, detail?: string) => void;
  /** Hears of a formula that is gone. */
  readonly onFormulaGone: (address: string) => void;
}

/** Cuts the values into the text of a worksheet part; every character outside the cells named stays. */
export function editSheet(part: PartText, { writes, looks }: SheetEdit, context: SheetContext): readonly Splice[] {
  const byRow = new Map<number, Map<number, CellWrite>>();
  for (const write of writes) {
    const row = byRow.get(write.row) ?? new Map<number, CellWrite>();
    byRow.set(write.row, row);
    row.set(write.column, write);
  }
  const wanted = new Map([...byRow].map(([row, cells]) => [row, new Set(cells.keys())]));
  const located = locateCells(part.text, context.path, context.survey, wanted);
  const splices: Splice[] = [];
  const added: CellWrite[] = [];
  const newRows: { readonly place: number; readonly xml: string }[] = [];
  for (const [row, cells] of [...byRow].sort(([a], [b]) => a - b)) {
    const ordered = [...cells.values()].sort((a, b) => a.column - b.column);
    const found = located.rows.get(row);
    if (found) {
      splices.push(...editRow(found, ordered, part, context, added));
      continue;
    }
    const look = looks.get(row);
    const inside = ordered.map((write) => newCell(write, look?.styles.get(write.column) ?? columnStyle(context.survey, write.column), part, context));
    if (inside.join('') === '') continue;
    added.push(...ordered);
    const { prefix } = context.survey;
    newRows.push({ place: located.gaps.get(row) ?? context.survey.data.rowsEnd, xml: `<${prefix}row r="${row}"${look?.attributes ?? ''}>${inside.join('')}</${prefix}row>` });
  }
  splices.push(...placeRows(newRows, part, context.survey), ...growDimension(added, context.survey, part));
  return splices;
}

function editRow(found: FoundRow, writes: readonly CellWrite[], part: PartText, context: SheetContext, added: CellWrite[]): readonly Splice[] {
  const splices: Splice[] = [];
  const newCells: { readonly place: number; readonly xml: string }[] = [];
  const fresh: CellWrite[] = [];
  for (const write of writes) {
    const cell = found.cells.get(write.column);
    if (cell) {
      splices.push(...replaceCell(cell, write, part, context));
      continue;
    }
    const rowStyle = readAttribute(found.tag.source, 'customFormat') === '1' ? Number(readAttribute(found.tag.source, 's') ?? 0) : null;
    const xml = newCell(write, rowStyle ?? columnStyle(context.survey, write.column), part, context);
    if (xml === '') continue;
    fresh.push(write);
    newCells.push({ place: found.gaps.get(write.column) ?? found.cellsEnd, xml });
  }
  for (const { start, end } of found.repeated) splices.push({ start, end, text: '' });
  if (fresh.length === 0) return splices;
  added.push(...fresh);
  const tag = widenSpans(found.tag.source, fresh);
  if (found.tag.isEmpty) {
    const cells = newCells.map(({ xml }) => xml).join('');
    const open = tag.replace(/\s*\/>$/, '>');
    splices.push({ start: found.tag.start, end: found.tag.end, text: `${open}${cells}</${context.survey.prefix}row>` });
    return splices;
  }
  if (tag !== found.tag.source) splices.push({ start: found.tag.start, end: found.tag.end, text: tag });
  splices.push(...newCells.map(({ place, xml }) => ({ start: place, end: place, text: xml })));
  return splices;
}

function replaceCell(cell: FoundCell, write: CellWrite, part: PartText, context: SheetContext): readonly Splice[] {
  const address = cellAddress(write.row, write.column);
  const refusal = write.value === null ? null : refusalOf(cell, write);
  if (refusal) context.onNote(refusal, address);
  const written = write.value === null || refusal ? null : valueOf(write.value, write, cell.style, context);
  const style = markedStyle(write, cell.style, context);
  const restyled = style === cell.style ? cell.tag : withAttribute(cell.tag, 's', String(style));
  if (written === null) {
    return style === cell.style ? [] : [{ start: cell.start, end: cell.start + cell.tag.length, text: restyled }];
  }
  if (cell.formula !== 'none') context.onFormulaGone(address);
  // `cm` and `vm` speak of the value that was there.
  const bare = ['t', 'cm', 'vm'].reduce((tag, name) => withAttribute(tag, name, null), restyled);
  const typed = written.type === null ? bare : withAttribute(bare, 't', written.type);
  const inside = part.encode(written.inside) + cell.rest;
  const open = typed.replace(/\s*\/?>$/, '');
  const text = inside === '' ? `${open}/>` : `${open}>${inside}</${context.survey.prefix}c>`;
  return [{ start: cell.start, end: cell.end, text }];
}

function refusalOf(cell: FoundCell, write: CellWrite): EditNoteCode | null {
  if (cell.formula === 'shared-master') return 'shared-formula-kept';
  return cell.formula === 'own' && !write.replacesFormula ? 'formula-kept' : null;
}

/** The XML of a cell that was not there; empty when there is nothing to say. */
function newCell(write: CellWrite, baseStyle: number, part: PartText, context: SheetContext): string {
  const written = write.value === null ? null : valueOf(write.value, write, baseStyle, context);
  const style = markedStyle(write, baseStyle, context);
  if ((written === null || written.inside === '') && style === baseStyle) return '';
  const { prefix } = context.survey;
  const attributes = `r="${cellAddress(write.row, write.column)}"${style === 0 ? '' : ` s="${style}"`}`;
  if (written === null || written.inside === '') return `<${prefix}c ${attributes}/>`;
  const type = written.type === null ? '' : ` t="${written.type}"`;
  return `<${prefix}c ${attributes}${type}>${part.encode(written.inside)}</${prefix}c>`;
}

function valueOf(value: EditValue, write: CellWrite, style: number, context: SheetContext): WrittenValue | null {
  const address = cellAddress(write.row, write.column);
  const written = writeValue(value, {
    prefix: context.survey.prefix,
    showsDates: context.styles.showsDates(style),
    usesDates1904: context.usesDates1904,
  });
  if (!written) {
    context.onNote('unwritable', address);
    return null;
  }
  for (const code of written.notes) context.onNote(code, address);
  if (context.survey.isProtected && context.styles.isLocked(style)) context.onNote('locked-cell', address);
  return written;
}

function markedStyle(write: CellWrite, style: number, context: SheetContext): number {
  if (write.mark === null) return style;
  const marked = context.styles.marked(style, write.mark);
  if (marked === null) context.onNote('mark-left-out', cellAddress(write.row, write.column));
  return marked ?? style;
}

function columnStyle({ columnStyles }: SheetSurvey, column: number): number {
  return columnStyles.find(({ left, right }) => column >= left && column <= right)?.style ?? 0;
}

/** `spans` tells readers which columns a row uses; a row without it says nothing. */
function widenSpans(tag: string, added: readonly CellWrite[]): string {
  const raw = readAttribute(tag, 'spans');
  const parsed = /^(\d+):(\d+)$/.exec(raw ?? '');
  if (!parsed) return raw === undefined ? tag : withAttribute(tag, 'spans', null);
  const columns = added.map(({ column }) => column);
  const [left, right] = [Math.min(Number(parsed[1]), ...columns), Math.max(Number(parsed[2]), ...columns)];
  const spans = `${left}:${right}`;
  return spans === raw ? tag : withAttribute(tag, 'spans', spans);
}

function placeRows(rows: readonly { readonly place: number; readonly xml: string }[], part: PartText, { data, prefix }: SheetSurvey): readonly Splice[] {
  if (rows.length === 0) return [];
  if (!data.isEmpty) return rows.map(({ place, xml }) => ({ start: place, end: place, text: xml }));
  const open = part.text.slice(data.start, data.end).replace(/\s*\/>$/, '>');
  return [{ start: data.start, end: data.end, text: `${open}${rows.map(({ xml }) => xml).join('')}</${prefix}sheetData>` }];
}

function growDimension(added: readonly CellWrite[], { dimension }: SheetSurvey, part: PartText): readonly Splice[] {
  if (!dimension || added.length === 0) return [];
  const { range, start, end } = dimension;
  const grown: CellRange = {
    top: Math.min(range.top, ...added.map(({ row }) => row)),
    left: Math.min(range.left, ...added.map(({ column }) => column)),
    bottom: Math.max(range.bottom, ...added.map(({ row }) => row)),
    right: Math.max(range.right, ...added.map(({ column }) => column)),
  };
  const isSame = grown.top === range.top && grown.left === range.left && grown.bottom === range.bottom && grown.right === range.right;
  if (isSame) return [];
  const ref = `${cellAddress(grown.top, grown.left)}:${cellAddress(grown.bottom, grown.right)}`;
  return [{ start, end, text: withAttribute(part.text.slice(start, end), 'ref', ref) }];
}
