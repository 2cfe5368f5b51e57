import { LIMITS } from './limits.ts';
import type { TextStore } from './text-store.ts';
import { ascii, decodeUtf8, hasBytes } from './utf8.ts';
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
const LETTER_B = 0x62;
const LETTER_C = 0x63;
const LETTER_F = 0x66;
const LETTER_N = 0x6e;
const LETTER_R = 0x72;
const LETTER_S = 0x73;
const LETTER_T = 0x74;
const LETTER_V = 0x76;

/** Longest start of a cell with the three attributes and a number. A cell so near the end of what is there waits for more. */
const LONGEST_START = 160;

/** A formula waits for its end up to this length; a longer one is left to the scanner. */
const LONGEST_WAIT = 128 * 1024;

/** Longest number that is written as one; what is longer is left to the scanner. */
const LONGEST_NUMBER = 30;

/** Whole numbers of so many digits are put together digit by digit; an engine keeps them in less room than others. */
const MOST_DIGITS = 9;

const START_LENGTH = '<c'.length;
const INLINE = ascii('<is><t>');
const INLINE_KEPT = ascii('<is><t xml:space="preserve">');
const VALUE = ascii('<v>');
const INLINE_END = ascii('</t></is></c>');
const VALUE_END = ascii('</v></c>');
const FORMULA_END = ascii('</f>');
const INLINE_TYPE = ascii('inlineStr"');
const STRING_TYPE = ascii('str"');

/** What a cell holds, as it is put down in a list of numbers. */
export const SHARED_TEXT = 1;
export const WHOLE_NUMBER = 2;
export const BOOLEAN = 3;
export const OTHER_NUMBER = 4;
export const TEXT = 5;

/** How else a cell may say by its attribute `t` that a text follows. */
const STRING = 6;
const INLINE_STRING = 7;

/** Cells read at one go, at most: about a row. */
const MOST = 64;

/**
 * Cells written as nearly all are: `<c r="B7" s="3" t="s"><v>12</v></c>`, an inline text, the result of a formula, or nothing
 * in them. Whatever is written in another way is left to the scanner, which knows all of XML and gives the same values.
 *
 * A large sheet has a million of them, and the first ten thousand are read before an engine has made anything quick. It works
 * on every function by itself, and again on each within those that call it, which for a chain of small ones took more time than
 * the reading. So here is one long function for nearly all cells, which puts them down in lists for whoever takes them.
 */
export class PlainCells {
  readonly #shared: TextStore;
  readonly #texts: TextStore;
  readonly #tag: XmlTag;
  /** The cells that hold something, each right of the one before. */
  count = 0;
  readonly kinds = new Uint8Array(MOST);
  readonly columns = new Uint16Array(MOST);
  readonly styles = new Int32Array(MOST);
  /** The whole number, the place of the text, or 1 for true. */
  readonly values = new Int32Array(MOST);
  /** For the cells of any other number. */
  readonly numbers = new Float64Array(MOST);
  /** Of the last cell, also of one that holds nothing. */
  lastColumn = 0;

  /** Inline texts are put into `texts`. */
  constructor(path: string, shared: TextStore, texts: TextStore) {
    this.#shared = shared;
    this.#texts = texts;
    this.#tag = new XmlTag(path);
  }

  /**
   * Reads cells from the one whose `<` stands at `open`; a cell without a reference stands right of the one before. Where it
   * goes on behind them, -1 when the first one is not plain, or `WAIT`.
   */
  read(bytes: Uint8Array, open: number, end: number, columnBefore: number): number {
    this.count = 0;
    this.lastColumn = columnBefore;
    let at = open;
    do {
      const next = this.#cell(bytes, at, end);
      if (next < 0) return at > open ? at : next;
      at = next;
    } while (this.count < MOST && at < end && bytes[at] === LESS && bytes[at + 1] === LETTER_C);
    return at;
  }

