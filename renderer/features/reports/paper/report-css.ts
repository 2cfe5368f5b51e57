import type { DocumentMetadata } from '#shared/domain/report/document.ts';
import { paperSize } from './paper-size.ts';

/** Text as a CSS string; a line break becomes a blank. */
function cssString(text: string): string {
  return `"${text.replaceAll(/[\r\n]+/g, ' ').replaceAll(/["\\]/g, (sign) => `\\${sign}`)}"`;
}

const FONTS = '"Segoe UI", "Noto Sans", "Helvetica Neue", Arial, "Noto Sans Arabic", "Noto Sans Hebrew", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif';

/** Head and foot of every printed page, with its number. Margin boxes are the browser's own, so that they never cover text. */
export function pageRules(metadata: DocumentMetadata): string {
  const { top, bottom, side } = paperSize(metadata);
  const [before = '', between = '', after = ''] = metadata.footer.pageOf.split(/\{page\}|\{pages\}/);
  const line = `font: 7.5pt/1.35 ${FONTS}; color: #56646d;`;
  return `@page {
  size: A4 ${metadata.orientation};
  margin: ${String(top)}mm ${String(side)}mm ${String(bottom)}mm;
  @top-left { content: ${cssString(metadata.header.start)}; ${line} width: 60%; vertical-align: bottom; padding-bottom: 4mm; text-align: left; }
  @top-right { content: ${cssString(metadata.header.end)}; ${line} width: 40%; vertical-align: bottom; padding-bottom: 4mm; text-align: right; }
  @bottom-left { content: ${cssString(metadata.footer.start)}; ${line} width: 78%; vertical-align: top; padding-top: 4mm; text-align: left; }
  @bottom-right { content: ${cssString(before)} counter(page) ${cssString(between)} counter(pages) ${cssString(after)}; ${line} width: 22%; vertical-align: top; padding-top: 4mm; text-align: right; }
}`;
}

/**
 * How a report looks: on screen, on paper and in its HTML file. Only what lies inside `.report`
 * is touched. Lines are whole pixels wide: a screen rounds others and a printer does not, which moves page ends.
 */
