import { columnLetters, type SheetDescription, type WorkbookDescription } from '../../export/workbook-description.ts';
import { xmlAttribute, xmlText } from './xml-text.ts';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The part that names the sheets and the lists. */
export function workbookXml({ sheets, lists }: WorkbookDescription): string {
  const declared = sheets.map(({ name, visibility }, index) => {
    const state = visibility === undefined ? '' : ' state="veryHidden"';
    return `<sheet name="${xmlAttribute(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  const shown = Math.max(0, sheets.findIndex(({ visibility }) => visibility === undefined));
  const names = [
    ...lists.map(({ name, sheetName, column, fromRow, toRow }) => {
      const letters = columnLetters(column);
      return `<definedName name="${xmlAttribute(name)}">${xmlText(`${quoted(sheetName)}!$${letters}$${fromRow}:$${letters}$${toRow}`)}</definedName>`;
    }),
    ...sheets.flatMap(printNames),
  ];
  return (
    `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${RELATIONSHIPS}">` +
    `<workbookPr defaultThemeVersion="164011"/><bookViews><workbookView activeTab="${shown}"/></bookViews><sheets>${declared.join('')}</sheets>` +
    `${names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : ''}</workbook>`
  );
}

/** What is printed of a sheet, and the headings on every page. */
function printNames({ name, print, headerRow, rows, visibility }: SheetDescription, index: number): readonly string[] {
  // Some programs print what is out of sight as well, unless only the others say what to print.
  if (visibility !== undefined) return [];
  const area = `${quoted(name)}!$A$1:$${columnLetters(Math.max(0, print.columnCount - 1))}$${Math.max(1, rows.length)}`;
  const areaName = `<definedName name="_xlnm.Print_Area" localSheetId="${index}">${xmlText(area)}</definedName>`;
  if (headerRow === null) return [areaName];
  const repeated = print.pages?.titleColumns ?? 0;
  const titleColumns = repeated === 0 ? '' : `${quoted(name)}!$A:$${columnLetters(repeated - 1)},`;
  const titles = `${titleColumns}${quoted(name)}!$${headerRow}:$${headerRow}`;
  return [areaName, `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${xmlText(titles)}</definedName>`];
}

function quoted(sheetName: string): string {
  return `'${sheetName.replaceAll("'", "''")}'`;
}

export function workbookRelations(sheetCount: number): string {
  const sheets = Array.from({ length: sheetCount }, (_, index) => relation(index + 1, `${RELATIONSHIPS}/worksheet`, `worksheets/sheet${index + 1}.xml`));
  return relations([
    ...sheets,
    relation(sheetCount + 1, `${RELATIONSHIPS}/styles`, 'styles.xml'),
    relation(sheetCount + 2, `${RELATIONSHIPS}/sharedStrings`, 'sharedStrings.xml'),
  ]);
}

export function packageRelations(): string {
  return relations([
    relation(1, `${RELATIONSHIPS}/officeDocument`, 'xl/workbook.xml'),
    relation(2, `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'),
    relation(3, `${RELATIONSHIPS}/extended-properties`, 'docProps/app.xml'),
  ]);
}

function relation(number: number, type: string, target: string): string {
  return `<Relationship Id="rId${number}" Type="${type}" Target="${target}"/>`;
}

function relations(list: readonly string[]): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}

export function contentTypes(sheetCount: number): string {
  const part = (path: string, type: string): string => `<Override PartName="/${path}" ContentType="${type}"/>`;
  const sheets = Array.from({ length: sheetCount }, (_, index) => part(`xl/worksheets/sheet${index + 1}.xml`, `${SPREADSHEET}.worksheet+xml`));
  return [
    `<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    part('xl/workbook.xml', `${SPREADSHEET}.sheet.main+xml`),
    ...sheets,
    part('xl/styles.xml', `${SPREADSHEET}.styles+xml`),
    part('xl/sharedStrings.xml', `${SPREADSHEET}.sharedStrings+xml`),
    part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    part('docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'),
    '</Types>',
  ].join('');
}

export function coreProperties({ title, author, createdAt }: WorkbookDescription): string {
  const moment = `${createdAt.slice(0, 19)}Z`;
  const date = (name: string): string => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${xmlText(moment)}</dcterms:${name}>`;
  return (
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"` +
    ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(author)}</dc:creator><cp:lastModifiedBy>${xmlText(author)}</cp:lastModifiedBy>` +
    `${date('created')}${date('modified')}</cp:coreProperties>`
  );
}

/** Says who wrote the file: some programs trust what Excel computed, and compute again what others wrote. */
export function appProperties(): string {
  return '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Luminous Audit</Application></Properties>';
}
