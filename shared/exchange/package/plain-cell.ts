import { LIMITS } from './limits.ts';
import type { TextStore } from './text-store.ts';
import { decodeUtf8, hasAscii } from './utf8.ts';
import { WAIT } from './xml-scanner.ts';
import { XmlTag } from './xml-tag.ts';

const BLANK = 0x20;
const QUOTE = 0x22;
const AMPERSAND = 0x26;
const MINUS = 0x2d;
const POINT = 0x2e;
const SLASH = 0x2f;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const LETTER_R = 0x72;
const LETTER_S = 0x73;
const LETTER_T = 0x74;
const LETTER_V = 0x76;

/** Longest start of a cell with the three attributes. A cell so near the end of what is there waits for more. */
const LONGEST_START = 160;

/** Longest number that is written as one; what is longer is left to the scanner. */
const LONGEST_NUMBER = 30;

/** Whole numbers of so many digits are put together digit by digit; an engine keeps them in less room than others. */
const MOST_DIGITS = 9;

const INLINE = '<is><t>';
const INLINE_KEPT = '<is><t xml:space="preserve">';
const INLINE_END = '</t></is></c>';
const VALUE_END = '</v></c>';
const FORMULA_END = '</f>';

/** What a plain cell holds, as it is put down in a list of numbers. */
export const EMPTY = 0;
export const SHARED_TEXT = 1;
export const WHOLE_NUMBER = 2;
export const OTHER_NUMBER = 3;
export const TEXT = 4;
export const BOOLEAN = 5;

/** How the value of a cell is written, by its attribute `t`. */
type CellType = 'n' | 's' | 'b' | 'str' | 'inlineStr';

/**
 * A cell written as nearly all are: `<c r="B7" s="3" t="s"><v>12</v></c>`, an inline text, the result of a formula, or nothing
 * in it. Read byte by byte at one go, because a large sheet has a million of them; whatever is written in another way is left
 * to the scanner, which knows all of XML and gives the same values. One object serves all cells of a sheet.
 */
export class PlainCell {
  readonly #texts: TextStore;
  readonly #tag: XmlTag;
  /** From 1; 0 when the cell has no reference. */
  column = 0;
  style = 0;
  kind = EMPTY;
  /** The whole number, the place of a shared text, or 1 for true. A text is the last one of the store. */
  whole = 0;
  /** Any other number. */
  number = Number.NaN;
  #type: CellType = 'n';
  #bytes: Uint8Array = new Uint8Array();
  #end = 0;

  constructor(path: string, texts: TextStore) {
    this.#texts = texts;
    this.#tag = new XmlTag(path);
  }

  /** Reads the cell whose `<` stands at `open`. Where it goes on behind it, -1 when the cell is not a plain one, or `WAIT`. */
  read(bytes: Uint8Array, open: number, end: number): number {
    if (open + LONGEST_START > end) return WAIT;
    this.#bytes = bytes;
    this.#end = end;
    this.column = 0;
    this.style = 0;
    this.kind = EMPTY;
    this.#type = 'n';
    let at = open + 2;
    while (bytes[at] === BLANK) {
      if (bytes[at + 1] === SLASH) {
        at += 1;
        break;
      }
      at = this.#attribute(at + 1);
      if (at < 0) return -1;
    }
    if (bytes[at] === GREATER) return this.#content(at + 1);
    return bytes[at] === SLASH && bytes[at + 1] === GREATER ? at + 2 : -1;
  }

