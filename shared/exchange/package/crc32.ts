const WIDTH = 8;

const TABLES = buildTables();

/** True where a number of several bytes begins with its lowest one, as on all machines in use. */
const IS_LITTLE_ENDIAN = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;

/** Continues a CRC-32 (the checksum of zip parts) over more bytes, eight at a step; begin with 0. */
export function crc32(bytes: Uint8Array, before: number): number {
  const tables = TABLES;
  const end = bytes.length;
  let crc = ~before;
  let at = 0;
  const aligned = (4 - (bytes.byteOffset & 3)) & 3;
  if (IS_LITTLE_ENDIAN && end >= aligned + WIDTH) {
    for (; at < aligned; at += 1) crc = (tables[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
    const pairs = new Int32Array(bytes.buffer, bytes.byteOffset + at, ((end - at) >>> 3) * 2);
    for (let pair = 0; pair < pairs.length; pair += 2) {
      const low = (pairs[pair] ?? 0) ^ crc;
      const high = pairs[pair + 1] ?? 0;
      crc =
        (tables[0x700 + (low & 0xff)] ?? 0) ^
        (tables[0x600 + ((low >>> 8) & 0xff)] ?? 0) ^
        (tables[0x500 + ((low >>> 16) & 0xff)] ?? 0) ^
        (tables[0x400 + (low >>> 24)] ?? 0) ^
        (tables[0x300 + (high & 0xff)] ?? 0) ^
        (tables[0x200 + ((high >>> 8) & 0xff)] ?? 0) ^
        (tables[0x100 + ((high >>> 16) & 0xff)] ?? 0) ^
        (tables[high >>> 24] ?? 0);
    }
    at += pairs.byteLength;
  }
  for (; at < end; at += 1) crc = (tables[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}

/** Eight tables in one: the checksum of a byte that is followed by none up to seven zero bytes. */
function buildTables(): Int32Array {
  const tables = new Int32Array(WIDTH * 256);
  for (let index = 0; index < 256; index += 1) {
    let value = index;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    tables[index] = value;
  }
  for (let index = 256; index < tables.length; index += 1) {
    const value = tables[index - 256] ?? 0;
    tables[index] = (tables[value & 0xff] ?? 0) ^ (value >>> 8);
  }
  return tables;
}
