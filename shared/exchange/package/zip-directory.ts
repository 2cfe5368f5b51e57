import { RefusedError } from '../read-problem.ts';
import { LIMITS } from './limits.ts';

/** One part of a package as its central directory states it. The sizes are claims until unpacked. */
export interface ZipEntry {
  /** Path with forward slashes and no leading one. */
  readonly path: string;
  readonly method: number;
  readonly packedSize: number;
  readonly offset: number;
  /** CRC-32 of the unpacked bytes; 0 where the writer left it out. */
  readonly checksum: number;
  readonly isEncrypted: boolean;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const UNKNOWN_32 = 0xffffffff;

/** True when the bytes begin as a zip does (local header, empty archive or spanned archive). */
export function isZip(bytes: Uint8Array): boolean {
  const [p, k, a, b] = bytes;
  return p === 0x50 && k === 0x4b && ((a === 3 && b === 4) || (a === 5 && b === 6) || (a === 7 && b === 8));
}

/**
 * Reads the central directory. Throws `RefusedError`: `truncated` when it is missing, `damaged` when it
 * contradicts itself, `too-large` for too many parts. The first of two parts of one name wins.
 */
export function readZipDirectory(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, start } = findDirectory(view);
  if (count > LIMITS.parts) {
    throw new RefusedError({ code: 'too-large', limit: 'parts', part: '', allowed: LIMITS.parts });
  }
  const entries = new Map<string, ZipEntry>();
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) throw new RefusedError({ code: 'truncated' });
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const commentLength = view.getUint16(at + 32, true);
    const path = readPath(bytes, at + 46, nameLength);
    const sizes = readSizes(view, at, at + 46 + nameLength, extraLength);
    const entry: ZipEntry = {
      path,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      ...sizes,
    };
    if (!entries.has(path) && !path.endsWith('/')) entries.set(path, entry);
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

/** The packed bytes of one part, found through its local header. Throws `RefusedError` when they are not there. */
export function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset } = entry;
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL) {
    throw new RefusedError({ code: 'damaged', part: entry.path, detail: 'local header' });
  }
  const begin = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const end = begin + entry.packedSize;
  if (end > bytes.length) throw new RefusedError({ code: 'truncated' });
  return bytes.subarray(begin, end);
}

function findDirectory(view: DataView): { readonly count: number; readonly start: number } {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const start = view.getUint32(at + 16, true);
    if (count === 0xffff || start === UNKNOWN_32) return findDirectory64(view, at) ?? { count, start };
    return { count, start };
  }
  throw new RefusedError({ code: 'truncated' });
}

/** Some programs write the large-file form of the directory for small files too. */
function findDirectory64(view: DataView, end: number): { readonly count: number; readonly start: number } | null {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return null;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== END_64) return null;
  return { count: Number(view.getBigUint64(at + 32, true)), start: Number(view.getBigUint64(at + 48, true)) };
}

function readSizes(
  view: DataView,
  at: number,
  extraStart: number,
  extraLength: number,
): { readonly packedSize: number; readonly offset: number } {
  let packedSize = view.getUint32(at + 20, true);
  let offset = view.getUint32(at + 42, true);
  const isUnpackedLarge = view.getUint32(at + 24, true) === UNKNOWN_32;
  if (packedSize !== UNKNOWN_32 && offset !== UNKNOWN_32) return { packedSize, offset };
  const extraEnd = Math.min(extraStart + extraLength, view.byteLength);
  for (let cursor = extraStart; cursor + 4 <= extraEnd; cursor += 4 + view.getUint16(cursor + 2, true)) {
    if (view.getUint16(cursor, true) !== 1) continue;
    let field = cursor + 4 + (isUnpackedLarge ? 8 : 0);
    if (packedSize === UNKNOWN_32 && field + 8 <= extraEnd) {
      packedSize = Number(view.getBigUint64(field, true));
      field += 8;
    }
    if (offset === UNKNOWN_32 && field + 8 <= extraEnd) offset = Number(view.getBigUint64(field, true));
    break;
  }
  return { packedSize, offset };
}

/** Part names of a workbook are ASCII; other bytes only have to stay distinct. */
function readPath(bytes: Uint8Array, start: number, length: number): string {
  let path = '';
  for (let index = start; index < start + length; index += 1) path += String.fromCharCode(bytes[index] ?? 0);
  return path.replaceAll('\\', '/').replace(/^\/+/, '');
}
