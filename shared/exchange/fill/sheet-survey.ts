import { parseCellAddress, parseRange, type CellRange } from '../grid.ts';
import { RefusedError } from '../read-problem.ts';
import { TagReader } from './tag-reader.ts';

/** What has to be known of a sheet before a cell of it is written. */
export interface SheetSurvey {
  /** Namespace prefix of its elements, with the colon. */
  readonly prefix: string;
  /** The tag `sheetData`, and where its rows end. */
  readonly data: { readonly start: number; readonly end: number; readonly isEmpty: boolean; readonly rowsEnd: number };
  readonly merges: readonly CellRange[];
  /** Blocks that one formula fills: an array formula or a data table. */
  readonly blocks: readonly CellRange[];
  readonly isProtected: boolean;
  readonly dimension: { readonly start: number; readonly end: number; readonly range: CellRange } | null;
  readonly columnStyles: readonly { readonly left: number; readonly right: number; readonly style: number }[];
  /** Number of the last row that holds a cell with a value or formula. */
  readonly lastRow: number;
}

/** Looks through a worksheet part once. Throws `RefusedError` when it has no rows to write into. */
export function surveySheet(text: string, part: string): SheetSurvey {
  const tags = new TagReader(text, part);
  const merges: CellRange[] = [];
  const blocks: CellRange[] = [];
  const columnStyles: { left: number; right: number; style: number }[] = [];
  let dimension: SheetSurvey['dimension'] = null;
  let tag: Omit<SheetSurvey['data'], 'rowsEnd'> | null = null;
  let rowsEnd = 0;
  let prefix = '';
  let isProtected = false;
  let isInData = false;
  let row = 0;
  let lastRow = 0;
  const addRange = (list: CellRange[], raw: string | undefined): void => {
    const range = parseRange(raw ?? '');
    if (range) list.push(range);
  };
  while (tags.next()) {
    if (isInData) {
      if (tags.name === 'row' && tags.kind !== 'close') row = Number(tags.attribute('r') ?? row + 1);
      else if (tags.name === 'v' || tags.name === 'f' || tags.name === 'is') {
        if (row > lastRow) lastRow = row;
        if (tags.name === 'f' && tags.kind !== 'close') {
          const type = tags.attribute('t');
          if (type === 'array' || type === 'dataTable') addRange(blocks, tags.attribute('ref'));
        }
      } else if (tags.name === 'sheetData' && tags.kind === 'close') {
        isInData = false;
        rowsEnd = tags.start;
      }
      continue;
    }
    if (tags.kind === 'close') continue;
    switch (tags.name) {
      case 'sheetData':
        if (tag) break;
        prefix = tags.prefix;
        tag = { start: tags.start, end: tags.end, isEmpty: tags.kind === 'empty' };
        rowsEnd = tags.end;
        isInData = tags.kind === 'open';
        break;
      case 'dimension': {
        const range = parseRange(tags.attribute('ref') ?? '');
        if (range) dimension = { start: tags.start, end: tags.end, range };
        break;
      }
      case 'col':
        if (tag) break;
        columnStyles.push({
          left: Number(tags.attribute('min')),
          right: Number(tags.attribute('max')),
          style: Number(tags.attribute('style') ?? 0),
        });
        break;
      case 'mergeCell':
        addRange(merges, tags.attribute('ref'));
        break;
      case 'sheetProtection':
        isProtected = isOn(tags.attribute('sheet'));
        break;
      default:
    }
  }
  if (!tag) throw new RefusedError({ code: 'damaged', part, detail: 'sheetData' });
  return { prefix, data: { ...tag, rowsEnd }, merges, blocks, isProtected, dimension, columnStyles, lastRow };
}

/** The attributes and cell styles of one row, for rows that are to look like it. */
export interface RowLook {
  /** As written, without number and spans; empty when there is no such row. */
  readonly attributes: string;
  readonly styles: ReadonlyMap<number, number>;
}

/** Reads how a row looks. */
export function readRowLook(text: string, part: string, survey: SheetSurvey, wanted: number): RowLook {
  const styles = new Map<number, number>();
  if (survey.data.isEmpty) return { attributes: '', styles };
  const tags = new TagReader(text, part, survey.data.end);
  let attributes = '';
  let row = 0;
  let column = 0;
  while (tags.next() && tags.start < survey.data.rowsEnd) {
    if (tags.kind === 'close') continue;
    if (tags.name === 'row') {
      row = Number(tags.attribute('r') ?? row + 1);
      column = 0;
      if (row === wanted) {
        const inside = /^<[^\s/>]+(.*?)\s*\/?>$/s.exec(tags.source)?.[1] ?? '';
        attributes = inside.replace(/\s(?:r|spans|hidden|collapsed)\s*=\s*("[^"]*"|'[^']*')/g, '');
      }
    } else if (tags.name === 'c' && row === wanted) {
      column = parseCellAddress(tags.attribute('r') ?? '')?.column ?? column + 1;
      styles.set(column, Number(tags.attribute('s') ?? 0));
    }
  }
  return { attributes, styles };
}

export function isOn(raw: string | undefined): boolean {
  return raw === '1' || raw === 'true' || raw === 'on';
}
