import { DISTANCE_SYMBOLS, fillTable, LENGTH_SYMBOLS, LITERAL_SYMBOLS, roomFor } from './code-table.ts';
import { copySymbols, PRIMARY, type Output, type PackedBits } from './copy-symbols.ts';

/** How far back deflated data may refer. */
const WINDOW = 32 * 1024;

/** Bytes kept before the window is moved; many pieces, for moving it costs as much as some of them. */
const KEPT = 96 * 1024;

/**
 * Bytes in one piece, about. Small, so that a part which unpacks a thousandfold is noticed after little of it, that the bytes
 * are still near the processor when they are read, and that readers have met the end of a piece before an engine makes them
 * quick: what they meet later it has to do again.
 */
const PIECE = 16 * 1024;

/** Longest run of bytes that one symbol gives. */
const LONGEST_RUN = 258;

/** The order in which the lengths of the length codes are written. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const LENGTH_BITS = 7;

/** Deflated data that is not in order; the reader of the package says which part it was. */
export class InflateError extends Error {}

interface Tables {
  readonly literals: Int32Array;
  readonly distances: Int32Array;
}

let fixed: Tables | null = null;

/**
 * Unpacks deflated bytes (RFC 1951) and hands over the pieces in order; a piece is only good during the call. It is our own
 * because the well-known ones take three times as long in script, and the decompressor of the machine as long as the whole
 * reading in some engines: it makes a new piece of memory and a promise of every 16 kB. Nothing is made here but the window.
 * Throws `InflateError` for data that is damaged or ends too soon; what follows the last block is not looked at.
 */
export function inflate(packed: Uint8Array, onPiece: (piece: Uint8Array) => void): void {
  const inflation = new Inflation(packed, onPiece);
  while (!inflation.block());
  inflation.flush();
}

class Inflation {
  readonly #input: PackedBits;
  readonly #output: Output = { bytes: new Uint8Array(WINDOW + KEPT + PIECE + LONGEST_RUN), at: 0, end: PIECE };
  readonly #onPiece: (piece: Uint8Array) => void;
  /** Filled anew for every block that brings its own codes. */
  readonly #own: Tables = { literals: new Int32Array(roomFor(LITERAL_SYMBOLS.length, PRIMARY)), distances: new Int32Array(roomFor(DISTANCE_SYMBOLS.length, PRIMARY)) };
  #flushed = 0;

  constructor(packed: Uint8Array, onPiece: (piece: Uint8Array) => void) {
    this.#input = { bytes: packed, at: 0, hold: 0, count: 0 };
    this.#onPiece = onPiece;
  }

  /** Unpacks one block; true when it was the last. */
  block(): boolean {
    const isLast = this.#take(1) === 1;
    const type = this.#take(2);
    if (type === 0) this.#stored();
    else if (type === 1) this.#coded((fixed ??= fixedTables()));
    else if (type === 2) this.#coded(this.#readTables());
    else throw new InflateError('block');
    return isLast;
  }

