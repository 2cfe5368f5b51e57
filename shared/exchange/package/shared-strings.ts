import { decodeEscapes, tidyText } from './cell-text.ts';
import { roomForTexts, TextStore } from './text-store.ts';
import type { PackageParts } from './unpack-part.ts';
import { hasAscii } from './utf8.ts';
import { parsePart } from './xml.ts';

const KEPT_BLANKS = ' xml:space="preserve">';
const START = '<si><t';
const ENDING = '</t></si>';
const GREATER = 0x3e;

/** The texts that cells refer to by position. Runs of rich text are joined, pronunciation hints left out. */
export function readSharedStrings(parts: PackageParts, path: string | null): TextStore {
  if (path === null) return new TextStore('', 0);
  const texts = new TextStore(path, roomForTexts(parts.packedSize(path)));
  const items = new ItemReader(texts);
  parsePart(parts, path, {
    onMarkup: (bytes, open, end) => items.plainItem(bytes, open, end),
    onOpen: (element) => {
      items.open(element);
    },
    onText: (text) => {
      items.text(text);
    },
    onClose: (element) => {
      items.close(element);
    },
  });
  return texts;
}

class ItemReader {
  readonly #texts: TextStore;
  #runs = '';
  #isInItem = false;
  #isInText = false;
  #hints = 0;

  constructor(texts: TextStore) {
    this.#texts = texts;
  }

  /** Most items are one text without any format; they are taken at one go. */
  plainItem(bytes: Uint8Array, open: number, end: number): number {
    if (this.#isInItem || !hasAscii(bytes, open, end, START)) return -1;
    const behind = open + START.length;
    const from = bytes[behind] === GREATER ? behind + 1 : hasAscii(bytes, behind, end, KEPT_BLANKS) ? behind + KEPT_BLANKS.length : -1;
    if (from < 0) return -1;
    const textEnd = this.#texts.add(bytes, from, end);
    if (textEnd < 0) return -1;
    if (!hasAscii(bytes, textEnd, end, ENDING)) {
      this.#texts.dropLast();
      return -1;
    }
    this.#texts.settleLast();
    return textEnd + ENDING.length;
  }

  open(element: string): void {
    if (element === 'si') {
      this.#runs = '';
      this.#isInItem = true;
    }
    if (element === 'rPh') this.#hints += 1;
    else if (element === 't') this.#isInText = this.#hints === 0;
  }

  text(text: string): void {
    if (this.#isInText && this.#isInItem) this.#runs += text;
  }

  close(element: string): void {
    if (element === 't') this.#isInText = false;
    else if (element === 'rPh') this.#hints -= 1;
    else if (element === 'si') {
      this.#texts.addString(tidyText(decodeEscapes(this.#runs)));
      this.#isInItem = false;
    }
  }
}
