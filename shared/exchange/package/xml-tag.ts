import { decodeUtf8, hasAscii } from './utf8.ts';
import { decodeReferences } from './xml-text.ts';

const TAB = 0x09;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const BLANK = 0x20;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const SLASH = 0x2f;
const COLON = 0x3a;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;

/** How reading a tag ended. */
export type TagEnd = 'open' | 'empty' | 'incomplete' | 'malformed';

function isBlank(code: number): boolean {
  return code === BLANK || code === LINE_FEED || code === TAB || code === RETURN;
}

/**
 * The tag that is being read: where its name and its attributes stand in the bytes. Nothing is cut out before somebody
 * asks for it, because most attributes of a sheet interest nobody. One object serves all tags of a part.
 */
export class XmlTag {
  readonly #part: string;
  #bytes: Uint8Array = new Uint8Array();
  #end = 0;
  /** Four numbers for each attribute: start of its name without prefix, end of the name, start and end of the value. */
  readonly #places: number[] = [];
  #count = 0;
  #isPrefixed = false;
  nameStart = 0;
  nameEnd = 0;
  /** Where it goes on behind the tag. */
  end = 0;

  constructor(part: string) {
    this.#part = part;
  }

  /** Reads the tag whose `<` stands at `start`, of bytes up to `end`. */
  read(bytes: Uint8Array, start: number, end: number): TagEnd {
    this.#bytes = bytes;
    this.#end = end;
    this.#count = 0;
    this.#isPrefixed = false;
    this.nameStart = start + 1;
    let at = this.#skipName(start + 1);
    this.nameEnd = at;
    if (at === start + 1) return at >= end ? 'incomplete' : 'malformed';
    for (;;) {
      const before = at;
      at = this.#skipBlanks(at);
      if (at >= end) return 'incomplete';
      const code = bytes[at];
      if (code === GREATER) {
        this.end = at + 1;
        return 'open';
      }
      if (code === SLASH) {
        if (at + 1 >= end) return 'incomplete';
        if (bytes[at + 1] !== GREATER) return 'malformed';
        this.end = at + 2;
        return 'empty';
      }
      if (at === before) return 'malformed';
      at = this.#readAttribute(at);
      if (at < 0) return at === -1 ? 'incomplete' : 'malformed';
    }
  }

  /** An attribute's value by its name without prefix; the one written without prefix goes before. */
  get(name: string): string | undefined {
    const bytes = this.#bytes;
    const places = this.#places;
    let prefixed = -1;
    for (let index = 0; index < this.#count; index += 4) {
      const start = places[index] ?? 0;
      if ((places[index + 1] ?? 0) - start !== name.length || !hasAscii(bytes, start, this.#end, name)) continue;
      if (!this.#isPrefixed || bytes[start - 1] !== COLON) return this.#value(index);
      if (prefixed < 0 && !hasAscii(bytes, start - 6, this.#end, 'xmlns:')) prefixed = index;
    }
    return prefixed < 0 ? undefined : this.#value(prefixed);
  }

  #value(index: number): string {
    const value = decodeUtf8(this.#bytes, this.#places[index + 2] ?? 0, this.#places[index + 3] ?? 0);
    return value.includes('&') ? decodeReferences(value, this.#part) : value;
  }

  #skipBlanks(start: number): number {
    const bytes = this.#bytes;
    const end = this.#end;
    let at = start;
    while (at < end && isBlank(bytes[at] ?? 0)) at += 1;
    return at;
  }

  #skipName(start: number): number {
    const bytes = this.#bytes;
    const end = this.#end;
    let at = start;
    for (; at < end; at += 1) {
      const code = bytes[at] ?? 0;
      if (code === GREATER || code === SLASH || code === EQUALS || isBlank(code)) break;
      if (code === LESS || code === QUOTE || code === APOSTROPHE) return start;
    }
    return at;
  }

  /** Where it goes on behind the attribute at `start`; -1 when it ends before, -2 when it is none. */
  #readAttribute(start: number): number {
    const bytes = this.#bytes;
    const end = this.#end;
    const nameEnd = this.#skipName(start);
    let at = this.#skipBlanks(nameEnd);
    if (at >= end) return -1;
    if (nameEnd === start || bytes[at] !== EQUALS) return -2;
    at = this.#skipBlanks(at + 1);
    if (at >= end) return -1;
    const quote = bytes[at];
    if (quote !== QUOTE && quote !== APOSTROPHE) return -2;
    const valueStart = at + 1;
    at = valueStart;
    for (; at < end; at += 1) {
      const code = bytes[at];
      if (code === quote) break;
      if (code === LESS) return -2;
    }
    if (at >= end) return -1;
    this.#keep(start, nameEnd, valueStart, at);
    return at + 1;
  }

  #keep(start: number, nameEnd: number, valueStart: number, valueEnd: number): void {
    const colon = this.#colonIn(start, nameEnd);
    if (colon >= 0) this.#isPrefixed = true;
    const places = this.#places;
    const index = this.#count;
    places[index] = colon < 0 ? start : colon + 1;
    places[index + 1] = nameEnd;
    places[index + 2] = valueStart;
    places[index + 3] = valueEnd;
    this.#count = index + 4;
  }

  #colonIn(start: number, end: number): number {
    for (let at = end - 1; at >= start; at -= 1) if (this.#bytes[at] === COLON) return at;
    return -1;
  }
}
