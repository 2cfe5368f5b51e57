import { decodeEscapes, tidyText } from './cell-text.ts';
import { roomForTexts, TextStore } from './text-store.ts';
import type { PackageParts } from './unpack-part.ts';
import { ascii, hasBytes } from './utf8.ts';
import { parsePart } from './xml.ts';

const START = ascii('<si><t>');
const START_KEPT = ascii('<si><t xml:space="preserve">');
const ENDING = ascii('</t></si>');

/** The texts that cells refer to by position. Runs of rich text are joined, pronunciation hints left out. */
export function readSharedStrings(parts: PackageParts, path: string | null): TextStore {
  if (path === null) return new TextStore('', 0);
  const texts = new TextStore(path, roomForTexts(parts.packedSize(path)));
  const items = new ItemReader(texts);
  parsePart(parts, path, {
    onMarkup: (bytes, open, end) => items.plainItems(bytes, open, end),
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

  /** Most items are one text without any format; they are taken at one go, as many as there are. */
  plainItems(bytes: Uint8Array, open: number, end: number): number {
    if (this.#isInItem) return -1;
    const texts = this.#texts;
    let at = open;
    for (;;) {
      const start = hasBytes(bytes, at, end, START) ? START : START_KEPT;
      const isPlain = start === START || hasBytes(bytes, at, end, START_KEPT);
      const next = isPlain ? texts.add(bytes, at + start.length, end, ENDING) : -1;
      if (next < 0) return at > open ? at : next;
      texts.settleLast();
      at = next;
    }
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
