import { decodeEscapes } from './cell-text.ts';
import type { PackageParts } from './unpack-part.ts';
import { parsePart } from './xml.ts';

/** The texts that cells refer to by position. Runs of rich text are joined, pronunciation hints left out. */
export function readSharedStrings(parts: PackageParts, path: string | null): readonly string[] {
  const texts: string[] = [];
  if (path === null) return texts;
  let runs: string[] | null = null;
  let isInText = false;
  let hints = 0;
  parsePart(parts, path, {
    onOpen: (element) => {
      if (element === 'si') runs = [];
      else if (element === 'rPh') hints += 1;
      else if (element === 't') isInText = hints === 0;
    },
    onText: (text) => {
      if (isInText) runs?.push(text);
    },
    onClose: (element) => {
      if (element === 't') isInText = false;
      else if (element === 'rPh') hints -= 1;
      else if (element === 'si') {
        texts.push(decodeEscapes((runs ?? []).join('')));
        runs = null;
      }
    },
  });
  return texts;
}
