import { DISTANCE_SYMBOLS, fillTable, LENGTH_SYMBOLS, LITERAL_SYMBOLS, roomFor } from './code-table.ts';
import { copySymbols, PRIMARY, type Output } from './copy-symbols.ts';
import { isPastEnd, takeBits, type PackedBits } from './packed-bits.ts';
import { LENGTH_BITS, LONGEST_LENGTHS, readLengths, readLengthsOfLengths } from './read-lengths.ts';

/** How far back deflated data may refer. */
const WINDOW = 32 * 1024;

/** Bytes kept before the window is moved; many pieces, for moving it costs as much as some of them. */
const KEPT = 96 * 1024;

/**
 * Bytes in one piece, about. Small, so that a part which unpacks a thousandfold is noticed after little of it, and that the
 * bytes are still near the processor when they are read.
 */
const PIECE = 16 * 1024;

/**
 * The first pieces are smaller still. An engine makes a function quick for its next call, and if that is long in coming a
 * second time in the midst of this one; and it does so by what the function has met, among others the end of a piece.
 */
const FIRST_PIECE = 1024;
const FIRST_PIECES = 256 * 1024;

/** Longest run of bytes that one symbol gives. */
const LONGEST_RUN = 258;

/** Zeros behind the packed bytes; more than anything takes before it looks whether it has come to the end. */
const ZEROS = 2 * LONGEST_LENGTHS;

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
  readonly #output: Output = { bytes: new Uint8Array(WINDOW + KEPT + PIECE + LONGEST_RUN), at: 0, end: FIRST_PIECE };
  readonly #onPiece: (piece: Uint8Array) => void;
  /** Filled anew for every block that brings its own codes. */
  readonly #own: Tables = { literals: new Int32Array(roomFor(LITERAL_SYMBOLS.length, PRIMARY)), distances: new Int32Array(roomFor(DISTANCE_SYMBOLS.length, PRIMARY)) };
  readonly #lengths = new Uint8Array(LITERAL_SYMBOLS.length + DISTANCE_SYMBOLS.length + 1);
  #flushed = 0;
  #total = 0;
  #isAtEnd = false;

  constructor(packed: Uint8Array, onPiece: (piece: Uint8Array) => void) {
    this.#input = { bytes: packed, end: packed.length, at: 0, hold: 0, count: 0 };
    this.#onPiece = onPiece;
  }

  /** Unpacks one block; true when it was the last. */
  block(): boolean {
    const input = this.#input;
    if (!this.#isAtEnd && input.at + ZEROS > input.end) this.#goToEnd();
    const isLast = takeBits(input, 1) === 1;
    const type = takeBits(input, 2);
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
    this.#total += at - this.#flushed;
    if (at > WINDOW + KEPT) {
      bytes.copyWithin(0, at - WINDOW, at);
      output.at = WINDOW;
    }
    this.#flushed = output.at;
    output.end = output.at + (this.#total < FIRST_PIECES ? FIRST_PIECE : PIECE);
  }

  #coded({ literals, distances }: Tables): void {
    if (isPastEnd(this.#input)) throw new InflateError('end');
    for (;;) {
      const ending = copySymbols(this.#input, this.#output, literals, distances);
      if (ending === 'damaged') throw new InflateError('code');
      if (ending === 'end-of-block') return;
      if (ending === 'starved') this.#goToEnd();
      else this.flush();
    }
  }

  #stored(): void {
    const input = this.#input;
    // The block begins at a whole byte: bytes taken ahead are given back.
    input.at -= input.count >> 3;
    input.hold = 0;
    input.count = 0;
    const length = takeBits(input, 16);
    if ((length ^ takeBits(input, 16)) !== 0xffff) throw new InflateError('stored length');
    const end = input.at + length;
    if (end > input.end) throw new InflateError('end');
    while (input.at < end) {
      if (this.#output.at >= this.#output.end) this.flush();
      const size = Math.min(end - input.at, this.#output.end - this.#output.at);
      this.#output.bytes.set(input.bytes.subarray(input.at, input.at + size), this.#output.at);
      this.#output.at += size;
      input.at += size;
    }
  }

  #readTables(): Tables {
    const input = this.#input;
    const lengths = this.#lengths;
    const literalCount = takeBits(input, 5) + 257;
    const count = literalCount + takeBits(input, 5) + 1;
    const { literals, distances } = this.#own;
    // The table of the literals serves for the lengths as well.
    readLengthsOfLengths(input, lengths);
    if (!fillTable(lengths, 0, LENGTH_SYMBOLS.length, LENGTH_SYMBOLS, literals, LENGTH_BITS)) throw new InflateError('codes');
    if (!readLengths(input, literals, lengths, count)) throw new InflateError('codes');
    if (!fillTable(lengths, 0, literalCount, LITERAL_SYMBOLS, literals, PRIMARY)) throw new InflateError('codes');
    if (!fillTable(lengths, literalCount, count, DISTANCE_SYMBOLS, distances, PRIMARY)) throw new InflateError('codes');
    return this.#own;
  }

  /** Goes on with a copy of the last bytes that has zeros behind them: see `PackedBits`. */
  #goToEnd(): void {
    if (this.#isAtEnd) throw new InflateError('end');
    const input = this.#input;
    // With the bytes taken ahead, which a stored block gives back.
    const ahead = input.count >> 3;
    const rest = input.bytes.subarray(input.at - ahead);
    this.#isAtEnd = true;
    input.bytes = new Uint8Array(rest.length + ZEROS);
    input.bytes.set(rest);
    input.end = rest.length;
    input.at = ahead;
  }
}

/** The codes that need not be written, for data too short to bring its own. */
function fixedTables(): Tables {
  const lengths = new Uint8Array(LITERAL_SYMBOLS.length).fill(8, 0, 144).fill(9, 144, 256).fill(7, 256, 280).fill(8, 280);
  const literals = new Int32Array(roomFor(LITERAL_SYMBOLS.length, PRIMARY));
  const distances = new Int32Array(roomFor(DISTANCE_SYMBOLS.length, PRIMARY));
  fillTable(lengths, 0, lengths.length, LITERAL_SYMBOLS, literals, PRIMARY);
  fillTable(new Uint8Array(DISTANCE_SYMBOLS.length).fill(5), 0, DISTANCE_SYMBOLS.length, DISTANCE_SYMBOLS, distances, PRIMARY);
  return { literals, distances };
}
