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

/** Nothing but what is in the file: no script, no address outside. */
const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** A report as one HTML file that needs nothing beside it: photos are in it, scripts are not allowed to run. */
export async function reportHtml(
  report: ReportDocument,
  blobs: ReadonlyMap<Sha256, Blob>,
  pages: ReadonlyMap<string, number>,
  pictureMissing: string,
): Promise<string> {
  const { renderToStaticMarkup } = await import('react-dom/server');
  const pictures = new Map<Sha256, string>();
  for (const [sha256, blob] of blobs) pictures.set(sha256, await dataAddress(blob));
  const body = renderToStaticMarkup(<ReportPaper document={report} pictures={pictures} pictureMissing={pictureMissing} pages={pages} prefix="" isLinked />);
  const { metadata } = report;
  const title = [metadata.title, metadata.number].filter((text) => text !== '').join(' ');
  return `<!doctype html>
<html lang="${metadata.language}" dir="${metadata.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${REPORT_CSS}${pageRules(metadata)}${FILE_CSS}</style>
</head>
<body><main>${body}</main></body>
</html>
`;
}
