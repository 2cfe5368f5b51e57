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

// Scratch of one call; there are tables for every few pages of a sheet.
const counts = new Int32Array(LONGEST + 1);
const places = new Int32Array(LONGEST + 1);
const sorted = new Uint16Array(LITERAL_SYMBOLS.length + DISTANCE_SYMBOLS.length);

/** Fills `table` for codes of the first lengths; false when there are more codes than bits can tell apart. */
export function fillTable(lengths: Uint8Array, from: number, to: number, symbols: Int32Array, table: Int32Array, primary: number): boolean {
  if (!sortByLength(lengths, from, to)) return false;
  let next = 0;
  let code = 0;
  table[0] = 0;
  // The table of codes up to a length is twice that of the codes up to the length before, and those of the length itself.
  for (let length = 1; length <= primary; length += 1) {
    const size = 1 << length;
    table.copyWithin(size >> 1, 0, size >> 1);
    for (const end = next + (counts[length] ?? 0); next < end; next += 1) {
      table[code] = entryOf(symbols[sorted[next] ?? 0] ?? 0, length);
      code = following(code, size >> 1);
    }
  }
  fillSecondTables(symbols, table, primary, next, code);
  return true;
}

/** For the codes that are longer than `primary`, from the one at `first` on. */
function fillSecondTables(symbols: Int32Array, table: Int32Array, primary: number, first: number, firstCode: number): void {
  let longest = LONGEST;
  while (longest > primary && counts[longest] === 0) longest -= 1;
  const width = longest - primary;
  const size = 1 << width;
  let end = 1 << primary;
  let next = first;
  let code = firstCode;
  for (let length = primary + 1; length <= longest; length += 1) {
    for (const last = next + (counts[length] ?? 0); next < last; next += 1) {
      const root = code & ((1 << primary) - 1);
      if (table[root] === 0) {
        table[root] = (end << 16) | (width << 8) | LINK | primary;
        table.fill(0, end, end + size);
        end += size;
      }
      const start = (table[root] ?? 0) >>> 16;
      const entry = entryOf(symbols[sorted[next] ?? 0] ?? 0, length);
      for (let at = code >>> primary; at < size; at += 1 << (length - primary)) table[start + at] = entry;
      code = following(code, 1 << (length - 1));
    }
  }
}

/** Puts the symbols that are used in the order of their codes. */
function sortByLength(lengths: Uint8Array, from: number, to: number): boolean {
  counts.fill(0);
  for (let at = from; at < to; at += 1) {
    const length = lengths[at] ?? 0;
    counts[length] = (counts[length] ?? 0) + 1;
  }
  counts[0] = 0;
  let left = 1;
  let place = 0;
  for (let length = 1; length <= LONGEST; length += 1) {
    const count = counts[length] ?? 0;
    left = left * 2 - count;
    if (left < 0) return false;
    places[length] = place;
    place += count;
  }
  for (let at = from; at < to; at += 1) {
    const length = lengths[at] ?? 0;
    if (length === 0) continue;
    const of = places[length] ?? 0;
    sorted[of] = at - from;
    places[length] = of + 1;
  }
  return true;
}

function entryOf(meaning: number, length: number): number {
  return meaning === UNUSED ? 0 : meaning | length;
}

/** The code after this one of the same length. Codes are packed with their first bit first, so it counts from its highest bit. */
function following(code: number, highest: number): number {
  let bit = highest;
  while ((code & bit) !== 0) bit >>= 1;
  return bit === 0 ? 0 : (code & (bit - 1)) | bit;
}