  /** Hands over what has not been, and keeps what later data may refer to. */
  flush(): void {
    const output = this.#output;
    const { bytes, at } = output;
    if (at > this.#flushed) this.#onPiece(bytes.subarray(this.#flushed, at));
    if (at > WINDOW + KEPT) {
      bytes.copyWithin(0, at - WINDOW, at);
      output.at = WINDOW;
    }
    this.#flushed = output.at;
    output.end = output.at + PIECE;
  }

  #coded({ literals, distances }: Tables): void {
    for (;;) {
      const ending = copySymbols(this.#input, this.#output, literals, distances);
      if (ending === 'damaged') throw new InflateError('code');
      if (ending === 'end-of-block') return;
      this.flush();
    }
  }

  #stored(): void {
    const input = this.#input;
    // The block begins at a whole byte: bytes taken ahead are given back.
    input.at -= input.count >> 3;
    input.hold = 0;
    input.count = 0;
    const length = this.#take(16);
    if ((length ^ this.#take(16)) !== 0xffff) throw new InflateError('stored length');
    const end = input.at + length;
    if (end > input.bytes.length) throw new InflateError('end');
    while (input.at < end) {
      if (this.#output.at >= this.#output.end) this.flush();
      const size = Math.min(end - input.at, this.#output.end - this.#output.at);
      this.#output.bytes.set(input.bytes.subarray(input.at, input.at + size), this.#output.at);
      this.#output.at += size;
      input.at += size;
    }
  }

  #readTables(): Tables {
    const literalCount = this.#take(5) + 257;
    const distanceCount = this.#take(5) + 1;
    const lengths = this.#readLengths(literalCount + distanceCount);
    const { literals, distances } = this.#own;
    if (!fillTable(lengths.subarray(0, literalCount), LITERAL_SYMBOLS, literals, PRIMARY)) throw new InflateError('codes');
    if (!fillTable(lengths.subarray(literalCount), DISTANCE_SYMBOLS, distances, PRIMARY)) throw new InflateError('codes');
    return this.#own;
  }

  /** The lengths of the codes are written by a code of their own. */
  #readLengths(count: number): Uint8Array {
    const ownLengths = new Uint8Array(ORDER.length);
    const ownCount = this.#takeFrom(4, 4);
    for (const place of ORDER.slice(0, ownCount)) ownLengths[place] = this.#take(3);
    const table = this.#own.literals;
    if (!fillTable(ownLengths, LENGTH_SYMBOLS, table, LENGTH_BITS)) throw new InflateError('codes');
    const lengths = new Uint8Array(count);
    let at = 0;
    while (at < count) {
      const symbol = this.#lengthSymbol(table);
      let times = 1;
      let length = symbol;
      if (symbol >= 16) {
        if (symbol === 16 && at === 0) throw new InflateError('codes');
        length = symbol === 16 ? (lengths[at - 1] ?? 0) : 0;
        times = symbol === 16 ? this.#takeFrom(3, 2) : symbol === 17 ? this.#takeFrom(3, 3) : this.#takeFrom(11, 7);
      }
      if (at + times > count) throw new InflateError('codes');
      lengths.fill(length, at, at + times);
      at += times;
    }
    return lengths;
  }

  #lengthSymbol(table: Int32Array): number {
    const input = this.#input;
    if (input.count < LENGTH_BITS) this.#refill();
    const entry = table[input.hold & ((1 << LENGTH_BITS) - 1)] ?? 0;
    const bits = entry & 0xf;
    if (bits === 0 || bits > input.count) throw new InflateError('codes');
    input.hold >>>= bits;
    input.count -= bits;
    return entry >>> 16;
  }

  #takeFrom(base: number, bits: number): number {
    return base + this.#take(bits);
  }

  #take(bits: number): number {
    const input = this.#input;
    while (input.count < bits) {
      if (!this.#refill()) throw new InflateError('end');
    }
    const value = input.hold & ((1 << bits) - 1);
    input.hold >>>= bits;
    input.count -= bits;
    return value;
  }

  /** One byte more; false when there is none. */
  #refill(): boolean {
    const input = this.#input;
    if (input.at >= input.bytes.length) return false;
    input.hold |= (input.bytes[input.at] ?? 0) << input.count;
    input.at += 1;
    input.count += 8;
    return true;
  }
}

/** The codes that need not be written, for data too short to bring its own. */
function fixedTables(): Tables {
  const lengths = new Uint8Array(LITERAL_SYMBOLS.length).fill(8, 0, 144).fill(9, 144, 256).fill(7, 256, 280).fill(8, 280);
  const literals = new Int32Array(roomFor(LITERAL_SYMBOLS.length, PRIMARY));
  const distances = new Int32Array(roomFor(DISTANCE_SYMBOLS.length, PRIMARY));
  fillTable(lengths, LITERAL_SYMBOLS, literals, PRIMARY);
  fillTable(new Uint8Array(DISTANCE_SYMBOLS.length).fill(5), DISTANCE_SYMBOLS, distances, PRIMARY);
  return { literals, distances };
}
