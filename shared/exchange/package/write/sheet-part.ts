import { fillIn } from '../../export/export-words.ts';
import { columnLetters, type SheetDescription } from '../../export/workbook-description.ts';
import { COLUMN_FORMATS, lookOfColumn } from './cell-looks.ts';
import { SheetRows } from './sheet-rows.ts';
import type { SharedTexts } from './shared-texts.ts';
import type { StyleSheet } from './style-sheet.ts';
import { xmlAttribute, xmlText } from './xml-text.ts';
import type { WriteText } from './zip-writer.ts';

/** A4, the number the file format gives it. */
const A4 = 9;

/** Here "0" allows: widths, heights, order and filter are everybody's own. No password: it guards against slips. */
const PROTECTION = '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>';

export interface SheetPart {
  readonly sheet: SheetDescription;
  readonly styles: StyleSheet;
  readonly texts: SharedTexts;
  /** Hears each row that is done. */
  readonly onRow: () => void;
}

/** Writes one worksheet. The order of its elements is fixed by the file format. */
export function writeSheetPart({ sheet, styles, texts, onRow }: SheetPart, write: WriteText): void {
  const last = columnLetters(Math.max(0, sheet.columns.length - 1));
  write('<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">');
  const { orientation, pages } = sheet.print;
  // Programs pass over column breaks where a sheet is fitted to its pages.
  if (pages === undefined) write('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
  write(`<dimension ref="A1:${last}${Math.max(1, sheet.rows.length)}"/>`);
  write(viewXml(sheet));
  write('<sheetFormatPr defaultRowHeight="15"/>');
  write(columnsXml(sheet, styles));
  write('<sheetData>');
  for (const row of new SheetRows(sheet, styles, texts).xml()) {
    write(row);
    onRow();
  }
  write('</sheetData>');
  if (sheet.protection !== undefined) write(PROTECTION);
  if (sheet.headerRow !== null) {
    write(`<autoFilter ref="A${sheet.headerRow}:${last}${Math.max(sheet.headerRow, sheet.rows.length)}"/>`);
  }
  write(tonesXml(sheet, styles));
  write(validationsXml(sheet));
  write('<pageMargins left="0.4" right="0.4" top="0.7" bottom="0.6" header="0.3" footer="0.3"/>');
  write(`<pageSetup paperSize="${A4}" ${pages === undefined ? 'fitToWidth="1" fitToHeight="0"' : `scale="${pages.scale}"`} orientation="${orientation}"/>`);
  write(headerFooterXml(sheet));
  write(columnBreaksXml(pages?.breaksAfter ?? []));
  write('</worksheet>');
}

function viewXml({ headerRow, frozenColumns, isRightToLeft = false }: SheetDescription): string {
  const view = `<sheetViews><sheetView showGridLines="0"${isRightToLeft ? ' rightToLeft="1"' : ''} workbookViewId="0"`;
  if (headerRow === null) return `${view}/></sheetViews>`;
  const split = frozenColumns > 0 ? ` xSplit="${frozenColumns}"` : '';
  const pane = frozenColumns > 0 ? 'bottomRight' : 'bottomLeft';
  const corner = `${columnLetters(frozenColumns)}${headerRow + 1}`;
  return (
    `${view}><pane${split} ySplit="${headerRow}" topLeftCell="${corner}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/>` +
    '</sheetView></sheetViews>'
  );
}

function columnsXml({ columns }: SheetDescription, styles: StyleSheet): string {
  if (columns.length === 0) return '';
  const each = columns.map((column, index) => {
    const style = styles.numberOf(lookOfColumn(column), COLUMN_FORMATS[column.type], false);
    const hidden = column.isHidden ? ' hidden="1"' : '';
    return `<col min="${index + 1}" max="${index + 1}" width="${column.width}" style="${style}"${hidden} customWidth="1"/>`;
  });
  return `<cols>${each.join('')}</cols>`;
}

/** Cells that read exactly a text take its tone, also after somebody edits or sorts them. */
function tonesXml({ tones }: SheetDescription, styles: StyleSheet): string {
  return tones
    .map(({ column, fromRow, toRow, text, tone }, index) => {
      const letters = columnLetters(column);
      const formula = xmlText(`$${letters}${fromRow}="${text.replaceAll('"', '""')}"`);
      return (
        `<conditionalFormatting sqref="${letters}${fromRow}:${letters}${toRow}">` +
        `<cfRule type="expression" dxfId="${styles.numberOfTone(tone)}" priority="${index + 1}"><formula>${formula}</formula></cfRule>` +
        '</conditionalFormatting>'
      );
    })
    .join('');
}

/** A warning, not a stop: somebody else's answer must not be locked out by our list. */
function validationsXml({ validations }: SheetDescription): string {
  if (validations.length === 0) return '';
  const each = validations.map(({ column, fromRow, toRow, listName, message }) => {
    const letters = columnLetters(column);
    return (
      `<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" error="${xmlAttribute(message.slice(0, 220))}"` +
      ` sqref="${letters}${fromRow}:${letters}${toRow}"><formula1>${xmlText(listName)}</formula1></dataValidation>`
    );
  });
  return `<dataValidations count="${each.length}">${each.join('')}</dataValidations>`;
}

/** In headers and footers `&` begins a code and is doubled to stand for itself. */
function headerText(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 120).replaceAll('&', '&&');
}

function columnBreaksXml(breaksAfter: readonly number[]): string {
  if (breaksAfter.length === 0) return '';
  const count = String(breaksAfter.length);
  return `<colBreaks count="${count}" manualBreakCount="${count}">${breaksAfter.map((column) => `<brk id="${column}" max="1048575" man="1"/>`).join('')}</colBreaks>`;
}

/** Small print at one side; a blank keeps a figure at the start from being read as part of the size. */
function smallPrint(side: 'L' | 'R', text: string): string {
  return `&${side}&9${/^\d/.test(text) ? ' ' : ''}${text}`;
}

function headerFooterXml({ print }: SheetDescription): string {
  const header = smallPrint('L', headerText(print.header));
  const pages = fillIn(headerText(print.pageOf), { page: '&P', pages: '&N' });
  const footer = `${smallPrint('L', headerText(print.footer))}${smallPrint('R', pages)}`;
  return `<headerFooter><oddHeader>${xmlText(header)}</oddHeader><oddFooter>${xmlText(footer)}</oddFooter></headerFooter>`;
}
