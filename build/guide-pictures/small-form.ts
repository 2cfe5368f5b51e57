import { strToU8, zipSync } from 'fflate';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A workbook with one short sheet, to be chosen where the program asks for somebody's form. */
export function smallForm(rows: readonly (readonly string[])[]): Buffer {
  const cells = (row: readonly string[]): string => row.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('');
  const part = (xml: string): Uint8Array => strToU8(HEAD + xml);
  return Buffer.from(
    zipSync({
      '_rels/.rels': part(`<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${RELATION}/officeDocument" Target="xl/workbook.xml"/></Relationships>`),
      'xl/workbook.xml': part(`<workbook xmlns="${MAIN}" xmlns:r="${RELATION}"><sheets><sheet name="Form" sheetId="1" r:id="rId1"/></sheets></workbook>`),
      'xl/_rels/workbook.xml.rels': part(`<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${RELATION}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`),
      'xl/worksheets/sheet1.xml': part(`<worksheet xmlns="${MAIN}"><sheetData>${rows.map((row) => `<row>${cells(row)}</row>`).join('')}</sheetData></worksheet>`),
    }),
  );
}