  #cell(bytes: Uint8Array, open: number, end: number): number {
    if (open + LONGEST_START > end) return WAIT;
    let at = open + START_LENGTH;
    let column = 0;
    let style = 0;
    let type = WHOLE_NUMBER;
    // The three attributes every writer uses.
    while (bytes[at] === BLANK && bytes[at + 1] !== SLASH) {
      if (bytes[at + 2] !== EQUALS || bytes[at + 3] !== QUOTE) return -1;
      const name = bytes[at + 1];
      at += 4;
      if (name === LETTER_R) {
        const letters = at;
        column = 0;
        for (; at < letters + 3; at += 1) {
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
        if (column < 1 || row < 1 || row > LIMITS.rows) return -1;
      } else if (name === LETTER_S) {
        const digits = at;
        style = 0;
        for (; at < digits + 6; at += 1) {
          const digit = (bytes[at] ?? 0) - 0x30;
          if (digit < 0 || digit > 9) break;
          style = style * 10 + digit;
        }
        if (at === digits) return -1;
      } else if (name === LETTER_T) {
        if (bytes[at + 1] === QUOTE) {
          if (bytes[at] === LETTER_S) type = SHARED_TEXT;
          else if (bytes[at] === LETTER_N) type = WHOLE_NUMBER;
          else if (bytes[at] === LETTER_B) type = BOOLEAN;
          else return -1;
          at += 1;
        } else if (hasBytes(bytes, at, end, INLINE_TYPE)) {
          type = INLINE_STRING;
          at += INLINE_TYPE.length - 1;
        } else if (hasBytes(bytes, at, end, STRING_TYPE)) {
          type = STRING;
          at += STRING_TYPE.length - 1;
        } else return -1;
      } else return -1;
      if (bytes[at] !== QUOTE) return -1;
      at += 1;
    }
    if (column === 0) column = this.lastColumn + 1;
    // What stands past the last column is refused where all else is, and what comes too late finds its place there.
    if (column > LIMITS.columns || column <= this.lastColumn) return -1;
    if (bytes[at] === BLANK) at += 1;
    if (bytes[at] === SLASH && bytes[at + 1] === GREATER) {
      this.lastColumn = column;
      return at + 2;
    }
    if (bytes[at] !== GREATER || bytes[at + 1] !== LESS) return -1;
    at += 1;
    if (bytes[at + 1] === SLASH && bytes[at + 2] === LETTER_C && bytes[at + 3] === GREATER) {
      this.lastColumn = column;
      return at + 4;
    }
    if (bytes[at + 1] === LETTER_F) {
      at = this.#behindFormula(bytes, at, end);
      if (at < 0) return at;
      if (at + LONGEST_NUMBER > end) return WAIT;
    }
    if (type >= STRING) return this.#text(bytes, at, end, type, column);
    if (bytes[at] !== LESS || bytes[at + 1] !== LETTER_V || bytes[at + 2] !== GREATER) return -1;
    at += 3;
    const digits = at;
    let whole = 0;
    for (; at < digits + MOST_DIGITS; at += 1) {
      const digit = (bytes[at] ?? 0) - 0x30;
      if (digit < 0 || digit > 9) break;
      whole = whole * 10 + digit;
    }
    if (at === digits || bytes[at] !== LESS) {
      if (type !== WHOLE_NUMBER) return -1;
      type = OTHER_NUMBER;
      at = this.#otherNumber(bytes, digits, end);
      if (at < 0) return -1;
    }
    if (type === BOOLEAN && (whole > 1 || at > digits + 1)) return -1;
    const isUsual = type !== SHARED_TEXT || this.#shared.isUsual(whole);
    if ((!isUsual && !this.#shared.isBlank(whole)) || !hasBytes(bytes, at, end, VALUE_END)) return -1;
    this.lastColumn = column;
    if (isUsual) this.#put(type, column, style, whole);
    return at + VALUE_END.length;
  }

  #put(kind: number, column: number, style: number, value: number): void {
    const index = this.count;
    this.kinds[index] = kind;
    this.columns[index] = column;
    this.styles[index] = style;
    this.values[index] = value;
    this.count = index + 1;
  }

  /** Any other number is kept for the cell that comes next; where it ends, or -1. */
  #otherNumber(bytes: Uint8Array, from: number, end: number): number {
    const last = Math.min(from + LONGEST_NUMBER, end);
    let at = from;
    while (at < last && bytes[at] !== LESS) at += 1;
    // Blanks are 0 for the language and no number in a sheet.
    if (at === last || !isStartOfNumber(bytes[from] ?? 0)) return -1;
    const number = Number(decodeUtf8(bytes, from, at));
    if (!Number.isFinite(number)) return -1;
    this.numbers[this.count] = number;
    return at;
  }

  /** Takes the text of an inline string, or of the result of a formula. */
  #text(bytes: Uint8Array, open: number, end: number, type: number, column: number): number {
    const start = type === STRING ? VALUE : hasBytes(bytes, open, end, INLINE) ? INLINE : INLINE_KEPT;
    if (start !== INLINE && !hasBytes(bytes, open, end, start)) return -1;
    const texts = this.#texts;
    const next = texts.add(bytes, open + start.length, end, type === STRING ? VALUE_END : INLINE_END);
    if (next < 0) return next;
    if (next - open > LIMITS.textLength) {
      texts.dropLast();
      return -1;
    }
    this.lastColumn = column;
    if (texts.settleLast()) this.#put(TEXT, column, 0, texts.count - 1);
    return next;
  }

  /** The formula itself is not kept, only looked at as much as XML asks for. */
  #behindFormula(bytes: Uint8Array, open: number, end: number): number {
    const ending = this.#tag.read(bytes, open, end);
    if (ending === 'incomplete') return end - open < LONGEST_WAIT ? WAIT : -1;
    if (ending !== 'open' || this.#tag.nameEnd - open !== 2) return -1;
    let at = this.#tag.end;
    for (; at < end && bytes[at] !== LESS; at += 1) if (bytes[at] === AMPERSAND) return -1;
    if (at + FORMULA_END.length > end) return end - open < LONGEST_WAIT ? WAIT : -1;
    return hasBytes(bytes, at, end, FORMULA_END) ? at + FORMULA_END.length : -1;
  }
}

function isStartOfNumber(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || byte === MINUS || byte === POINT;
}
