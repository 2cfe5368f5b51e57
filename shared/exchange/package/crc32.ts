const TABLES = buildTables();

/** Continues a CRC-32 (the checksum of zip parts) over more bytes; begin with 0. Four bytes at a step. */
export function crc32(bytes: Uint8Array, before: number): number {
  const tables = TABLES;
  const end = bytes.length;
  const whole = end - (end % 4);
  let crc = ~before;
  let at = 0;
  for (; at < whole; at += 4) {
    crc ^= (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
    crc =
      (tables[0x300 + (crc & 0xff)] ?? 0) ^
      (tables[0x200 + ((crc >>> 8) & 0xff)] ?? 0) ^
      (tables[0x100 + ((crc >>> 16) & 0xff)] ?? 0) ^
      (tables[crc >>> 24] ?? 0);
  }
  for (; at < end; at += 1) crc = (tables[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}

/** Four tables in one: the checksum of a byte that is followed by none, one, two or three zero bytes. */
function buildTables(): Int32Array {
  const tables = new Int32Array(4 * 256);
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
