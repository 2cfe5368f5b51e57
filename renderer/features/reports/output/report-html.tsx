import { sha256 } from '@noble/hashes/sha2.js';
import type { Sha256 } from '#shared/domain/ids.ts';
import type { ReportDocument } from '#shared/domain/report/document.ts';
import { pageRules, REPORT_CSS } from '../paper/report-css.ts';
import { ReportPaper } from '../paper/report-paper.tsx';
import { dataAddress } from './report-pictures.ts';

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** On screen the file is one long sheet; printed it has the pages of the report. */
const FILE_CSS = `
@media screen { body { margin: 0; background: #eef1f3; } main { max-width: 210mm; margin: 8mm auto; padding: 18mm 20mm; background: #fff; box-shadow: 0 1px 4px rgb(0 0 0 / 18%); } .report .page-break { display: none; } .report .toc .page { display: none; } }
@media screen and (max-width: 600px) { main { margin: 0; padding: 5mm; } .report .place { flex-basis: 100%; } .report figure { width: 100% !important; } }
@media print { body { margin: 0; } }`;

/** Nothing but what is in the file: no script, no address outside, and of style only the one sheet with this very text. */
function policyFor(css: string): string {
  const hash = btoa(String.fromCharCode(...sha256(new TextEncoder().encode(css))));
  return `default-src 'none'; img-src data:; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}

/** The styles that stand on single elements as rules of the sheet: the policy knows a sheet by its hash, attributes it refuses. */
function withoutStyleAttributes(markup: string): { readonly markup: string; readonly css: string } {
  const names = new Map<string, string>();
  // Quotes in texts are written as entities, so only attributes look like this.
  const plain = markup.replaceAll(/ style="([^"]*)"/g, (_, declarations: string) => {
    const name = names.get(declarations) ?? `s${String(names.size + 1)}`;
    names.set(declarations, name);
    return ` data-style="${name}"`;
  });
  // Named twice to weigh as much as the attribute did against the rules of the report.
  return { markup: plain, css: [...names].map(([declarations, name]) => `[data-style][data-style="${name}"]{${declarations}}`).join('') };
}

/** A report as one HTML file that needs nothing beside it: photos are in it, scripts are not allowed to run. */
export async function reportHtml(
  report: ReportDocument,
  blobs: ReadonlyMap<Sha256, Blob>,
  pages: ReadonlyMap<string, number>,
  pictureMissing: string,
): Promise<string> {
  const { renderToStaticMarkup } = await import('react-dom/server');
  const pictures = new Map<Sha256, string>();
  for (const [name, blob] of blobs) pictures.set(name, await dataAddress(blob));
  const written = renderToStaticMarkup(<ReportPaper document={report} pictures={pictures} pictureMissing={pictureMissing} pages={pages} prefix="" isLinked />);
  const { metadata } = report;
  const { markup, css } = withoutStyleAttributes(written);
  const sheet = `${REPORT_CSS}${pageRules(metadata)}${css}${FILE_CSS}`;
  const title = [metadata.title, metadata.number].filter((text) => text !== '').join(' ');
  return `<!doctype html>
<html lang="${metadata.language}" dir="${metadata.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyFor(sheet)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${sheet}</style>
</head>
<body><main>${markup}</main></body>
</html>
`;
}
