import { Footer, Header, PageNumber, Paragraph, TableCell, TableRow, TextRun, VerticalAlignTable, WidthType } from 'docx';
import type { DocumentMetadata } from '#shared/domain/report/document.ts';
import type { Setting } from './setting.ts';
import { imageRun } from './word-figures.ts';
import { twips } from './word-look.ts';
import { STYLE, THIN } from './word-styles.ts';
import { columnWidths, fixedTable, gap, NO_BORDERS } from './word-tables.ts';
import { alignmentIn, directionOf, plain, textParagraph, textRuns } from './word-text.ts';

const SMALL_LOGO = { width: twips(24), height: twips(8) } as const;
const LARGE_LOGO = { width: twips(60), height: twips(18) } as const;

function cell(children: readonly Paragraph[], width: number, line: 'top' | 'bottom' | null): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: line === 'top' ? VerticalAlignTable.TOP : VerticalAlignTable.BOTTOM,
    ...(line === null ? {} : { borders: { [line]: THIN } }),
    children,
  });
}

function logoRun(metadata: DocumentMetadata, setting: Setting, box: { readonly width: number; readonly height: number }): readonly Paragraph[] {
  const logo = metadata.logo === null ? undefined : setting.pictures.get(metadata.logo.sha256);
  if (metadata.logo === null || logo === undefined) return [];
  return [new Paragraph({
    style: STYLE.header,
    ...(setting.direction === 'rtl' ? { bidirectional: true } : {}),
    children: [imageRun(logo, metadata.logo.alt || metadata.organization, box)],
  })];
}

/** The line at the top of every page but the first of a report with a title. */
export function pageHeader(metadata: DocumentMetadata, setting: Setting): Header {
  const logo = logoRun(metadata, setting, SMALL_LOGO);
  const shares = logo.length === 0 ? [60, 40] : [18, 42, 40];
  const widths = columnWidths(shares, setting.area.width);
  const texts = [
    [textParagraph(plain(metadata.header.start), setting, { style: STYLE.header, alignment: alignmentIn('start', setting) })],
    [textParagraph(plain(metadata.header.end), setting, { style: STYLE.header, alignment: alignmentIn('end', setting) })],
  ];
  const cells = (logo.length === 0 ? texts : [logo, ...texts]).map((children, index) => cell(children, widths[index] ?? 0, 'bottom'));
  return new Header({ children: [fixedTable([new TableRow({ children: cells })], widths, setting, NO_BORDERS, true), gap()] });
}

/** Who reports, as on a letter: logo, name, address; the number at the end of the line. */
export function firstPageHeader(metadata: DocumentMetadata, setting: Setting): Header {
  const widths = columnWidths([60, 40], setting.area.width);
  const atStart = { style: STYLE.header, alignment: alignmentIn('start', setting) };
  const who = [
    ...logoRun(metadata, setting, LARGE_LOGO),
    textParagraph([{ text: metadata.organization, style: 'strong' }], setting, atStart),
    ...(metadata.address === '' ? [] : [textParagraph(plain(metadata.address), setting, atStart)]),
  ];
  const number = [textParagraph(plain(metadata.header.end), setting, { style: STYLE.header, alignment: alignmentIn('end', setting) })];
  const row = new TableRow({ children: [cell(who, widths[0] ?? 0, 'bottom'), cell(number, widths[1] ?? 0, 'bottom')] });
  return new Header({ children: [fixedTable([row], widths, setting, NO_BORDERS, true), gap()] });
}

/** "Page {page} of {pages}" with Word's own fields in the two places. */
function pageOf({ footer }: DocumentMetadata, setting: Setting): Paragraph {
  const direction = directionOf(plain(footer.pageOf), setting);
  const children = footer.pageOf.split(/(\{pages?\})/u).flatMap((part) => {
    if (part === '{page}') return [new TextRun({ children: [PageNumber.CURRENT] })];
    if (part === '{pages}') return [new TextRun({ children: [PageNumber.TOTAL_PAGES] })];
    return textRuns(plain(part), direction);
  });
  return new Paragraph({
    style: STYLE.footer,
    alignment: alignmentIn('end', setting),
    ...(direction === 'rtl' ? { bidirectional: true } : {}),
    children,
  });
}

/** The foot of every page: what the report is, how confidential, which page of how many. */
export function pageFooter(metadata: DocumentMetadata, setting: Setting): Footer {
  const widths = columnWidths([72, 28], setting.area.width);
  const start = [...new Set([metadata.footer.start, metadata.confidentialityNote])].filter((text) => text !== '');
  const texts = (start.length === 0 ? [''] : start).map((text) => textParagraph(plain(text), setting, { style: STYLE.footer, alignment: alignmentIn('start', setting) }));
  const row = new TableRow({ children: [cell(texts, widths[0] ?? 0, 'top'), cell([pageOf(metadata, setting)], widths[1] ?? 0, 'top')] });
  return new Footer({ children: [fixedTable([row], widths, setting, NO_BORDERS, true), gap()] });
}
