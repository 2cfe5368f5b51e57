import { strToU8, zipSync, type ZipOptions } from 'fflate';
import { cellAddress } from '#shared/exchange/grid.ts';

/** A cell to build: text, number, boolean, a day to be stored as a serial, or raw XML of the whole `<c>` element. */
export type BuiltCell =
  | string
  | number
  | boolean
  | null
  | { readonly date: string; readonly format?: number }
  | { readonly number: number; readonly format: number }
  | { readonly formula: string; readonly result?: string; readonly type?: string }
  | { readonly xml: string };

export interface BuiltSheet {
  readonly name: string;
  /** Rows from row 1; null leaves a row out. */
  readonly rows: readonly (readonly BuiltCell[] | null)[];
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly state?: string;
  /** XML put before and after the sheet data, for oddities. */
  readonly before?: string;
  readonly after?: string;
}

/** Style indexes of the built workbooks: 0 plain, 1 short date, 2 two decimals, 3 text, 4 percent, 5 day and month. */
export const FORMATS = { plain: 0, date: 1, decimals: 2, text: 3, percent: 4, dayMonth: 5, isoDate: 6 } as const;

const DAY_MS = 86_400_000;

/** Builds small packages with the oddities of real ones; every part can be replaced for hostile files. */
export class WorkbookBuilder {
  readonly #sheets: BuiltSheet[] = [];
  readonly #parts = new Map<string, string | Uint8Array | null>();
  #date1904 = false;
  #options: ZipOptions = { level: 6 };

  withSheet(name: string, rows: BuiltSheet['rows'], more: Partial<BuiltSheet> = {}): this {
    this.#sheets.push({ name, rows, ...more });
    return this;
  }

  with1904Dates(): this {
    this.#date1904 = true;
    return this;
  }

  /** Replaces or adds a part; null takes it away. */
  withPart(path: string, content: string | Uint8Array | null): this {
    this.#parts.set(path, content);
    return this;
  }

  stored(): this {
    this.#options = { level: 0 };
    return this;
  }

  build(): Uint8Array {
    const parts = new Map<string, string | Uint8Array | null>([
      ['[Content_Types].xml', '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'],
      ['_rels/.rels', relations([['rId1', 'officeDocument', 'xl/workbook.xml']])],
      ['xl/workbook.xml', this.#workbookXml()],
      [
        'xl/_rels/workbook.xml.rels',
        relations([
          ...this.#sheets.map((_, index): [string, string, string] => [`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`]),
          ['rIdStyles', 'styles', 'styles.xml'],
        ]),
      ],
      ['xl/styles.xml', STYLES],
      ...this.#sheets.map((sheet, index): [string, string] => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet)]),
      ...this.#parts,
    ]);
    const files: Record<string, Uint8Array> = {};
    for (const [path, content] of parts) {
      if (content !== null) files[path] = typeof content === 'string' ? strToU8(content) : content;
    }
    return zipSync(files, this.#options);
  }

  #workbookXml(): string {
    const sheets = this.#sheets
      .map(({ name, state }, index) => `<sheet name="${escape(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"${state ? ` state="${state}"` : ''}/>`)
      .join('');
    return `<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr${this.#date1904 ? ' date1904="1"' : ''}/><sheets>${sheets}</sheets></workbook>`;
  }
}

export function aWorkbook(): WorkbookBuilder {
  return new WorkbookBuilder();
}

/** The XML of one worksheet part. */
export function sheetXml(sheet: Omit<BuiltSheet, 'name'>): string {
  const rows = sheet.rows
    .map((cells, index) => {
      if (cells === null) return '';
      const row = index + 1;
      const hidden = sheet.hiddenRows?.includes(row) ? ' hidden="1"' : '';
      return `<row r="${row}"${hidden}>${cells.map((cell, at) => cellXml(cell, row, at + 1)).join('')}</row>`;
    })
    .join('');
  const merges = sheet.merges ? `<mergeCells>${sheet.merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>` : '';
  return `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${sheet.before ?? ''}<sheetData>${rows}</sheetData>${merges}${sheet.after ?? ''}</worksheet>`;
}

/** Serial day of YYYY-MM-DD, as a spreadsheet stores it. */
export function serialOf(date: string): number {
  return Math.round((Date.parse(`${date}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / DAY_MS);
}

export function relations(list: readonly (readonly [string, string, string])[]): string {
  const base = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
  return `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${base}${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;
}

function cellXml(cell: BuiltCell, row: number, column: number): string {
  const at = `r="${cellAddress(row, column)}"`;
  if (cell === null) return '';
  if (typeof cell === 'string') return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escape(cell)}</t></is></c>`;
  if (typeof cell === 'number') return `<c ${at}><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c ${at} t="b"><v>${cell ? 1 : 0}</v></c>`;
  if ('date' in cell) return `<c ${at} s="${cell.format ?? FORMATS.date}"><v>${serialOf(cell.date)}</v></c>`;
  if ('number' in cell) return `<c ${at} s="${cell.format}"><v>${cell.number}</v></c>`;
  if ('formula' in cell) {
    const result = cell.result === undefined ? '' : `<v>${escape(cell.result)}</v>`;
    return `<c ${at}${cell.type === undefined ? '' : ` t="${cell.type}"`}><f>${escape(cell.formula)}</f>${result}</c>`;
  }
  return cell.xml;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

const STYLES = `<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="7"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="2"/><xf numFmtId="49"/><xf numFmtId="9"/><xf numFmtId="16"/><xf numFmtId="164"/></cellXfs></styleSheet>`;
