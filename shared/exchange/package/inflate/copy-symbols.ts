import { BASE, END_OF_BLOCK, KIND, LINK, LITERAL } from './code-table.ts';
import type { PackedBits } from './packed-bits.ts';

/** Bits looked up at one go. */
export const PRIMARY = 9;
const MASK = (1 << PRIMARY) - 1;

/** Packed bytes that one symbol may take: a length and a distance, each with extra bits. */
const MOST_TAKEN = 8;

/** Where unpacked bytes go; one run of bytes may reach past `end`. */
export interface Output {
  readonly bytes: Uint8Array;
  at: number;
  end: number;
}

/** `starved` when there may be too few packed bytes for one more symbol. */
type Ending = 'end-of-block' | 'full' | 'starved' | 'damaged';

/**
 * Unpacks symbols until the block ends, the output is full or too few bytes are left. Nearly all the time of unpacking is spent
 * here, so everything stands in local variables, and the function is left and entered again for every piece: an engine then
 * makes it quick early. It never looks whether there is one more byte, which would be as much work as to take it.
 */
export function copySymbols(input: PackedBits, output: Output, literals: Int32Array, distances: Int32Array): Ending {
  const packed = input.bytes;
  const lastStart = packed.length - MOST_TAKEN;
  const bytes = output.bytes;
  const end = output.end;
  let next = input.at;
  let hold = input.hold;
  let count = input.count;
  let at = output.at;
  let ending: Ending = 'full';
  while (at < end) {
    if (next > lastStart) {
      ending = 'starved';
      break;
    }
    if (count < 16) {
      hold |= ((packed[next] ?? 0) | ((packed[next + 1] ?? 0) << 8)) << count;
      next += 2;
      count += 16;
    }
    let entry = literals[hold & MASK] ?? 0;
    if ((entry & KIND) === LINK) entry = literals[(entry >>> 16) + ((hold >>> PRIMARY) & ((1 << ((entry >>> 8) & 0xff)) - 1))] ?? 0;
    let bits = entry & 0xf;
    if (bits === 0) {
      ending = 'damaged';
      break;
    }
    hold >>>= bits;
    count -= bits;
    if ((entry & KIND) === LITERAL) {
      bytes[at] = entry >>> 16;
      at += 1;
      continue;
    }
    if ((entry & KIND) === END_OF_BLOCK) {
      ending = 'end-of-block';
      break;
    }
    if (count < 16) {
      hold |= ((packed[next] ?? 0) | ((packed[next + 1] ?? 0) << 8)) << count;
      next += 2;
      count += 16;
    }
    let extra = (entry >>> 8) & 0xf;
    const run = (entry >>> 16) + (hold & ((1 << extra) - 1));
    hold >>>= extra;
    count -= extra;
    if (count < 16) {
      hold |= ((packed[next] ?? 0) | ((packed[next + 1] ?? 0) << 8)) << count;
      next += 2;
      count += 16;
    }
    entry = distances[hold & MASK] ?? 0;
    if ((entry & KIND) === LINK) entry = distances[(entry >>> 16) + ((hold >>> PRIMARY) & ((1 << ((entry >>> 8) & 0xff)) - 1))] ?? 0;
    bits = entry & 0xf;
    if (bits === 0 || (entry & KIND) !== BASE) {
      ending = 'damaged';
      break;
    }
    hold >>>= bits;
    count -= bits;
    if (count < 16) {
      hold |= ((packed[next] ?? 0) | ((packed[next + 1] ?? 0) << 8)) << count;
      next += 2;
      count += 16;
    }
    extra = (entry >>> 8) & 0xf;
    let from = at - (entry >>> 16) - (hold & ((1 << extra) - 1));
    hold >>>= extra;
    count -= extra;
    if (from < 0) {
      ending = 'damaged';
      break;
    }
    for (const stop = at + run; at < stop; at += 1, from += 1) bytes[at] = bytes[from] ?? 0;
  }
  input.at = next;
  input.hold = hold;
  input.count = count;
  output.at = at;
  // As `isPastEnd` tells.
  return next - (count >> 3) > input.end ? 'damaged' : ending;
}
