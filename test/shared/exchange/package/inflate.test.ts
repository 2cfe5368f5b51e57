import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inflate, InflateError } from '#shared/exchange/package/inflate/inflate.ts';

function unpacked(packed: Uint8Array): Buffer {
  const pieces: Buffer[] = [];
  inflate(packed, (piece) => pieces.push(Buffer.from(piece)));
  return Buffer.concat(pieces);
}

/** What the machine makes of it; null when it refuses. */
function unpackedByMachine(packed: Uint8Array): Buffer | null {
  try {
    return inflateRawSync(packed);
  } catch {
    return null;
  }
}

const { Z_DEFAULT_STRATEGY, Z_FILTERED, Z_FIXED, Z_HUFFMAN_ONLY, Z_RLE } = constants;
const options = fc.record({ level: fc.constantFrom(0, 1, 6, 9), strategy: fc.constantFrom(Z_DEFAULT_STRATEGY, Z_FILTERED, Z_FIXED, Z_HUFFMAN_ONLY, Z_RLE), memLevel: fc.constantFrom(1, 9) });
/** Runs, repeated pieces, noise, and lengths around the window and the piece. */
const data = fc
  .array(fc.tuple(fc.uint8Array({ minLength: 1, maxLength: 60 }), fc.oneof(fc.nat(40), fc.constantFrom(600, 3_000))), { maxLength: 8 })
  .map((parts) => Buffer.concat(parts.flatMap(([bytes, times]) => Array.from({ length: times }, () => bytes))));

/** Noise in few or many signs, long enough that some of it is stored as it is behind what is packed. */
const noise = fc
  .array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 1500 }), fc.oneof(fc.constant(256), fc.integer({ min: 2, max: 42 }))), { minLength: 1, maxLength: 8, size: 'max' })
  .map((parts) => Buffer.concat(parts.map(([seed, length, signs]) => Buffer.from(noiseOf(seed, length, signs)))));

function noiseOf(seed: number, length: number, signs: number): Uint8Array {
  let state = seed;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 8) % signs;
  });
}

describe('deflated data', () => {
  test('comes out as it went in where stored blocks follow packed ones close to the end', () => {
    fc.assert(
      fc.property(noise, options, (bytes, how) => {
        expect(unpacked(deflateRawSync(bytes, how)).equals(bytes)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  test('comes out as it went in, however it was packed', () => {
    fc.assert(
      fc.property(data, options, (bytes, how) => {
        expect(unpacked(deflateRawSync(bytes, how)).equals(bytes)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test('that is damaged or cut off is refused, or comes out as the machine unpacks it', () => {
    fc.assert(
      fc.property(data, options, fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 3 }), fc.nat(), (bytes, how, changes, cut) => {
        const packed = Uint8Array.from(deflateRawSync(bytes, how));
        for (const [at, value] of changes) packed[at % packed.length] = value;
        const damaged = packed.subarray(0, changes.length === 0 ? cut % packed.length : packed.length);
        const expected = unpackedByMachine(damaged);
        try {
          const found = unpacked(damaged);
          // The machine is stricter: it refuses codes that are never used, and bytes behind the end.
          if (expected !== null) expect(found.equals(expected)).toBe(true);
          if (changes.length === 0) expect(expected).not.toBeNull();
        } catch (error) {
          expect(error).toBeInstanceOf(InflateError);
          expect(expected).toBeNull();
        }
      }),
      { numRuns: 500 },
    );
  });
});
