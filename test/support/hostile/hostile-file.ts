import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { aWorkbook, sheetXml, type BuiltSheet } from '../workbook-builder.ts';

/** A file somebody might open by mistake or be sent on purpose. */
export interface HostileFile {
  readonly name: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

export function hostile(name: string, bytes: Uint8Array | string, fileName = 'checklist.xlsx'): HostileFile {
  return { name, fileName, bytes: typeof bytes === 'string' ? strToU8(bytes) : bytes };
}

const ROWS = [['Clause', 'Question', 'Result'], ['8.6.1', 'Are incidents recorded?', 'conforming'], ['8.6.2', 'Are requests fulfilled?', 'minor']];

/** An ordinary small workbook, as parts. */
export function ordinaryParts(): Readonly<Record<string, Uint8Array>> {
  return unzipSync(ordinary());
}

export function ordinary(): Uint8Array {
  return aWorkbook()
    .withSheet('Checklist', [...ROWS, [{ xml: '<c r="A4" t="s"><v>0</v></c>' }, { date: '2026-02-23' }, 12.5]])
    .withPart('xl/sharedStrings.xml', '<sst><si><t>8.7</t></si></sst>')
    .withPart('xl/_rels/workbook.xml.rels', WITH_TEXTS)
    .build();
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const WITH_TEXTS = `<Relationships><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`;

/** The ordinary workbook with some parts replaced; null takes one away. */
export function withParts(parts: Readonly<Record<string, string | Uint8Array | null>>): Uint8Array {
  const files: Zippable = { ...ordinaryParts() };
  for (const [path, content] of Object.entries(parts)) {
    if (content === null) files[path] = [new Uint8Array(), {}];
    else files[path] = typeof content === 'string' ? strToU8(content) : content;
  }
  for (const [path, content] of Object.entries(parts)) if (content === null) Reflect.deleteProperty(files, path);
  return zipSync(files, { level: 6 });
}

/** The ordinary workbook with more around or instead of its rows. */
export function withSheet(more: Partial<BuiltSheet> & { readonly rowsXml?: string }): Uint8Array {
  const xml = sheetXml({ rows: ROWS, ...more });
  return withParts({ 'xl/worksheets/sheet1.xml': more.rowsXml === undefined ? xml : xml.replace(/<sheetData>.*<\/sheetData>/s, () => `<sheetData>${more.rowsXml ?? ''}</sheetData>`) });
}

/** The bytes with a change made to a copy of them. */
export function changed(bytes: Uint8Array, change: (copy: Uint8Array, view: DataView) => void): Uint8Array {
  const copy = bytes.slice();
  change(copy, new DataView(copy.buffer));
  return copy;
}
