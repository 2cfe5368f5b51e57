/**
 * Packed bytes, and the bits taken out of them that have not been used. Behind `end` come zeros, so that what takes bits need
 * not look each time whether there are any; afterwards it is seen whether it took too many.
 */
export interface PackedBits {
  bytes: Uint8Array;
  end: number;
  at: number;
  hold: number;
  count: number;
}

/** True when bits were used that are not there. */
export function isPastEnd({ at, count, end }: PackedBits): boolean {
  return at - (count >> 3) > end;
}

/** Up to 16 bits. */
export function takeBits(input: PackedBits, bits: number): number {
  while (input.count < bits) {
    input.hold |= (input.bytes[input.at] ?? 0) << input.count;
    input.at += 1;
    input.count += 8;
  }
  const value = input.hold & ((1 << bits) - 1);
  input.hold >>>= bits;
  input.count -= bits;
  return value;
}
