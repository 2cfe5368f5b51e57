import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { QUOTED_TEXT_FORMAT } from './sheet-style.ts';

const STYLES_PART = 'xl/styles.xml';

/** Number of the built-in text format. */
const TEXT_FORMAT_ID = '49';

/**
 * Marks cells with the stand-in format as quoted text (`quotePrefix`), which spreadsheet programs keep as text even
 * when somebody edits the cell and presses Enter. The library has no way to say so.
 */
export function markQuotedText(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(bytes);
  const styles = parts[STYLES_PART];
  const marked: Zippable = { ...parts };
  if (styles !== undefined) marked[STYLES_PART] = strToU8(markStyles(strFromU8(styles)));
  return zipSync(marked, { level: 6 });
}

/** Rewrites the style sheet; unchanged when the stand-in format is not in it. */
export function markStyles(xml: string): string {
  const format = new RegExp(`<numFmt numFmtId="(\\d+)" formatCode="${QUOTED_TEXT_FORMAT}"/>`).exec(xml);
  const id = format?.[1];
  if (id === undefined) return xml;
  return xml.replaceAll(`<xf numFmtId="${id}" `, `<xf numFmtId="${TEXT_FORMAT_ID}" quotePrefix="1" `);
}
