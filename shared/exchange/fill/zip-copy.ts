import { deflateSync } from 'fflate';
import { crc32 } from '../package/crc32.ts';
import { RefusedError } from '../read-problem.ts';

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const LARGE_FILE_FIELD = 1;
/** Of the general flags: the name is UTF-8. All others speak of how the part was packed. */
const NAME_IS_UTF8 = 0x0800;

interface ZipRecord {
  readonly path: string;
  /** Of the record in the directory. */
  readonly at: number;
  readonly end: number;
  readonly offset: number;
}

/**
 * Copies a zip with some parts replaced or (null) left out. What stays is copied as it is packed, with names, times
 * and order; only the places in the directory are set anew. Throws `RefusedError` for a directory that is not sound.
 */
export function copyZip(bytes: Uint8Array, changes: ReadonlyMap<string, Uint8Array | null>): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  const records = readRecords(bytes, view, directory);
  const offsets = records.map(({ offset }) => offset).sort((a, b) => a - b);
  for (const path of changes.keys()) {
    // Of two parts of one name nobody can say which one another program reads.
    if (records.filter((record) => record.path === path).length !== 1) refuse(path);
  }
  const nextOffset = new Map(offsets.map((offset, index) => [offset, offsets[index + 1] ?? directory.start]));

  const pieces: Uint8Array[] = [];
  let length = 0;
  const put = (piece: Uint8Array): void => {
    pieces.push(piece);
    length += piece.length;
  };
  // What some programs put in front of the first part stays there.
  put(bytes.subarray(0, offsets[0] ?? 0));
  const places = new Map<number, number>();
  const packedParts = new Map<string, PackedPart>();
  for (const record of records.toSorted((a, b) => a.offset - b.offset)) {
    const change = changes.get(record.path);
    if (change === null || places.has(record.offset)) continue;
    places.set(record.offset, length);
    if (change === undefined) {
      put(bytes.subarray(record.offset, nextOffset.get(record.offset)));
      continue;
    }
    const packed = packPart(bytes, view, record, change);
    packedParts.set(record.path, packed);
    put(packed.local);
  }
  const heads = records
    .filter(({ path }) => changes.get(path) !== null)
    .map((record) => {
      const offset = places.get(record.offset) ?? 0;
      return packedParts.get(record.path)?.head(offset) ?? withOffset(bytes.slice(record.at, record.end), offset);
    });
  const start = length;
  for (const head of heads) put(head);
  const end = bytes.slice(directory.end);
  const endView = new DataView(end.buffer);
  endView.setUint16(8, heads.length, true);
  endView.setUint16(10, heads.length, true);
  endView.setUint32(12, length - start, true);
  endView.setUint32(16, start, true);
  put(end);
  return join(pieces, length);
}

interface PackedPart {
  readonly local: Uint8Array;
  /** The record for the directory, once the place of the part is known. */
  readonly head: (offset: number) => Uint8Array;
}

function packPart(bytes: Uint8Array, view: DataView, record: ZipRecord, content: Uint8Array): PackedPart {
  const packed = deflateSync(content, { level: 6 });
  const at = record.offset;
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== LOCAL) refuse(record.path);
  const nameLength = view.getUint16(at + 26, true);
  const describe = (target: DataView, from: number): void => {
    target.setUint16(from, target.getUint16(from, true) & NAME_IS_UTF8, true);
    target.setUint16(from + 2, 8, true);
    // Time and day stay: 4 bytes.
    target.setUint32(from + 8, crc32(content, 0), true);
    target.setUint32(from + 12, packed.length, true);
    target.setUint32(from + 16, content.length, true);
  };
  const local = new Uint8Array(30 + nameLength + packed.length);
  local.set(bytes.subarray(at, at + 30 + nameLength));
  const localView = new DataView(local.buffer);
  localView.setUint16(4, 20, true);
  describe(localView, 6);
  localView.setUint16(28, 0, true);
  local.set(packed, 30 + nameLength);
  return {
    local,
    head: (offset) => {
      const head = bytes.slice(record.at, record.at + 46 + view.getUint16(record.at + 28, true));
      const headView = new DataView(head.buffer);
      headView.setUint16(6, 20, true);
      describe(headView, 8);
      headView.setUint16(30, 0, true);
      headView.setUint16(32, 0, true);
      headView.setUint32(42, offset, true);
      return head;
    },
  };
}

function withOffset(head: Uint8Array, offset: number): Uint8Array {
  const view = new DataView(head.buffer);
  if (view.getUint32(42, true) !== 0xffffffff) {
    view.setUint32(42, offset, true);
    return head;
  }
  const field = largeOffsetAt(view);
  if (field === null) refuse('');
  view.setBigUint64(field, BigInt(offset), true);
  return head;
}

/** Where a record in the form for large files keeps its place: behind the sizes that are large too. */
function largeOffsetAt(view: DataView): number | null {
  const extra = 46 + view.getUint16(28, true);
  const end = extra + view.getUint16(30, true);
  for (let at = extra; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== LARGE_FILE_FIELD) continue;
    const before = [24, 20].filter((size) => view.getUint32(size, true) === 0xffffffff).length;
    const field = at + 4 + before * 8;
    return field + 8 <= end ? field : null;
  }
  return null;
}

function readRecords(bytes: Uint8Array, view: DataView, { start, count }: { readonly start: number; readonly count: number }): readonly ZipRecord[] {
  const records: ZipRecord[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) refuse('');
    const nameLength = view.getUint16(at + 28, true);
    const end = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (end > view.byteLength) refuse('');
    const path = String.fromCharCode(...bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/').replace(/^\/+/, '');
    records.push({ path, at, end, offset: offsetOf(bytes.slice(at, end)) });
    at = end;
  }
  return records;
}

function offsetOf(head: Uint8Array): number {
  const view = new DataView(head.buffer);
  const plain = view.getUint32(42, true);
  const field = plain === 0xffffffff ? largeOffsetAt(view) : null;
  return field === null ? plain : Number(view.getBigUint64(field, true));
}

interface Directory {
  readonly start: number;
  readonly count: number;
  /** Of the closing record, which is copied with its comment. */
  readonly end: number;
}

function findDirectory(view: DataView): Directory {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let end = view.byteLength - 22; end >= lowest; end -= 1) {
    if (view.getUint32(end, true) !== END) continue;
    const locator = end - 20;
    if (locator >= 0 && view.getUint32(locator, true) === LOCATOR_64) {
      const at = Number(view.getBigUint64(locator + 8, true));
      if (at + 56 <= view.byteLength && view.getUint32(at, true) === END_64) {
        return { start: Number(view.getBigUint64(at + 48, true)), count: Number(view.getBigUint64(at + 32, true)), end };
      }
    }
    return { start: view.getUint32(end + 16, true), count: view.getUint16(end + 10, true), end };
  }
  throw new RefusedError({ code: 'truncated' });
}

function join(pieces: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}

function refuse(part: string): never {
  throw new RefusedError({ code: 'damaged', part, detail: 'directory' });
}
