/**
 * Tables for the codes of deflated data (RFC 1951, section 3.2): the next bits of the data are the place in the table, and
 * the entry there says what they stand for. Codes longer than `primary` bits go on in a second table behind the first.
 *
 * An entry is one number: value << 16 | extra bits << 8 | kind | bits of the code. An entry without bits is no code.
 */
export const KIND = 0x30;
/** A byte of its own. */
export const LITERAL = 0x00;
/** A length or a distance, to which the extra bits are added. */
export const BASE = 0x10;
export const END_OF_BLOCK = 0x20;
/** The code is longer: value is where the second table begins, extra how many bits it takes. */
export const LINK = 0x30;

/** A symbol that means nothing: data that uses it is damaged. */
const UNUSED = -1;

/** Longest code there is. */
const LONGEST = 15;

const LENGTHS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
const DISTANCES = [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12_289, 16_385, 24_577];

/** What every symbol stands for. */
export const LITERAL_SYMBOLS = Int32Array.from({ length: 288 }, (_, symbol) => {
  if (symbol < 256) return (symbol << 16) | LITERAL;
  if (symbol === 256) return END_OF_BLOCK;
  const step = symbol - 257;
  const extra = step < 8 || step === 28 ? 0 : (step >> 2) - 1;
  return step > 28 ? UNUSED : ((LENGTHS[step] ?? 0) << 16) | (extra << 8) | BASE;
});
export const DISTANCE_SYMBOLS = Int32Array.from({ length: 32 }, (_, symbol) =>
  symbol > 29 ? UNUSED : ((DISTANCES[symbol] ?? 0) << 16) | ((symbol < 4 ? 0 : (symbol >> 1) - 1) << 8) | BASE,
);
export const LENGTH_SYMBOLS = Int32Array.from({ length: 19 }, (_, symbol) => symbol << 16);

/** Room for the first table and for as many second ones as there can be codes. */
export function roomFor(symbols: number, primary: number): number {
  return (1 << primary) + symbols * (1 << (LONGEST - primary));
}

/** Fills `table` for codes of these lengths; false when there are more codes than bits can tell apart. */
export function fillTable(lengths: Uint8Array, symbols: Int32Array, table: Int32Array, primary: number): boolean {
  const next = firstCodes(lengths);
  if (next === null) return false;
  const size = 1 << primary;
  table.fill(0, 0, size);
  let end = size;
  const longest = Math.max(...lengths);
  // By number, for there are tables for every few pages of a sheet.
  for (let symbol = 0; symbol < lengths.length; symbol += 1) {
    const length = lengths[symbol] ?? 0;
    if (length === 0) continue;
    const code = reversed(next[length] ?? 0, length);
    next[length] = (next[length] ?? 0) + 1;
    const meaning = symbols[symbol] ?? 0;
    const entry = meaning === UNUSED ? 0 : meaning | length;
    if (length <= primary) {
      for (let at = code; at < size; at += 1 << length) table[at] = entry;
      continue;
    }
    const root = code & (size - 1);
    const width = longest - primary;
    if (table[root] === 0) {
      table[root] = (end << 16) | (width << 8) | LINK | primary;
      table.fill(0, end, end + (1 << width));
      end += 1 << width;
    }
    const start = (table[root] ?? 0) >>> 16;
    for (let at = code >>> primary; at < 1 << width; at += 1 << (length - primary)) table[start + at] = entry;
  }
  return true;
}

/** The first code of each length, by its length. */
function firstCodes(lengths: Uint8Array): Int32Array | null {
  const counts = new Int32Array(LONGEST + 1);
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1;
  counts[0] = 0;
  const next = new Int32Array(LONGEST + 1);
  let left = 1;
  for (let length = 1; length <= LONGEST; length += 1) {
    left = left * 2 - (counts[length] ?? 0);
    if (left < 0) return null;
    next[length] = ((next[length - 1] ?? 0) + (counts[length - 1] ?? 0)) << 1;
  }
  return next;
}

/** Codes are packed with their first bit first. */
function reversed(code: number, length: number): number {
  let result = 0;
  for (let rest = code, left = length; left > 0; left -= 1, rest >>= 1) result = (result << 1) | (rest & 1);
  return result;
}
