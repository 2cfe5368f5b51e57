import { strToU8, zipSync } from 'fflate';
import { columnLetters, type CellDescription, type WorkbookDescription } from '#shared/exchange/export/workbook-description.ts';
import { serialOf } from '#test/support/workbook-builder.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function cellXml(cell: CellDescription, address: string): string {
  switch (cell.kind) {
    case 'empty':
      return `<c r="${address}" s="1" />`;
    case 'text':
      return `<c r="${address}" s="1" t="inlineStr"><is><t>${escaped(cell.text)}</t></is></c>`;
    case 'number':
      return `<c r="${address}" s="1" t="n"><v>${cell.number}</v></c>`;
    case 'date':
      return `<c r="${address}" s="2" t="n"><v>${serialOf(cell.date)}</v></c>`;
    case 'instant':
      return `<c r="${address}" s="2" t="n"><v>${serialOf(cell.at.slice(0, 10))}</v></c>`;
  }
}

/** A workbook as openpyxl writes it: every text in its own cell, a blank before the end of an empty element. */
export function writeInline({ sheets: [sheet] }: WorkbookDescription): Uint8Array {
  if (sheet === undefined) throw new Error('No sheet');
  const letters = sheet.columns.map((_, index) => columnLetters(index));
  const rows = sheet.rows.map(({ cells }, index) => `<row r="${index + 1}">${cells.map((cell, at) => cellXml(cell, `${letters[at] ?? ''}${index + 1}`)).join('')}</row>`);
  const relations = (list: string): string => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`;
  const parts = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml" /><Default Extension="xml" ContentType="application/xml" /><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml" /><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml" /><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml" /></Types>',
    '_rels/.rels': relations(`<Relationship Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml" Id="rId1" />`),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}"><workbookPr /><sheets><sheet xmlns:r="${RELATIONSHIPS}" name="${escaped(sheet.name)}" sheetId="1" state="visible" r:id="rId1" /></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      `<Relationship Type="${RELATIONSHIPS}/worksheet" Target="/xl/worksheets/sheet1.xml" Id="rId1" /><Relationship Type="${RELATIONSHIPS}/styles" Target="styles.xml" Id="rId2" />`,
    ),
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts count="1"><font /></fonts><fills count="1"><fill /></fills><borders count="1"><border /></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" /></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" /><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" /><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" /></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${rows.join('')}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])), { level: 6 });
}
