import { decodeEscapes, tidyText } from './cell-text.ts';
import { TextBatch } from './text-batch.ts';
import type { PackageParts } from './unpack-part.ts';
import { hasAscii } from './utf8.ts';
import { PartParser } from './xml.ts';

const KEPT_BLANKS = ' xml:space="preserve">';
const START = '<si><t';
const ENDING = '</t></si>';
const GREATER = 0x3e;

/**
 * The texts that cells refer to by position, tidied once for all of them; an empty one where there is nothing to see. Runs of
 * rich text are joined, pronunciation hints left out.
 */
export function readSharedStrings(parts: PackageParts, path: string | null): readonly string[] {
  if (path === null) return [];
  const items = new ItemReader(path);
  const parser = new PartParser(path, {
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
  parts.unpack(path, (piece) => {
    parser.push(piece);
    items.takeBatch();
  });
  parser.finish();
  return items.finish();
}

class ItemReader {
  readonly #texts: string[] = [];
  readonly #batch: TextBatch;
  #runs = '';
  #isInItem = false;
  #isInText = false;
  #hints = 0;

  constructor(path: string) {
    this.#batch = new TextBatch(path);
  }

  /** Most items are one text without any format; they are taken at one go. */
  plainItem(bytes: Uint8Array, open: number, end: number): number {
    if (this.#isInItem || !hasAscii(bytes, open, end, START)) return -1;
    const behind = open + START.length;
    const from = bytes[behind] === GREATER ? behind + 1 : hasAscii(bytes, behind, end, KEPT_BLANKS) ? behind + KEPT_BLANKS.length : -1;
    if (from < 0) return -1;
    const textEnd = this.#batch.add(bytes, from, end);
    if (textEnd < 0) return -1;
    if (!hasAscii(bytes, textEnd, end, ENDING)) {
      this.#batch.dropLast();
      return -1;
    }
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
      this.takeBatch();
      const text = tidyText(decodeEscapes(this.#runs));
      this.#texts.push(text.trim() === '' ? '' : text);
      this.#isInItem = false;
    }
  }

  takeBatch(): void {
    const batch = this.#batch;
    if (batch.count === 0) return;
    batch.decode();
    for (let index = 0; index < batch.count; index += 1) this.#texts.push(batch.text(index));
    batch.clear();
  }

  finish(): readonly string[] {
    this.takeBatch();
    return this.#texts;
  }
}
