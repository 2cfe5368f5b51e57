import { RefusedError } from '../read-problem.ts';
import { decodeUtf8, findAscii, hasAscii, wholeCharacters } from './utf8.ts';
import { XmlNames, type XmlName } from './xml-names.ts';
import { XmlTag } from './xml-tag.ts';
import { decodeReferences, LONGEST_REFERENCE } from './xml-text.ts';

/** What a reader of a part wants to hear. Names come without their namespace prefix. */
export interface XmlHandlers {
  readonly onOpen: (name: string, attributes: XmlAttributes) => void;
  readonly onClose: (name: string) => void;
  /** May come in several pieces for one text. */
  readonly onText?: (text: string) => void;
  /**
   * Offers the markup at `open` to a reader that knows some elements by heart, before the scanner reads it: the reader
   * returns where it goes on behind a whole element, or behind a tag that it entered, or -1 to leave it to the scanner, or
   * `WAIT`. Bytes up to `end` are there.
   */
  readonly onMarkup?: (bytes: Uint8Array, open: number, end: number, elements: OpenElements) => number;
}

/** Too little is there to tell; the markup is offered again with what follows, or left to the scanner when nothing does. */
export const WAIT = -2;

/** For a reader that reads the start or the end of an element by itself; either is told as any other when it does not. */
export interface OpenElements {
  enter(name: XmlName): void;
  /** False when another element has to end first, or has none of this name. */
  leave(name: XmlName): boolean;
}

/** Attribute values by local name; absent ones are undefined. Only good during the call it was given to. */
export interface XmlAttributes {
  get(name: string): string | undefined;
}

/** No part of a workbook nests deeper than a few dozen elements. */
const DEEPEST = 256;

/** A tag or comment longer than this is none: formulas and lists of cells stay far below. */
const LONGEST_TOKEN = 4 * 1024 * 1024;

const EXCLAMATION = 0x21;
const AMPERSAND = 0x26;
const SLASH = 0x2f;
const SEMICOLON = 0x3b;
const LESS = 0x3c;
const GREATER = 0x3e;
const QUESTION = 0x3f;

/**
 * Reads XML as it is unpacked, in pieces of UTF-8 that may end anywhere: the bytes themselves, because markup is ASCII and
 * of a large sheet only the texts need to become strings. As strict as a reader must be that counts what it
 * reads: elements nest, entities are known, there is one root. It is our own because the parser of the spreadsheet
 * library looks at every character several times and takes six times as long. Throws `RefusedError`.
 */
export class XmlScanner implements OpenElements {
  readonly #part: string;
  readonly #handlers: XmlHandlers;
  readonly #onMarkup: XmlHandlers['onMarkup'];
  readonly #tag: XmlTag;
  readonly #names = new XmlNames();
  readonly #open: XmlName[] = [];
  /** What could not be understood without what follows, and the piece that follows. */
  #bytes = new Uint8Array();
  #length = 0;
  #hasRoot = false;
  #isFirst = true;

  constructor(part: string, handlers: XmlHandlers) {
    this.#part = part;
    this.#handlers = handlers;
    this.#onMarkup = handlers.onMarkup;
    this.#tag = new XmlTag(part);
  }

