import { takeBits, type PackedBits } from './packed-bits.ts';

/** The order in which the lengths of the length codes are written. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** Bits of the longest of their codes. */
export const LENGTH_BITS = 7;

const REPEAT = 16;
const SHORT_GAP = 17;
const LONG_GAP = 18;

/** Bytes that the lengths take at most: 320 of them, each with a code and extra bits, and the lengths of their codes. */
export const LONGEST_LENGTHS = 600;

/** The lengths of the codes that the lengths are written in. */
export function readLengthsOfLengths(input: PackedBits, lengths: Uint8Array): void {
  const count = takeBits(input, 4) + 4;
  lengths.fill(0, 0, ORDER.length);
  for (let index = 0; index < count; index += 1) lengths[ORDER[index] ?? 0] = takeBits(input, 3);
}

/** Reads so many lengths by the table of their codes; false when they make no sense. */
export function readLengths(input: PackedBits, table: Int32Array, lengths: Uint8Array, count: number): boolean {
  const { bytes } = input;
  let { at: next, hold, count: bits } = input;
  let at = 0;
  while (at < count) {
    if (bits < 16) {
      hold |= ((bytes[next] ?? 0) | ((bytes[next + 1] ?? 0) << 8)) << bits;
      next += 2;
      bits += 16;
    }
    const entry = table[hold & ((1 << LENGTH_BITS) - 1)] ?? 0;
    const symbol = entry >>> 16;
    const taken = entry & 0xf;
    if (taken === 0) return false;
    hold >>>= taken;
    bits -= taken;
    if (symbol < REPEAT) {
      lengths[at] = symbol;
      at += 1;
      continue;
    }
    const extra = symbol === REPEAT ? 2 : symbol === SHORT_GAP ? 3 : 7;
    const times = (symbol === LONG_GAP ? 11 : 3) + (hold & ((1 << extra) - 1));
    hold >>>= extra;
    bits -= extra;
    if (at + times > count || (symbol === REPEAT && at === 0)) return false;
    const length = symbol === REPEAT ? (lengths[at - 1] ?? 0) : 0;
    for (const stop = at + times; at < stop; at += 1) lengths[at] = length;
  }
  input.at = next;
  input.hold = hold;
  input.count = bits;
  return true;
}
