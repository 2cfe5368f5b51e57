import { decodeEscapes, tidyText } from './cell-text.ts';
import type { PackageParts } from './unpack-part.ts';
import { parsePart } from './xml.ts';

/**
 * The texts that cells refer to by position, tidied once for all of them. Runs of rich text are joined, pronunciation
 * hints left out.
 */
export function readSharedStrings(parts: PackageParts, path: string | null): readonly string[] {
  const texts: string[] = [];
  if (path === null) return texts;
  let runs = '';
  let isInItem = false;
  let isInText = false;
  let hints = 0;
  parsePart(parts, path, {
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
  return texts;
}
