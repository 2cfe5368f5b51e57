import { decodeEscapes, tidyText } from './cell-text.ts';
import type { PartRequest } from './unpack-part.ts';
import { decodeReferences } from './xml-text.ts';
import { PartParser } from './xml.ts';

const KEPT_BLANKS = ' xml:space="preserve">';

/**
 * The texts that cells refer to by position, tidied once for all of them. Runs of rich text are joined, pronunciation
 * hints left out. Asks for the part and waits until it has been handed over.
 */
export function* readSharedStrings(path: string | null): Generator<PartRequest, readonly string[]> {
  const texts: string[] = [];
  if (path === null) return texts;
  let runs = '';
  let isInItem = false;
  let isInText = false;
  let hints = 0;
  const parser = new PartParser(path, {
    // Most items are one text without any format; they are taken at one go.
    onMarkup: (text, open) => {
      if (isInItem || !text.startsWith('<si><t', open)) return -1;
      const from = text.startsWith('>', open + 6) ? open + 7 : text.startsWith(KEPT_BLANKS, open + 6) ? open + 6 + KEPT_BLANKS.length : -1;
      const end = from < 0 ? -1 : text.indexOf('<', from);
      if (end < 0 || !text.startsWith('</t></si>', end)) return -1;
      texts.push(tidyText(decodeEscapes(decodeReferences(text.slice(from, end), path))));
      return end + 9;
    },
    onOpen: (element) => {
      if (element === 'si') {
        runs = '';
        isInItem = true;
      }
      if (element === 'rPh') hints += 1;
      else if (element === 't') isInText = hints === 0;
    },
    onText: (text) => {
      if (isInText && isInItem) runs += text;
    },
    onClose: (element) => {
      if (element === 't') isInText = false;
      else if (element === 'rPh') hints -= 1;
      else if (element === 'si') {
        texts.push(tidyText(decodeEscapes(runs)));
        isInItem = false;
      }
    },
  });
  yield { path, onPiece: (piece) => parser.push(piece) };
  parser.finish();
  return texts;
}
