import { LIMITS } from './limits.ts';

const BLANK = 0x20;
const QUOTE = 0x22;
const AMPERSAND = 0x26;
const SLASH = 0x2f;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;

/** Longest value looked for here: what is longer may end in the next piece, and the scanner knows how to wait. */
const LONGEST_ATTRIBUTE = 40;

/** Longest start of a cell with the three attributes. A cell so near the end of a piece is left to the scanner. */
const LONGEST_START = 160;

export type PlainKind = 'empty' | 'value' | 'inline';

/**
 * A cell written as nearly all are: `<c r="B7" s="3" t="s"><v>12</v></c>`, an inline text, or nothing in it. Read letter by
 * letter at one go, because a large sheet has a million of them; whatever is written in another way is left to the scanner,
 * which knows all of XML and gives the same values. One object serves all cells of a sheet.
 */
export class PlainCell {
  /** From 1; 0 when the cell has no reference. */
  column = 0;
  style = 0;
  type = 'n';
  kind: PlainKind = 'empty';
  valueStart = 0;
  valueEnd = 0;
  #text = '';

  /** Reads the cell whose `<` stands at `open`. Where the text goes on behind it, or -1 when the cell is not a plain one. */
  read(text: string, open: number): number {
    if (open + LONGEST_START > text.length) return -1;
    this.#text = text;
    this.column = 0;
    this.style = 0;
    this.type = 'n';
    let at = open + 2;
    while (text.charCodeAt(at) === BLANK) {
      const next = text.charCodeAt(at + 1);
      if (next === SLASH) {
        at += 1;
        break;
      }
      at = this.#attribute(at + 1, next);
      if (at < 0) return -1;
    }
    const code = text.charCodeAt(at);
    if (code === SLASH && text.charCodeAt(at + 1) === GREATER) {
      this.kind = 'empty';
      return at + 2;
    }
    return code === GREATER ? this.#content(at + 1) : -1;
  }

  /** One of the three attributes every writer uses, at `start`; where the text goes on, or -1. */
  #attribute(start: number, name: number): number {
    const text = this.#text;
    if (text.charCodeAt(start + 1) !== EQUALS || text.charCodeAt(start + 2) !== QUOTE) return -1;
    const from = start + 3;
    switch (name) {
      case 0x72: // r
        return this.#reference(from);
      case 0x73: // s
        return this.#styleNumber(from);
      case 0x74: // t
        return this.#typeName(from);
      default:
        return -1;
    }
  }

  #reference(from: number): number {
    const text = this.#text;
    let at = from;
    let column = 0;
    for (; at < from + 3; at += 1) {
      const letter = text.charCodeAt(at) - 0x40;
      if (!(letter >= 1 && letter <= 26)) break;
      column = column * 26 + letter;
    }
    const digits = at;
    let row = 0;
    for (; at < digits + 7; at += 1) {
      const digit = text.charCodeAt(at) - 0x30;
      if (!(digit >= 0 && digit <= 9)) break;
      row = row * 10 + digit;
    }
    const isInGrid = column >= 1 && column <= LIMITS.columns && row >= 1 && row <= LIMITS.rows;
    if (!isInGrid || text.charCodeAt(at) !== QUOTE) return -1;
    this.column = column;
    return at + 1;
  }

  #styleNumber(from: number): number {
    const text = this.#text;
    let at = from;
    let style = 0;
    for (; at < from + 6; at += 1) {
      const digit = text.charCodeAt(at) - 0x30;
      if (!(digit >= 0 && digit <= 9)) break;
      style = style * 10 + digit;
    }
    if (at === from || text.charCodeAt(at) !== QUOTE) return -1;
    this.style = style;
    return at + 1;
  }

  #typeName(from: number): number {
    const text = this.#text;
    if (text.charCodeAt(from + 1) === QUOTE) {
      const letter = text.charCodeAt(from);
      this.type = letter === 0x73 ? 's' : letter === 0x6e ? 'n' : text.charAt(from);
      return from + 2;
    }
    if (text.startsWith('inlineStr"', from)) {
      this.type = 'inlineStr';
      return from + 10;
    }
    const end = text.indexOf('"', from);
    if (end < 0 || end - from > LONGEST_ATTRIBUTE) return -1;
    this.type = text.slice(from, end);
    return this.type.includes('&') ? -1 : end + 1;
  }

  #content(from: number): number {
    const text = this.#text;
    if (text.startsWith('<v>', from)) return this.#upTo(from + 3, 'value', '</v></c>');
    if (text.startsWith('<is><t>', from)) return this.#upTo(from + 7, 'inline', '</t></is></c>');
    if (text.startsWith('<is><t xml:space="preserve">', from)) return this.#upTo(from + 28, 'inline', '</t></is></c>');
    if (!text.startsWith('</c>', from)) return -1;
    this.kind = 'empty';
    return from + 4;
  }

  #upTo(from: number, kind: PlainKind, closing: string): number {
    const text = this.#text;
    let end = from;
    if (kind === 'inline') {
      end = text.indexOf('<', from);
      if (end < 0) return -1;
    } else {
      for (; end < text.length; end += 1) {
        const code = text.charCodeAt(end);
        if (code === LESS) break;
        if (code === AMPERSAND) return -1;
      }
    }
    if (!text.startsWith(closing, end)) return -1;
    this.kind = kind;
    this.valueStart = from;
    this.valueEnd = end;
    return end + closing.length;
  }
}