  /** One of the three attributes every writer uses, at `start`; where it goes on, or -1. */
  #attribute(start: number): number {
    const bytes = this.#bytes;
    if (bytes[start + 1] !== EQUALS || bytes[start + 2] !== QUOTE) return -1;
    const name = bytes[start];
    if (name === LETTER_R) return this.#reference(start + 3);
    if (name === LETTER_S) return this.#styleNumber(start + 3);
    return name === LETTER_T ? this.#typeName(start + 3) : -1;
  }

  #reference(from: number): number {
    const bytes = this.#bytes;
    let at = from;
    let column = 0;
    for (; at < from + 3; at += 1) {
      const letter = (bytes[at] ?? 0) - 0x40;
      if (letter < 1 || letter > 26) break;
      column = column * 26 + letter;
    }
    const digits = at;
    let row = 0;
    for (; at < digits + 7; at += 1) {
      const digit = (bytes[at] ?? 0) - 0x30;
      if (digit < 0 || digit > 9) break;
      row = row * 10 + digit;
    }
    if (column < 1 || column > LIMITS.columns || row < 1 || row > LIMITS.rows || bytes[at] !== QUOTE) return -1;
    this.column = column;
    return at + 1;
  }

  #styleNumber(from: number): number {
    const bytes = this.#bytes;
    let at = from;
    let style = 0;
    for (; at < from + 6; at += 1) {
      const digit = (bytes[at] ?? 0) - 0x30;
      if (digit < 0 || digit > 9) break;
      style = style * 10 + digit;
    }
    if (at === from || bytes[at] !== QUOTE) return -1;
    this.style = style;
    return at + 1;
  }

  #typeName(from: number): number {
    const bytes = this.#bytes;
    if (bytes[from + 1] === QUOTE) {
      const letter = bytes[from];
      if (letter === LETTER_S) this.#type = 's';
      else if (letter === 0x6e) this.#type = 'n';
      else if (letter === 0x62) this.#type = 'b';
      else return -1;
      return from + 2;
    }
    if (hasAscii(bytes, from, this.#end, 'inlineStr"')) {
      this.#type = 'inlineStr';
      return from + 10;
    }
    if (!hasAscii(bytes, from, this.#end, 'str"')) return -1;
    this.#type = 'str';
    return from + 4;
  }

  #content(from: number): number {
    const bytes = this.#bytes;
    if (bytes[from] !== LESS) return -1;
    switch (bytes[from + 1]) {
      case LETTER_V:
        return this.#value(from);
      case 0x69: // i
        return this.#inline(from);
      case 0x66: // f
        return this.#formula(from);
      default:
        return hasAscii(bytes, from, this.#end, '</c>') ? from + 4 : -1;
    }
  }

  #inline(from: number): number {
    if (this.#type !== 'inlineStr') return -1;
    const bytes = this.#bytes;
    if (hasAscii(bytes, from, this.#end, INLINE)) return this.#textUpTo(from + INLINE.length, INLINE_END);
    return hasAscii(bytes, from, this.#end, INLINE_KEPT) ? this.#textUpTo(from + INLINE_KEPT.length, INLINE_END) : -1;
  }

  /** The formula itself is not kept, only looked at as much as XML asks for. */
  #formula(from: number): number {
    const bytes = this.#bytes;
    if (this.#tag.read(bytes, from, this.#end) !== 'open' || this.#tag.nameEnd - from !== 2) return -1;
    let at = this.#tag.end;
    for (; at < this.#end && bytes[at] !== LESS; at += 1) if (bytes[at] === AMPERSAND) return -1;
    return hasAscii(bytes, at, this.#end, FORMULA_END) ? this.#value(at + FORMULA_END.length) : -1;
  }

  #value(open: number): number {
    const bytes = this.#bytes;
    if (open + LONGEST_NUMBER > this.#end || bytes[open] !== LESS || bytes[open + 1] !== LETTER_V || bytes[open + 2] !== GREATER) return -1;
    const from = open + 3;
    switch (this.#type) {
      case 's':
        return this.#wholeNumber(from, SHARED_TEXT);
      case 'n':
        return this.#wholeNumber(from, WHOLE_NUMBER);
      case 'b':
        return bytes[from + 1] === LESS ? this.#wholeNumber(from, BOOLEAN) : -1;
      case 'str':
        return this.#textUpTo(from, VALUE_END);
      case 'inlineStr':
        return -1;
    }
  }

  #wholeNumber(from: number, kind: number): number {
    const bytes = this.#bytes;
    let at = from;
    let whole = 0;
    for (; at < from + MOST_DIGITS; at += 1) {
      const digit = (bytes[at] ?? 0) - 0x30;
      if (digit < 0 || digit > 9) break;
      whole = whole * 10 + digit;
    }
    if (at === from || bytes[at] !== LESS) return kind === WHOLE_NUMBER ? this.#otherNumber(from) : -1;
    if (kind === BOOLEAN && whole > 1) return -1;
    this.kind = kind;
    this.whole = whole;
    return this.#behind(at, VALUE_END);
  }

  #otherNumber(from: number): number {
    const bytes = this.#bytes;
    const last = Math.min(from + LONGEST_NUMBER, this.#end);
    let at = from;
    while (at < last && bytes[at] !== LESS) at += 1;
    // Blanks are 0 for the language and no number in a sheet.
    if (at === last || !isStartOfNumber(bytes[from] ?? 0)) return -1;
    const number = Number(decodeUtf8(bytes, from, at));
    if (!Number.isFinite(number)) return -1;
    this.kind = OTHER_NUMBER;
    this.number = number;
    return this.#behind(at, VALUE_END);
  }

  #textUpTo(from: number, ending: string): number {
    const at = this.#texts.add(this.#bytes, from, this.#end);
    if (at < 0) return -1;
    const next = this.#behind(at, ending);
    if (next < 0) this.#texts.dropLast();
    this.kind = TEXT;
    return next;
  }

  #behind(at: number, ending: string): number {
    return hasAscii(this.#bytes, at, this.#end, ending) ? at + ending.length : -1;
  }
}

function isStartOfNumber(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || byte === MINUS || byte === POINT;
}
