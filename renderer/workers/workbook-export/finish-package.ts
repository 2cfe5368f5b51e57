import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { QUOTED_TEXT_FORMAT } from './sheet-style.ts';

/** Number of the built-in text format. */
const TEXT_FORMAT_ID = '49';

const REPAIRS: readonly { readonly part: RegExp; readonly repair: (xml: string) => string }[] = [
  { part: /^xl\/styles\.xml$/, repair: markQuotedText },
  { part: /^xl\/worksheets\/sheet\d+\.xml$/, repair: leaveHeightsToFit },
  { part: /^xl\/workbook\.xml$/, repair: dropFalseOrigin },
  { part: /^docProps\/app\.xml$/, repair: nameProgram },
];

/**
 * Mends in the finished file what the library cannot say. Everything else stays byte for byte as the library wrote
 * it, only packed again.
 */
export function finishPackage(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const finished: Zippable = {};
  for (const [path, part] of Object.entries(unzipSync(bytes))) {
    // The library adds entries for folders, which a package of this kind does not have.
    if (path.endsWith('/')) continue;
    const repair = REPAIRS.find((each) => each.part.test(path))?.repair;
    finished[path] = repair === undefined ? part : strToU8(repair(strFromU8(part)));
  }
  return zipSync(finished, { level: 6 });
}

/**
 * Marks cells with the stand-in format as quoted text (`quotePrefix`): spreadsheet programs keep them as text even
 * when somebody edits the cell and presses Enter. Unchanged when no cell needed it.
 */
export function markQuotedText(xml: string): string {
  const format = new RegExp(`<numFmt numFmtId="(\\d+)" formatCode="${QUOTED_TEXT_FORMAT}"/>`).exec(xml);
  const id = format?.[1];
  if (id === undefined) return xml;
  return xml.replaceAll(`<xf numFmtId="${id}" `, `<xf numFmtId="${TEXT_FORMAT_ID}" quotePrefix="1" `);
}

/** Heights here are estimates: without the mark of a height set by hand, programs fit a row again when it is edited. */
function leaveHeightsToFit(xml: string): string {
  return xml.replace(/(<row [^>]*?) customHeight="1"/g, '$1');
}

/** The library says Excel wrote the file, and some programs then trust what Excel alone computes. */
function dropFalseOrigin(xml: string): string {
  return xml.replace(/<fileVersion [^>]*\/>/, '');
}

function nameProgram(xml: string): string {
  return xml.replace(/<Application>[^<]*<\/Application>/, '<Application>Luminous Audit</Application>');
}
