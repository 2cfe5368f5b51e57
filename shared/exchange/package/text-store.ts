import { decodeEscapes, tidyText } from './cell-text.ts';
import { LIMITS } from './limits.ts';
import { decodeUtf8, hasBytes } from './utf8.ts';
import { WAIT } from './xml-scanner.ts';
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

const CLASSES = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 0xc0) return byte === 0xc2 || byte === 0xc3 ? NARROW : WIDE;
  if (byte >= 0x80) return FOLLOWING;
  if (byte === 0x26) return INK | REFERENCE;
  if (byte === 0x5f) return INK | ESCAPE;
  if (byte === 0x7f || (byte < 0x20 && byte !== 0x09 && byte !== 0x0a)) return CONTROL;
  return byte > 0x20 ? INK : 0;
});

/** Kept as a string; the bits above say nothing. */
const KEPT = 128;

/** Texts in one block, decoded together because asking the decoder costs more than a text does. */
const BLOCK_BITS = 6;

/** A block of more bytes is not decoded as a whole: one text of it would keep all the others in memory. */
const LARGEST_BLOCK = 64 * 1024;

/** Decoded blocks at hand. The cells of a row, and those of the next, find their texts near each other. */
const BLOCKS_AT_HAND = 64;

/** A text waits for its end up to this length; a longer one is left to the scanner. */
const LONGEST_WAIT = 128 * 1024;

const FIRST_TEXTS = 256;
const LEAST_ROOM = 16 * 1024;
const MOST_ROOM = 24 * 1024 * 1024;
const REPLACEMENT = '\uFFFD';

/**
 * Texts kept as bytes until somebody asks for them: a hundred thousand strings are work for the collector of garbage, the same
 * texts as bytes are none. Only the texts are kept, for a string cut out of a piece of a sheet would hold all the markup around
 * it. Texts with letters that take two bytes in a string become strings at once, or all others would take two bytes as well.
 */
export class TextStore {
  readonly #part: string;
  readonly #wide = new WideTexts();
  readonly #kept = new Map<number, string>();
  #bytes: Uint8Array;
  #length = 0;
  #letters = 0;
  /** No text has more letters than this. */
  #longest = 0;
  /** For each text: its letters and all before it, the same in bytes, and what it holds. */
  #letterEnds = new Int32Array(FIRST_TEXTS);
  #byteEnds = new Int32Array(FIRST_TEXTS);
  #holds = new Uint8Array(FIRST_TEXTS);
  #count = 0;
  readonly #blocks: Block[] = Array.from({ length: BLOCKS_AT_HAND }, () => ({ number: -1, missed: -1, end: 0, firstLetter: 0, text: null }));

  /** `room` is how many bytes of text may come, at a guess. */
  constructor(part: string, room: number) {
    this.#part = part;
    this.#bytes = new Uint8Array(room);
  }

  get count(): number {
    return this.#count;
  }