export const REPORT_CSS = `
.report { all: initial; display: block; color-scheme: light; color: #1b242a; background: #fff; font: 9.5pt/1.45 ${FONTS}; text-rendering: geometricPrecision; overflow-wrap: anywhere; text-align: start; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.report *, .report *::before { box-sizing: border-box; }
.report[dir='rtl'] { direction: rtl; }
.report :is(p, td, th, li, dd, figcaption, h1, h2, h3, h4, h5) { unicode-bidi: plaintext; text-align: start; }
.report :is(h1, h2, h3, h4, h5) { margin: 0; color: #1b242a; font-weight: 600; line-height: 1.25; break-after: avoid; break-inside: avoid; }
.report p { margin: 0 0 2.2mm; orphans: 3; widows: 3; white-space: pre-line; }
.report a { color: inherit; text-decoration: none; }
.report .muted { color: #56646d; }
.report .mono { font-family: ui-monospace, Consolas, "DejaVu Sans Mono", monospace; font-size: 0.86em; overflow-wrap: anywhere; }
.report strong { font-weight: 600; }
.report em { font-style: italic; }

.report .title { margin: 0 0 7mm; }
.report .letterhead { display: flex; justify-content: space-between; align-items: flex-start; gap: 8mm; margin-bottom: 9mm; }
.report .letterhead img { max-width: 55mm; max-height: 22mm; object-fit: contain; }
.report .sender { font-weight: 600; }
.report .sender span { display: block; font-weight: 400; color: #56646d; font-size: 8.5pt; white-space: pre-line; }
.report .title h1 { font-size: 22pt; color: var(--accent); letter-spacing: -0.01em; }
.report .title .subtitle { font-size: 12pt; color: #56646d; margin: 1.5mm 0 0; }
.report .title::after { content: ""; display: block; height: 0.8mm; margin-top: 5mm; background: var(--accent); }
.report .stamp { display: inline-block; margin: 0 0 3mm; padding: 0.6mm 2.4mm; border: 1px solid #a03d00; color: #a03d00; font-weight: 600; font-size: 8.5pt; }

.report .h1 { font-size: 15pt; color: var(--accent); margin: 8mm 0 3mm; }
.report .h2 { font-size: 11.5pt; margin: 5.5mm 0 2mm; }
.report .h3 { font-size: 10pt; margin: 4mm 0 1.5mm; }
.report .number { color: var(--accent); margin-inline-end: 2.5mm; font-variant-numeric: tabular-nums; }

.report table { width: 100%; border-collapse: collapse; margin: 0 0 4mm; table-layout: fixed; font-size: 8.5pt; line-height: 1.38; }
.report caption { text-align: start; font-weight: 600; padding-bottom: 1mm; caption-side: top; break-after: avoid; }
.report thead { display: table-header-group; break-inside: avoid; }
.report tr, .report table.whole { break-inside: avoid; }
.report tr.long { break-inside: auto; }
.report :is(th, td) { padding: 1.1mm 1.6mm; vertical-align: top; border-bottom: 1px solid #cfd7dc; white-space: pre-line; font-weight: 400; }
.report thead th { font-weight: 600; color: #1b242a; background: #eef2f4; border-bottom: 1px solid var(--accent); vertical-align: bottom; }
.report .end { text-align: end; font-variant-numeric: tabular-nums; }
.report .center { text-align: center; }
.report tr.group td { background: #f5f7f8; font-weight: 600; break-after: avoid; }
.report tr.group { break-after: avoid; }
.report td.toned { border-inline-start: 3px solid var(--tone); }
.report .facts { margin-bottom: 4mm; font-size: 9pt; }
.report .facts th { width: 30%; color: #56646d; font-weight: 400; }

.report .good { --tone: #1d6b35; --ground: #e9f6ed; }
.report .info { --tone: #1f5aa6; --ground: #eaf1fb; }
.report .warn { --tone: #a05a00; --ground: #fdf3e3; }
.report .bad { --tone: #b01e2e; --ground: #fdecee; }
.report .accent { --tone: var(--accent); --ground: #eef2f4; }
.report .plain-tone, .report .muted-tone { --tone: #8b979f; --ground: #f3f5f6; }

.report .finding { margin: 0 0 6mm; border-inline-start: 4px solid var(--tone); padding-inline-start: 4mm; }
.report .finding.whole { break-inside: avoid; }
.report .finding header { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 3mm; margin-bottom: 1.5mm; break-after: avoid; break-inside: avoid; }
.report .finding header .reference { font-size: 11pt; }
.report .grade { color: var(--tone); font-weight: 600; }
.report .finding .statement { font-size: 10pt; margin-bottom: 2mm; font-weight: 600; }
.report .figures { margin: 1mm 0 0; line-height: 0; }
.report figure { display: inline-block; vertical-align: top; margin: 0 0 3mm; padding-inline-end: 3mm; break-inside: avoid; line-height: 1.35; }
.report figure img { display: block; max-width: 100%; max-height: 64mm; object-fit: contain; border: 1px solid #cfd7dc; }
.report figure .lost { display: block; padding: 6mm 3mm; border: 1px dashed #8b979f; color: #56646d; font-size: 8.5pt; }
.report figcaption { margin-top: 1mm; font-size: 8pt; color: #56646d; }

.report .note { margin: 0 0 4mm; padding: 2mm 3mm; background: var(--ground); border-inline-start: 4px solid var(--tone); break-inside: avoid; }
.report .note .note-title { font-weight: 600; margin-bottom: 0.5mm; }
.report .note p:last-child { margin-bottom: 0; }
.report :is(ul, ol) { margin: 0 0 3mm; padding-inline-start: 6mm; }
.report li { margin-bottom: 1mm; white-space: pre-line; }

.report .toc { break-inside: avoid; }
.report .toc ol { list-style: none; padding: 0; margin: 0 0 4mm; }
.report .toc h2 { font-size: 13pt; margin: 2mm 0 3mm; }
.report .toc li { margin: 0; break-inside: avoid; }
.report .toc .entry { display: flex; align-items: baseline; gap: 2mm; padding: 0.75mm 0; }
.report .toc .level-2 .entry { padding-inline-start: 9mm; color: #56646d; font-size: 9pt; padding-block: 0.35mm; }
.report .toc .level-1 .entry { font-weight: 600; }
.report .toc .dots { flex: 1; border-bottom: 1px dotted #8b979f; min-width: 4mm; }
.report .toc .page { min-width: 8mm; text-align: end; font-variant-numeric: tabular-nums; }

.report .page-break { break-before: page; height: 0; }
.report .sign-off { display: flex; flex-wrap: wrap; gap: 6mm 8mm; margin: 5mm 0 0; }
.report .place { flex: 0 0 calc(50% - 4mm); break-inside: avoid; }
.report .place .line { display: flex; align-items: flex-end; height: 20mm; border-bottom: 1px solid #1b242a; }
.report .place svg { display: block; height: 18mm; width: 60mm; }
.report .place .typed { font: italic 17pt/1.1 "Segoe Script", "Brush Script MT", "URW Chancery L", "Z003", cursive; }
.report .place .signed { display: flex; justify-content: space-between; gap: 4mm; margin-top: 1mm; font-size: 8.5pt; }
.report .place .words { color: #56646d; font-size: 7.5pt; }

.report.compact { font-size: 9pt; }
.report.compact .title { margin-bottom: 4mm; }
.report.compact .letterhead { margin-bottom: 4mm; }
.report.compact .title h1 { font-size: 17pt; }
.report.compact .title .subtitle { font-size: 10.5pt; }
.report.compact .title::after { margin-top: 3mm; }
.report.compact .h2 { margin: 3.5mm 0 1.5mm; }
.report.compact table { margin-bottom: 2.5mm; font-size: 8.2pt; }
.report.compact :is(th, td) { padding-block: 0.8mm; }
.report.compact .sign-off { margin-top: 1mm; }
.report.compact .place .line { height: 11mm; }
.report.compact .place svg { height: 10.5mm; }
.report.compact .letterhead + .stamp { margin-bottom: 1mm; }

@media screen { .report .page-break { break-before: auto; } .report.paged .page-break { break-before: column; } }
`;
