import { decodeEscapes, tidyText } from './cell-text.ts';
import { decodeUtf8 } from './utf8.ts';
import { decodeReferences } from './xml-text.ts';

const LESS = 0x3c;

/** What the bytes of a text hold, found while they are copied: something to see, something to be replaced, or neither. */
const INK = 1;
const REFERENCE = 2;
const ESCAPE = 4;
const CONTROL = 8;
/** Begins a character that a string keeps in one byte, U+0080 to U+00FF. */
const NARROW = 16;
/** Begins any other character, or none. */
const WIDE = 32;
/** Goes on with a character. */
const FOLLOWING = 64;
const BEYOND_ASCII = NARROW | WIDE | FOLLOWING;

const CLASSES = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 0xc0) return byte === 0xc2 || byte === 0xc3 ? NARROW : WIDE;
  if (byte >= 0x80) return FOLLOWING;
  if (byte === 0x26) return INK | REFERENCE;
  if (byte === 0x5f) return INK | ESCAPE;
  if (byte === 0x7f || (byte < 0x20 && byte !== 0x09 && byte !== 0x0a)) return CONTROL;
  return byte > 0x20 ? INK : 0;
});

const FIRST_ROOM = 64 * 1024;

/** Bytes that are worth decoding. A string of this length stays in memory as long as one text of it. */
const ENOUGH = 32 * 1024;

const REPLACEMENT = '\uFFFD';

/**
 * Texts collected as bytes and turned into strings many at one go, because asking the decoder costs more than a text does.
 * Only the texts are collected: a string cut out of a piece of a sheet would keep all the markup around it in memory. Texts
 * with letters that take two bytes in a string are decoded by themselves, or all others would take two bytes as well.
 */
export class TextBatch {
  readonly #part: string;
  readonly #wide = new WideTexts();
  #bytes = new Uint8Array(FIRST_ROOM);
  #length = 0;
  /** Letters so far. */
  #letters = 0;
  /** For each text: its letters and all before it, the same in bytes, and what it holds. */
  #letterEnds = new Int32Array(1024);
  #byteEnds = new Int32Array(1024);
  #holds = new Uint8Array(1024);
  #decoded: string | null = '';
  /** The wide texts among them. */
  readonly #known = new Map<number, string>();
  #count = 0;

  constructor(part: string) {
    this.#part = part;
  }

  get count(): number {
    return this.#count;
  }

  get isFull(): boolean {
    return this.#length >= ENOUGH;
  }

  /** Takes the text from `from` up to the next `<`, and says where that stands; -1 when there is none before `end`. */
  add(source: Uint8Array, from: number, end: number): number {
    const start = this.#length;
    if (start + end - from > this.#bytes.length) this.#grow(start + end - from);
    const bytes = this.#bytes;
    let to = start;
    let holds = 0;
    for (let at = from; at < end; at += 1, to += 1) {
      const byte = source[at] ?? 0;
      if (byte === LESS) {
        this.#keep(to, holds);
        return at;
      }
      bytes[to] = byte;
      holds |= CLASSES[byte] ?? 0;
    }
    return -1;
  }

  /** Forgets the last text: what follows it shows that it is none. */
  dropLast(): void {
    this.#count -= 1;
    this.#known.delete(this.#count);
    this.#length = this.#count === 0 ? 0 : (this.#byteEnds[this.#count - 1] ?? 0);
    this.#letters = this.#count === 0 ? 0 : (this.#letterEnds[this.#count - 1] ?? 0);
  }

  /** Makes the texts ready to be asked for. */
  decode(): void {
    const text = decodeUtf8(this.#bytes, 0, this.#length);
    // What is no UTF-8 has another number of letters than was counted: then each text is decoded by itself.
    this.#decoded = text.length === this.#letters && !text.includes(REPLACEMENT) ? text : null;
  }

  /** A text as a person sees it; empty when there is nothing to see. */
  text(index: number): string {
    const holds = this.#holds[index] ?? 0;
    const raw = this.#known.get(index) ?? this.#raw(index);
    if ((holds & ~INK) === 0) return (holds & INK) === 0 ? '' : raw;
    const text = tidyText((holds & (REFERENCE | ESCAPE)) === 0 ? raw : decodeEscapes(decodeReferences(raw, this.#part)));
    return text.trim() === '' ? '' : text;
  }

  clear(): void {
    this.#known.clear();
    this.#count = 0;
    this.#length = 0;
    this.#letters = 0;
    this.#decoded = '';
  }

  #raw(index: number): string {
    const ends = this.#decoded === null ? this.#byteEnds : this.#letterEnds;
    const from = index === 0 ? 0 : (ends[index - 1] ?? 0);
    const to = ends[index] ?? 0;
    return this.#decoded === null ? decodeUtf8(this.#bytes, from, to) : this.#decoded.slice(from, to);
  }

  #keep(end: number, holds: number): void {
    const index = this.#count;
    if (index === this.#holds.length) this.#growLists();
    if ((holds & WIDE) !== 0) this.#known.set(index, this.#wide.text(this.#bytes, this.#length, end));
    else {
      this.#letters += end - this.#length - ((holds & BEYOND_ASCII) === 0 ? 0 : countNarrow(this.#bytes, this.#length, end));
      this.#length = end;
    }
    this.#byteEnds[index] = this.#length;
    this.#letterEnds[index] = this.#letters;
    this.#holds[index] = holds;
    this.#count = index + 1;
  }

  #grow(needed: number): void {
    const larger = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }

  #growLists(): void {
    const size = this.#holds.length * 2;
    const [letterEnds, byteEnds, holds] = [new Int32Array(size), new Int32Array(size), new Uint8Array(size)];
    letterEnds.set(this.#letterEnds);
    byteEnds.set(this.#byteEnds);
    holds.set(this.#holds);
    this.#letterEnds = letterEnds;
    this.#byteEnds = byteEnds;
    this.#holds = holds;
  }
}

/** Characters that take two bytes here and one in a string. */
function countNarrow(bytes: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) if ((bytes[at] ?? 0) >= 0xc0) count += 1;
  return count;
}

/** Longest text that is worth remembering: grades, names and states come again and again. */
const LONGEST_KNOWN = 64;
const PLACES = 256;

/** Texts with letters of other scripts, or with a dash, decoded one by one and the frequent ones once. */
class WideTexts {
  readonly #known: ({ readonly bytes: Uint8Array; readonly text: string } | undefined)[] = Array.from({ length: PLACES }, () => undefined);

  text(bytes: Uint8Array, from: number, to: number): string {
    if (to - from > LONGEST_KNOWN) return decodeUtf8(bytes, from, to);
    let hash = 0;
    for (let at = from; at < to; at += 1) hash = (Math.imul(hash, 31) + (bytes[at] ?? 0)) | 0;
    const place = (hash ^ (hash >>> 8)) & (PLACES - 1);
    const known = this.#known[place];
    if (known !== undefined && isSame(known.bytes, bytes, from, to)) return known.text;
    const text = decodeUtf8(bytes, from, to);
    this.#known[place] = { bytes: bytes.slice(from, to), text };
    return text;
  }
}

function isSame(known: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  if (known.length !== to - from) return false;
  for (let at = 0; at < known.length; at += 1) if (known[at] !== bytes[from + at]) return false;
  return true;
}
