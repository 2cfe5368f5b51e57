import type { WorkbookDescription } from '../../export/workbook-description.ts';
import { SharedTexts } from './shared-texts.ts';
import { writeSheetPart } from './sheet-part.ts';
import { StyleSheet } from './style-sheet.ts';
import { appProperties, contentTypes, coreProperties, packageRelations, workbookRelations, workbookXml } from './workbook-part.ts';
import { ZipWriter } from './zip-writer.ts';

/** Rows between two signs of life. */
const ROWS_PER_STEP = 200;

/** Sheets take most of the time; the texts they share come last. */
const SHARE_OF_ROWS = 0.8;

const LONGEST_SHEET_NAME = 31;

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * Writes a described workbook as the bytes of an .xlsx file, row by row into the packed part: no model of the workbook
 * is built, as a library would, and neither are parts kept whole. The same description gives the same bytes.
 * `onProgress` hears shares from 0 to 1. Throws when sheets have names that no program would open.
 */
export function writeWorkbookBytes(
  description: WorkbookDescription,
  onProgress: (share: number) => void = () => undefined,
): Uint8Array<ArrayBuffer> {
  refuseBadNames(description);
  const { sheets } = description;
  const total = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  const zip = new ZipWriter();
  const styles = new StyleSheet();
  const texts = new SharedTexts();
  const addXml = (path: string, xml: string): void => {
    zip.add(path, (write) => {
      write(DECLARATION);
      write(xml);
    });
  };
  let written = 0;
  const onRow = (): void => {
    written += 1;
    if (written % ROWS_PER_STEP === 0) onProgress((SHARE_OF_ROWS * written) / total);
  };

  addXml('[Content_Types].xml', contentTypes(sheets.length));
  addXml('_rels/.rels', packageRelations());
  addXml('docProps/app.xml', appProperties());
  addXml('docProps/core.xml', coreProperties(description));
  addXml('xl/workbook.xml', workbookXml(description));
  addXml('xl/_rels/workbook.xml.rels', workbookRelations(sheets.length));
  sheets.forEach((sheet, index) => {
    zip.add(`xl/worksheets/sheet${index + 1}.xml`, (write) => {
      write(DECLARATION);
      writeSheetPart({ sheet, styles, texts, onRow }, write);
    });
  });
  onProgress(SHARE_OF_ROWS);
  zip.add('xl/sharedStrings.xml', (write) => {
    write(DECLARATION);
    texts.write(write);
  });
  addXml('xl/styles.xml', styles.xml());
  const bytes = zip.finish();
  onProgress(1);
  return bytes;
}


/** Rules of the file format: a program that opens such a file calls it damaged. */
function refuseBadNames({ sheets }: WorkbookDescription): void {
  const seen = new Set<string>();
  for (const { name } of sheets) {
    const folded = name.toLowerCase();
    if (seen.has(folded)) throw new Error(`Two sheets are named ${name}`);
    seen.add(folded);
    const isBad = name.trim() === '' || name.length > LONGEST_SHEET_NAME || /[[\]:*?/\\]|^'|'$/.test(name) || folded === 'history';
    if (isBad) throw new Error(`A sheet cannot be named ${name}`);
  }
  if (sheets.length === 0) throw new Error('A workbook has at least one sheet');
}
