import { RefusedError } from '../read-problem.ts';
import { crc32 } from './crc32.ts';
import { inflate, InflateError } from './inflate/inflate.ts';
import { LIMITS } from './limits.ts';
import { packedBytes, readZipDirectory, type ZipEntry } from './zip-directory.ts';

/** A package whose parts are unpacked one at a time, in pieces, each counted against the limits. */
export interface PackageParts {
  readonly paths: readonly string[];
  has(path: string): boolean;
  /** As the package states it; 0 for a part that is not there. */
  packedSize(path: string): number;
  /**
   * Calls `onPiece` with the unpacked bytes in order; the memory of a piece is used again after the call. Throws
   * `RefusedError` past a limit or on damage.
   */
  unpack(path: string, onPiece: (piece: Uint8Array) => void): void;
  /** Unpacked bytes so far. */
  readonly unpackedBytes: () => number;
}

const PIECE = 32 * 1024;

/**
 * Opens a zip package. Sizes stated in the package are not believed: what comes out is counted, and a part
 * that nobody asks for is never unpacked, so a bomb among the pictures stays packed.
 */
export function openPackage(bytes: Uint8Array): PackageParts {
  const entries = readZipDirectory(bytes);
  const byLowerCase = new Map([...entries.keys()].map((path) => [path.toLowerCase(), path]));
  let total = 0;

  const find = (path: string): ZipEntry | undefined =>
    entries.get(path) ?? entries.get(byLowerCase.get(path.toLowerCase()) ?? '');

  const entryOf = (path: string): ZipEntry => {
    const entry = find(path);
    if (!entry) throw new RefusedError({ code: 'damaged', part: path, detail: 'missing' });
    if (entry.isEncrypted) throw new RefusedError({ code: 'encrypted-parts' });
    return entry;
  };

  /** Counts what comes out against the limits, and compares its checksum at the end. */
  const count = (path: string, entry: ZipEntry, onPiece: (piece: Uint8Array) => void) => {
    let size = 0;
    let checksum = 0;
    return {
      take: (piece: Uint8Array): void => {
        size += piece.length;
        total += piece.length;
        refuseOversize(path, size, total, entry.packedSize);
        checksum = crc32(piece, checksum);
        onPiece(piece);
      },
      finish: (): void => {
        if (entry.checksum !== 0 && checksum !== entry.checksum) {
          throw new RefusedError({ code: 'damaged', part: path, detail: 'checksum' });
        }
      },
    };
  };

  return {
    paths: [...entries.keys()],
    has: (path) => find(path) !== undefined,
    packedSize: (path) => find(path)?.packedSize ?? 0,
    unpackedBytes: () => total,
    unpack(path, onPiece) {
      const entry = entryOf(path);
      const counted = count(path, entry, onPiece);
      unpackEntry(packedBytes(bytes, entry), entry, counted.take);
      counted.finish();
    },
  };
}

function unpackEntry(packed: Uint8Array, entry: ZipEntry, onPiece: (piece: Uint8Array) => void): void {
  if (entry.method === 0) {
    for (let at = 0; at < packed.length; at += PIECE) onPiece(packed.subarray(at, at + PIECE));
    return;
  }
  if (entry.method !== 8) throw new RefusedError({ code: 'compression', part: entry.path, method: entry.method });
  try {
    inflate(packed, onPiece);
  } catch (error) {
    if (!(error instanceof InflateError)) throw error;
    throw new RefusedError({ code: 'damaged', part: entry.path, detail: 'compressed data' });
  }
}

function refuseOversize(part: string, size: number, total: number, packedSize: number): void {
  const ratio = packedSize > 0 ? size / packedSize : 0;
  if (size > LIMITS.ratioFloor && ratio > LIMITS.ratio) {
    throw new RefusedError({ code: 'bomb', part, ratio: Math.round(ratio) });
  }
  if (size > LIMITS.partBytes) {
    throw new RefusedError({ code: 'too-large', limit: 'part', part, allowed: LIMITS.partBytes });
  }
  if (total > LIMITS.totalBytes) {
    throw new RefusedError({ code: 'too-large', limit: 'total', part, allowed: LIMITS.totalBytes });
  }
}