  /**
   * Takes the text from `from` up to `ending`, and says where it goes on behind; -1 when other markup follows, or `WAIT` when
   * too little is there.
   */
  add(source: Uint8Array, from: number, end: number, ending: Uint8Array): number {
    const start = this.#length;
    if (start + end - from > this.#bytes.length) this.#grow(start + end - from);
    // Told before it is known, as an engine that has made this quick would begin anew at what it meets for the first time.
    const missing = end - from < LONGEST_WAIT ? WAIT : -1;
    const bytes = this.#bytes;
    let to = start;
    let holds = 0;
    for (let at = from; at < end; at += 1, to += 1) {
      const byte = source[at] ?? 0;
      if (byte === LESS) {
        if (at + ending.length > end) return missing;
        if (!hasBytes(source, at, end, ending)) return -1;
        this.#append(to, holds);
        return at + ending.length;
      }
      bytes[to] = byte;
      holds |= CLASSES[byte] ?? 0;
    }
    return missing;
  }

  /** Adds a text that is a string already. */
  addString(text: string): void {
    this.#append(this.#length, 0);
    this.#keep(this.#count - 1, text);
  }

  /** Forgets the last text: what follows it shows that it is none. */
  dropLast(): void {
    this.#count -= 1;
    this.#length = this.#count === 0 ? 0 : (this.#byteEnds[this.#count - 1] ?? 0);
    this.#letters = this.#count === 0 ? 0 : (this.#letterEnds[this.#count - 1] ?? 0);
  }

  /** Makes sure of the last text; false when there is nothing to see in it. Throws `RefusedError` for an unknown entity. */
  settleLast(): boolean {
    const index = this.#count - 1;
    const holds = this.#holds[index] ?? 0;
    if ((holds & (REFERENCE | ESCAPE | WIDE)) === 0 && ((holds & INK) !== 0 || (holds & ~INK) === 0)) return (holds & INK) !== 0;
    const from = index === 0 ? 0 : (this.#byteEnds[index - 1] ?? 0);
    const end = this.#length;
    const isEncoded = (holds & (REFERENCE | ESCAPE)) !== 0;
    const text = isEncoded ? tidyText(decodeEscapes(decodeReferences(decodeUtf8(this.#bytes, from, end), this.#part))) : this.#wide.text(this.#bytes, from, end);
    this.dropLast();
    this.addString(text);
    return !this.isBlank(index);
  }

  has(index: number): boolean {
    return Number.isInteger(index) && index >= 0 && index < this.#count;
  }

  /** True for a text in which there is nothing to see. */
  isBlank(index: number): boolean {
    return index < this.#count && ((this.#holds[index] ?? 0) & (KEPT | INK)) === 0;
  }

  /** True for a text that is there, in which there is something to see, and which fits into a cell. */
  isUsual(index: number): boolean {
    if (index >= this.#count || ((this.#holds[index] ?? 0) & (KEPT | INK)) === 0) return false;
    return this.#longest <= LIMITS.textLength || !this.isLonger(index, LIMITS.textLength);
  }

  /** True when the text has more letters than this. */
  isLonger(index: number, letters: number): boolean {
    const from = index === 0 ? 0 : (this.#byteEnds[index - 1] ?? 0);
    const isKept = (this.#holds[index] ?? 0) === KEPT;
    return (isKept || (this.#byteEnds[index] ?? 0) - from > letters) && this.text(index).length > letters;
  }

  /** A text as a person sees it; empty when there is nothing to see. */
  text(index: number): string {
    const holds = this.#holds[index] ?? 0;
    if (holds === KEPT) return this.#kept.get(index) ?? '';
    if ((holds & INK) === 0) return '';
    const number = index >> BLOCK_BITS;
    const block = this.#blocks[number % BLOCKS_AT_HAND] ?? EMPTY_BLOCK;
    if (block.number !== number || index >= block.end) this.#miss(block, number);
    const isDecoded = block.number === number && index < block.end && block.text !== null;
    const ends = isDecoded ? this.#letterEnds : this.#byteEnds;
    const from = index === 0 ? 0 : (ends[index - 1] ?? 0);
    const to = ends[index] ?? 0;
    const raw = isDecoded ? (block.text ?? '').slice(from - block.firstLetter, to - block.firstLetter) : decodeUtf8(this.#bytes, from, to);
    return holds === INK ? raw : tidyText(raw);
  }

  /** A text that comes again far from its neighbours is not worth decoding them; the second one of a block is. */
  #miss(block: Block, number: number): void {
    if (block.missed === number) this.#decode(block, number);
    else block.missed = number;
  }

  #decode(block: Block, number: number): void {
    const first = number << BLOCK_BITS;
    const end = Math.min(first + (1 << BLOCK_BITS), this.#count);
    const from = first === 0 ? 0 : (this.#byteEnds[first - 1] ?? 0);
    const to = this.#byteEnds[end - 1] ?? 0;
    block.number = number;
    block.end = end;
    block.firstLetter = first === 0 ? 0 : (this.#letterEnds[first - 1] ?? 0);
    const text = to - from > LARGEST_BLOCK ? '' : decodeUtf8(this.#bytes, from, to);
    // What is no UTF-8 has another number of letters than was counted: then each text is decoded by itself.
    block.text = text.length === (this.#letterEnds[end - 1] ?? 0) - block.firstLetter && !text.includes(REPLACEMENT) ? text : null;
  }

  #append(end: number, holds: number): void {
    const index = this.#count;
    if (index === this.#holds.length) this.#growLists();
    // The letters of a wide text are not asked for: it becomes a string.
    const others = (holds & NARROW) === 0 ? 0 : countNarrow(this.#bytes, this.#length, end);
    this.#letters += end - this.#length - others;
    if (end - this.#length > this.#longest) this.#longest = end - this.#length;
    this.#length = end;
    this.#byteEnds[index] = end;
    this.#letterEnds[index] = this.#letters;
    this.#holds[index] = holds;
    this.#count = index + 1;
  }

  #keep(index: number, text: string): void {
    const isBlank = text.trim() === '';
    this.#holds[index] = isBlank ? 0 : KEPT;
    if (text.length > this.#longest) this.#longest = text.length;
    if (!isBlank) this.#kept.set(index, text);
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

/** Some texts decoded together; `text` is null where each has to be decoded by itself. */
interface Block {
  number: number;
  /** The number of the block that was last looked for here in vain. */
  missed: number;
  end: number;
  firstLetter: number;
  text: string | null;
}

const EMPTY_BLOCK: Block = { number: -1, missed: -1, end: 0, firstLetter: 0, text: null };

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
    if (to - from > LONGEST_KNOWN) return tidyText(decodeUtf8(bytes, from, to));
    let hash = 0;
    for (let at = from; at < to; at += 1) hash = (Math.imul(hash, 31) + (bytes[at] ?? 0)) | 0;
    const place = (hash ^ (hash >>> 8)) & (PLACES - 1);
    const known = this.#known[place];
    if (known !== undefined && isSame(known.bytes, bytes, from, to)) return known.text;
    const text = tidyText(decodeUtf8(bytes, from, to));
    this.#known[place] = { bytes: bytes.slice(from, to), text };
    return text;
  }
}

function isSame(known: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  if (known.length !== to - from) return false;
  for (let at = 0; at < known.length; at += 1) if (known[at] !== bytes[from + at]) return false;
  return true;
}

/** Room for the texts of a part of this packed size. Memory that is not written to costs nothing, and growing costs twice. */
export function roomForTexts(packedSize: number): number {
  return Math.min(Math.max(packedSize * 8, LEAST_ROOM), MOST_ROOM);
}
