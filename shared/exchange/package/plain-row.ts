import { LIMITS } from './limits.ts';
import { hasAscii } from './utf8.ts';

const BLANK = 0x20;
const QUOTE = 0x22;
const AMPERSAND = 0x26;
const APOSTROPHE = 0x27;
const SLASH = 0x2f;
const COLON = 0x3a;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const LETTER_R = 0x72;

const START = '<row';

/** The start of a row as all programs write it; what is written in another way is left to the scanner. */
export class PlainRow {
  /** From 1; 0 when the row has no number. */
  row = 0;
  isHidden = false;

  /** Reads the tag whose `<` stands at `open`. Where it goes on behind it, or -1 when it is not a plain one. */
  read(bytes: Uint8Array, open: number, end: number): number {
    if (!hasAscii(bytes, open, end, START)) return -1;
    this.row = 0;
    this.isHidden = false;
    let at = open + START.length;
    while (at < end && bytes[at] === BLANK) {
      const name = at + 1;
      at = this.#nameEnd(bytes, name, end);
      const from = at + 2;
      if (at === name || from >= end || bytes[at] !== EQUALS || bytes[at + 1] !== QUOTE) return -1;
      for (at = from; at < end && bytes[at] !== QUOTE; at += 1) if (bytes[at] === LESS || bytes[at] === AMPERSAND) return -1;
      if (at >= end || !this.#take(bytes, name, from, at)) return -1;
      at += 1;
    }
    return at < end && bytes[at] === GREATER ? at + 1 : -1;
  }

  #nameEnd(bytes: Uint8Array, from: number, end: number): number {
    let at = from;
    for (; at < end; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === EQUALS || byte <= BLANK || byte === QUOTE || byte === APOSTROPHE || byte === SLASH || byte === LESS || byte === GREATER) break;
      // A prefix may hide one of the two names that matter.
      if (byte === COLON && (hasAscii(bytes, at + 1, end, 'r=') || hasAscii(bytes, at + 1, end, 'hidden='))) return from;
    }
    return at;
  }

  /** Takes what matters; false for a number that is none. */
  #take(bytes: Uint8Array, name: number, from: number, to: number): boolean {
    if (bytes[name] === LETTER_R && bytes[name + 1] === EQUALS && this.row === 0) {
      let row = 0;
      for (let at = from; at < to; at += 1) {
        const digit = (bytes[at] ?? 0) - 0x30;
        if (digit < 0 || digit > 9 || row > LIMITS.rows) return false;
        row = row * 10 + digit;
      }
      this.row = row;
      return row >= 1 && row <= LIMITS.rows;
    }
    if (hasAscii(bytes, name, to, 'hidden="')) this.isHidden ||= hasAscii(bytes, from, to + 1, '1"') || hasAscii(bytes, from, to + 1, 'true"');
    return true;
  }
}
