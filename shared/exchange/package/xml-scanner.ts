import { RefusedError } from '../read-problem.ts';
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
   * returns where the text goes on behind a whole element, or -1 to leave it to the scanner.
   */
  readonly onMarkup?: (text: string, open: number) => number;
}

/** Attribute values by local name; absent ones are undefined. Only good during the call it was given to. */
export interface XmlAttributes {
  get(name: string): string | undefined;
}

/** No part of a workbook nests deeper than a few dozen elements. */
const DEEPEST = 256;

/** A tag, comment or text piece longer than this is none: formulas and lists of cells stay far below. */
const LONGEST_TOKEN = 4 * 1024 * 1024;

const EXCLAMATION = 0x21;
const SLASH = 0x2f;
const QUESTION = 0x3f;
const LESS = 0x3c;
const GREATER = 0x3e;

/**
 * Reads XML as it is unpacked, in pieces that may end anywhere. As strict as a reader must be that counts what it
 * reads: elements nest, entities are known, there is one root. It is our own because the parser of the spreadsheet
 * library looks at every character several times and takes six times as long. Throws `RefusedError`.
 */
export class XmlScanner {
  readonly #part: string;
  readonly #handlers: XmlHandlers;
  readonly #tag: XmlTag;
  readonly #names = new XmlNames();
  readonly #open: XmlName[] = [];
  /** What could not be understood without what follows. */
  #rest = '';
  #hasRoot = false;
  #isFirst = true;

  constructor(part: string, handlers: XmlHandlers) {
    this.#part = part;
    this.#handlers = handlers;
    this.#tag = new XmlTag(part);
  }

  push(piece: string): void {
    let text = this.#rest === '' ? piece : this.#rest + piece;
    if (this.#isFirst && text !== '') {
      this.#isFirst = false;
      if (text.startsWith('\uFEFF')) text = text.slice(1);
    }
    const { onMarkup } = this.#handlers;
    let at = 0;
    for (;;) {
      // Mostly one piece of markup follows the other, and nothing has to be looked for.
      const open = at < text.length && text.charCodeAt(at) === LESS ? at : text.indexOf('<', at);
      const end = open < 0 ? this.#endOfText(text, at) : open;
      if (end > at) this.#text(text, at, end);
      at = end;
      if (open < 0) break;
      const taken = onMarkup === undefined || this.#open.length === 0 ? -1 : onMarkup(text, open);
      const next = taken < 0 ? this.#markup(text, open) : taken;
      if (next < 0) break;
      at = next;
    }
    this.#rest = at === 0 ? text : text.slice(at);
    if (this.#rest.length > LONGEST_TOKEN) this.#damaged('token too long');
  }

  /** Says that nothing more comes. */
  finish(): void {
    if (this.#rest.trim() !== '') this.#damaged('unfinished markup');
    const left = this.#open.at(-1);
    if (left !== undefined) this.#damaged(`unclosed element ${left.raw.slice(0, 40)}`);
    if (!this.#hasRoot) this.#damaged('no element');
  }

  /** All that is there is text, but for a reference that may be cut in two. */
  #endOfText(text: string, at: number): number {
    const from = Math.max(at, text.length - LONGEST_REFERENCE);
    const tail = text.slice(from);
    const ampersand = tail.lastIndexOf('&');
    return ampersand < 0 || tail.includes(';', ampersand) ? text.length : from + ampersand;
  }

  #text(text: string, from: number, to: number): void {
    if (this.#open.length === 0) {
      if (text.slice(from, to).trim() !== '') this.#damaged('text outside the root');
      return;
    }
    const { onText } = this.#handlers;
    if (onText) onText(decodeReferences(text.slice(from, to), this.#part));
  }

  /** Reads what begins with `<` at `open`; returns where the text goes on, or -1 when the end is not there yet. */
  #markup(text: string, open: number): number {
    // Letters are never asked for behind the end: the engine would compile everything that does so once more.
    if (open + 1 >= text.length) return -1;
    const code = text.charCodeAt(open + 1);
    if (code === SLASH) return this.#closeTag(text, open);
    if (code === QUESTION) return this.#skip(text, open, '?>');
    if (code === EXCLAMATION) return this.#declaration(text, open);
    return this.#openTag(text, open);
  }

  #openTag(text: string, open: number): number {
    const tag = this.#tag;
    const ending = tag.read(text, open);
    if (ending === 'incomplete') return -1;
    if (ending === 'malformed') this.#damaged(`malformed tag ${text.slice(open, open + 40)}`);
    const name = this.#names.at(text, tag.nameStart, tag.nameEnd);
    if (this.#open.length === 0) {
      if (this.#hasRoot) this.#damaged('second root');
      this.#hasRoot = true;
    }
    this.#handlers.onOpen(name.local, tag);
    if (ending === 'empty') this.#handlers.onClose(name.local);
    else {
      this.#open.push(name);
      if (this.#open.length > DEEPEST) this.#damaged('nested too deeply');
    }
    return tag.end;
  }

  #closeTag(text: string, open: number): number {
    const name = this.#open.at(-1);
    const nameEnd = open + 2 + (name?.raw.length ?? 0);
    // The frequent case first: the closing tag that is due, written without a blank.
    if (name !== undefined && nameEnd < text.length && text.charCodeAt(nameEnd) === GREATER && text.startsWith(name.raw, open + 2)) {
      this.#open.pop();
      this.#handlers.onClose(name.local);
      return nameEnd + 1;
    }
    const end = text.indexOf('>', open);
    if (end < 0) return -1;
    const written = text.slice(open + 2, end).trimEnd();
    if (written !== name?.raw) this.#damaged(`unexpected closing tag ${written.slice(0, 40)}`);
    this.#open.pop();
    this.#handlers.onClose(name.local);
    return end + 1;
  }

  #declaration(text: string, open: number): number {
    if (text.startsWith('<!--', open)) return this.#skip(text, open + 4, '-->');
    if (text.startsWith('<![CDATA[', open)) return this.#cdata(text, open + 9);
    if (text.startsWith('<!DOCTYPE', open)) throw new RefusedError({ code: 'document-type', part: this.#part });
    if (text.length - open < 9) return -1;
    return this.#damaged(`unknown markup ${text.slice(open, open + 12)}`);
  }

  #cdata(text: string, from: number): number {
    const end = text.indexOf(']]>', from);
    if (end < 0) return -1;
    if (this.#open.length === 0) this.#damaged('text outside the root');
    if (end > from) this.#handlers.onText?.(text.slice(from, end));
    return end + 3;
  }

  #skip(text: string, from: number, ending: string): number {
    const end = text.indexOf(ending, from);
    return end < 0 ? -1 : end + ending.length;
  }

  #damaged(detail: string): never {
    throw new RefusedError({ code: 'damaged', part: this.#part, detail });
  }
}
