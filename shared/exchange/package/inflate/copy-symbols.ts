import { BASE, END_OF_BLOCK, KIND, LINK, LITERAL } from './code-table.ts';

/** Bits looked up at one go. */
export const PRIMARY = 10;
const MASK = (1 << PRIMARY) - 1;

/** Packed bytes, and the bits taken out of them that have not been used. */
export interface PackedBits {
  readonly bytes: Uint8Array;
  at: number;
  hold: number;
  count: number;
}

/** Where unpacked bytes go; one run of bytes may reach past `end`. */
export interface Output {
  readonly bytes: Uint8Array;
  at: number;
  end: number;
}

/**
 * Unpacks symbols until the block ends or the output is full. Nearly all the time of unpacking is spent here, so everything
 * stands in local variables, and the function is left and entered again for every piece: an engine then makes it quick early.
 */
export function copySymbols(input: PackedBits, output: Output, literals: Int32Array, distances: Int32Array): 'end-of-block' | 'full' | 'damaged' {
  const packed = input.bytes;
  const packedEnd = packed.length;
  const bytes = output.bytes;
  const end = output.end;
  let next = input.at;
  let hold = input.hold;
  let count = input.count;
  let at = output.at;
  let ending: 'end-of-block' | 'full' | 'damaged' = 'full';
  while (at < end) {
    if (count < 16) {
      if (next + 2 <= packedEnd) {
        hold |= ((packed[next] ?? 0) | ((packed[next + 1] ?? 0) << 8)) << count;
        next += 2;
        count += 16;
      } else if (next < packedEnd) {
        hold |= (packed[next] ?? 0) << count;
        next += 1;
        count += 8;
      }
    }
    let entry = literals[hold & MASK] ?? 0;
    if ((entry & KIND) === LINK) entry = literals[(entry >>> 16) + ((hold >>> PRIMARY) & ((1 << ((entry >>> 8) & 0xff)) - 1))] ?? 0;
    let bits = entry & 0xf;
    if (bits === 0 || bits > count) {
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
    let run = entry >>> 16;
    let extra = (entry >>> 8) & 0xf;
    if (extra > 0) {
      if (count < extra && next < packedEnd) {
        hold |= (packed[next] ?? 0) << count;
        next += 1;
        count += 8;
      }
      run += hold & ((1 << extra) - 1);
      hold >>>= extra;
      count -= extra;
    }
    if (count < 16) {
      if (next + 2 <= packedEnd) {
        hold |= ((packed[next] ?? 0) | ((packed[next + 1] ?? 0) << 8)) << count;
        next += 2;
        count += 16;
      } else if (next < packedEnd) {
        hold |= (packed[next] ?? 0) << count;
        next += 1;
        count += 8;
      }
    }
    entry = distances[hold & MASK] ?? 0;
    if ((entry & KIND) === LINK) entry = distances[(entry >>> 16) + ((hold >>> PRIMARY) & ((1 << ((entry >>> 8) & 0xff)) - 1))] ?? 0;
    bits = entry & 0xf;
    extra = (entry >>> 8) & 0xf;
    if (bits === 0 || (entry & KIND) !== BASE) {
      ending = 'damaged';
      break;
    }
    hold >>>= bits;
    count -= bits;
    let from = at - (entry >>> 16);
    if (extra > 0) {
      if (count < 16) {
        if (next + 2 <= packedEnd) {
          hold |= ((packed[next] ?? 0) | ((packed[next + 1] ?? 0) << 8)) << count;
          next += 2;
          count += 16;
        } else if (next < packedEnd) {
          hold |= (packed[next] ?? 0) << count;
          next += 1;
          count += 8;
        }
      }
      from -= hold & ((1 << extra) - 1);
      hold >>>= extra;
      count -= extra;
    }
    // A negative count means that the data ended within the symbol.
    if (from < 0 || count < 0) {
      ending = 'damaged';
      break;
    }
    for (const stop = at + run; at < stop; at += 1, from += 1) bytes[at] = bytes[from] ?? 0;
  }
  input.at = next;
  input.hold = hold;
  input.count = count;
  output.at = at;
  return ending;
}
