import { Inflate } from 'fflate';
import { RefusedError } from '../read-problem.ts';
import { crc32 } from './crc32.ts';
import { LIMITS } from './limits.ts';
import { packedBytes, readZipDirectory, type ZipEntry } from './zip-directory.ts';

/** A package whose parts are unpacked one at a time, in pieces, each counted against the limits. */
export interface PackageParts {
  readonly paths: readonly string[];
  has(path: string): boolean;
  /** Calls `onPiece` with the unpacked bytes in order. Throws `RefusedError` past a limit or on damage. */
  unpack(path: string, onPiece: (piece: Uint8Array) => void): void;
  /** The same by way of an inflater of the machine, with the same limits. Rejects with what the inflater throws. */
  unpackBy(inflater: Inflater, path: string, onPiece: (piece: Uint8Array) => void): Promise<void>;
  /** Unpacked bytes so far. */
  readonly unpackedBytes: () => number;
}

/** Unpacks deflated bytes and hands over the pieces in order; ends at once when `onPiece` throws, with what it threw. */
export type Inflater = (packed: Uint8Array, onPiece: (piece: Uint8Array) => void) => Promise<void>;

/** A part to be unpacked for a reader that waits for it. */
export interface PartRequest {
  readonly path: string;
  readonly onPiece: (piece: Uint8Array) => void;
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
    unpackedBytes: () => total,
    unpack(path, onPiece) {
      const entry = entryOf(path);
      const counted = count(path, entry, onPiece);
      inflate(packedBytes(bytes, entry), entry, counted.take);
      counted.finish();
    },
    async unpackBy(inflater, path, onPiece) {
      const entry = entryOf(path);
      const counted = count(path, entry, onPiece);
      const packed = packedBytes(bytes, entry);
      if (entry.method === 8) await inflater(packed, counted.take);
      else inflate(packed, entry, counted.take);
      counted.finish();
    },
  };
}

function inflate(packed: Uint8Array, entry: ZipEntry, onPiece: (piece: Uint8Array) => void): void {
  if (entry.method === 0) {
    for (let at = 0; at < packed.length; at += PIECE) onPiece(packed.subarray(at, at + PIECE));
    return;
  }
  if (entry.method !== 8) throw new RefusedError({ code: 'compression', part: entry.path, method: entry.method });
  const stream = new Inflate((piece) => {
    onPiece(piece);
  });
  try {
    // Small pieces in, so that a part which unpacks a thousandfold is noticed after little of it.
    for (let at = 0; at < packed.length; at += PIECE) {
      stream.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
    }
  } catch (error) {
    if (error instanceof RefusedError) throw error;
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