  /** The piece is only looked at during the call. */
  push(piece: Uint8Array): void {
    this.#append(piece);
    if (this.#isFirst && !this.#skipMark()) return;
    this.#scan(this.#onMarkup);
  }

  #scan(onMarkup: XmlHandlers['onMarkup']): void {
    const bytes = this.#bytes;
    const end = this.#length;
    let at = 0;
    while (at < end) {
      // Mostly one piece of markup follows the other, and nothing has to be looked for.
      const open = bytes[at] === LESS ? at : findAscii(bytes, at, end, '<');
      const textEnd = open < 0 ? this.#endOfText(at) : open;
      if (textEnd > at) this.#text(at, textEnd);
      at = textEnd;
      if (open < 0) break;
      let next = onMarkup === undefined || this.#open.length === 0 ? -1 : onMarkup(bytes, open, end, this);
      if (next === -1) next = this.#markup(open);
      if (next < 0) break;
      at = next;
    }
    bytes.copyWithin(0, at, end);
    this.#length = end - at;
    if (this.#length > LONGEST_TOKEN) this.#damaged('token too long');
  }

  enter(name: XmlName): void {
    this.#open.push(name);
    if (this.#open.length > DEEPEST) this.#damaged('nested too deeply');
  }

  leave(name: XmlName): boolean {
    if (this.#open.at(-1)?.raw !== name.raw) return false;
    this.#open.pop();
    return true;
  }

  /** Says that nothing more comes. */
  finish(): void {
    this.#scan(undefined);
    if (decodeUtf8(this.#bytes, 0, this.#length).trim() !== '') this.#damaged('unfinished markup');
    const left = this.#open.at(-1);
    if (left !== undefined) this.#damaged(`unclosed element ${left.raw.slice(0, 40)}`);
    if (!this.#hasRoot) this.#damaged('no element');
  }

  #append(piece: Uint8Array): void {
    const length = this.#length + piece.length;
    if (length > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(length, this.#bytes.length * 2));
      larger.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = larger;
    }
    this.#bytes.set(piece, this.#length);
    this.#length = length;
  }

  /** Takes away the byte order mark; false when it cannot be told yet whether there is one. */
  #skipMark(): boolean {
    const bytes = this.#bytes;
    if (this.#length < 3 && (this.#length === 0 || bytes[0] === 0xef)) return false;
    this.#isFirst = false;
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
      bytes.copyWithin(0, 3, this.#length);
      this.#length -= 3;
    }
    return true;
  }

  /** All that is there is text, but for a character or a reference that may be cut in two. */
  #endOfText(at: number): number {
    const bytes = this.#bytes;
    const end = wholeCharacters(bytes, at, this.#length);
    const from = Math.max(at, end - LONGEST_REFERENCE);
    for (let back = end - 1; back >= from && bytes[back] !== SEMICOLON; back -= 1) if (bytes[back] === AMPERSAND) return back;
    return end;
  }

  #text(from: number, to: number): void {
    if (this.#open.length === 0) {
      if (decodeUtf8(this.#bytes, from, to).trim() !== '') this.#damaged('text outside the root');
      return;
    }
    const { onText } = this.#handlers;
    if (onText) onText(decodeReferences(decodeUtf8(this.#bytes, from, to), this.#part));
  }

  /** Reads what begins with `<` at `open`; returns where it goes on, or -1 when the end is not there yet. */
  #markup(open: number): number {
    if (open + 1 >= this.#length) return -1;
    const code = this.#bytes[open + 1];
    if (code === SLASH) return this.#closeTag(open);
    if (code === QUESTION) return this.#skip(open, '?>');
    if (code === EXCLAMATION) return this.#declaration(open);
    return this.#openTag(open);
  }

  #openTag(open: number): number {
    const tag = this.#tag;
    const ending = tag.read(this.#bytes, open, this.#length);
    if (ending === 'incomplete') return -1;
    if (ending === 'malformed') this.#damaged(`malformed tag ${this.#shown(open, 40)}`);
    const name = this.#names.at(this.#bytes, tag.nameStart, tag.nameEnd);
    if (this.#open.length === 0) {
      if (this.#hasRoot) this.#damaged('second root');
      this.#hasRoot = true;
    }
    this.#handlers.onOpen(name.local, tag);
    if (ending === 'empty') this.#handlers.onClose(name.local);
    else this.enter(name);
    return tag.end;
  }

  #closeTag(open: number): number {
    const bytes = this.#bytes;
    const name = this.#open.at(-1);
    const nameEnd = open + 2 + (name?.raw.length ?? 0);
    // The frequent case first: the closing tag that is due, written without a blank.
    if (name !== undefined && nameEnd < this.#length && bytes[nameEnd] === GREATER && hasAscii(bytes, open + 2, nameEnd, name.raw)) {
      this.#open.pop();
      this.#handlers.onClose(name.local);
      return nameEnd + 1;
    }
    const end = findAscii(bytes, open, this.#length, '>');
    if (end < 0) return -1;
    const written = decodeUtf8(bytes, open + 2, end).trimEnd();
    if (written !== name?.raw) this.#damaged(`unexpected closing tag ${written.slice(0, 40)}`);
    this.#open.pop();
    this.#handlers.onClose(name.local);
    return end + 1;
  }

  #declaration(open: number): number {
    const bytes = this.#bytes;
    const end = this.#length;
    if (hasAscii(bytes, open, end, '<!--')) return this.#skip(open + 4, '-->');
    if (hasAscii(bytes, open, end, '<![CDATA[')) return this.#cdata(open + 9);
    if (hasAscii(bytes, open, end, '<!DOCTYPE')) throw new RefusedError({ code: 'document-type', part: this.#part });
    if (end - open < 9) return -1;
    return this.#damaged(`unknown markup ${this.#shown(open, 12)}`);
  }

  #cdata(from: number): number {
    const end = findAscii(this.#bytes, from, this.#length, ']]>');
    if (end < 0) return -1;
    if (this.#open.length === 0) this.#damaged('text outside the root');
    if (end > from) this.#handlers.onText?.(decodeUtf8(this.#bytes, from, end));
    return end + 3;
  }

  #skip(from: number, ending: string): number {
    const end = findAscii(this.#bytes, from, this.#length, ending);
    return end < 0 ? -1 : end + ending.length;
  }

  #shown(from: number, length: number): string {
    return decodeUtf8(this.#bytes, from, wholeCharacters(this.#bytes, from, Math.min(from + length, this.#length)));
  }

  #damaged(detail: string): never {
    throw new RefusedError({ code: 'damaged', part: this.#part, detail });
  }
}
