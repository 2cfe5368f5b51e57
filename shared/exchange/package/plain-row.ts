import { LIMITS } from './limits.ts';
import { ascii, hasBytes } from './utf8.ts';

const BLANK = 0x20;
const ONE = 0x31;
const QUOTE = 0x22;
const AMPERSAND = 0x26;
const APOSTROPHE = 0x27;
const SLASH = 0x2f;
const COLON = 0x3a;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const LETTER_H = 0x68;
const LETTER_R = 0x72;

const START = ascii('<row');
const HIDDEN = ascii('hidden=');
const TRUE = ascii('true');

/** The start of a row as all programs write it; what is written in another way is left to the scanner. */
export class PlainRow {
  /** From 1; 0 when the row has no number. */
  row = 0;
  isHidden = false;

  /** Reads the tag whose `<` stands at `open`. Where it goes on behind it, or -1 when it is not a plain one. */
  read(bytes: Uint8Array, open: number, end: number): number {
    if (!hasBytes(bytes, open, end, START)) return -1;
    this.row = 0;
    this.isHidden = false;
    let at = open + START.length;
    while (at < end && bytes[at] === BLANK) {
      const name = at + 1;
      at = name;
      for (; at < end && bytes[at] !== EQUALS; at += 1) {
        const byte = bytes[at] ?? 0;
        if (byte <= BLANK || byte === QUOTE || byte === APOSTROPHE || byte === SLASH || byte === LESS || byte === GREATER) return -1;
        // A prefix may hide one of the two names that matter.
        if (byte === COLON && (bytes[at + 1] === LETTER_R || bytes[at + 1] === LETTER_H)) return -1;
      }
      const from = at + 2;
      if (at === name || from >= end || bytes[at + 1] !== QUOTE) return -1;
      for (at = from; at < end && bytes[at] !== QUOTE; at += 1) if (bytes[at] === LESS || bytes[at] === AMPERSAND) return -1;
      if (at >= end) return -1;
      if (bytes[name] === LETTER_R && bytes[name + 1] === EQUALS) {
        if (!this.#takeNumber(bytes, from, at)) return -1;
      } else if (bytes[name] === LETTER_H && hasBytes(bytes, name, at, HIDDEN)) this.isHidden ||= isTrue(bytes, from, at);
      at += 1;
    }
    return at < end && bytes[at] === GREATER ? at + 1 : -1;
  }

  /** False for what is no number of a row, or a second one. */
  #takeNumber(bytes: Uint8Array, from: number, to: number): boolean {
    if (this.row !== 0) return false;
    let row = 0;
    for (let at = from; at < to; at += 1) {
      const digit = (bytes[at] ?? 0) - 0x30;
      if (digit < 0 || digit > 9 || row > LIMITS.rows) return false;
      row = row * 10 + digit;
    }
    this.row = row;
    return row >= 1 && row <= LIMITS.rows;
  }
}

function isTrue(bytes: Uint8Array, from: number, to: number): boolean {
  return to === from + 1 ? bytes[from] === ONE : to === from + TRUE.length && hasBytes(bytes, from, to, TRUE);
}
