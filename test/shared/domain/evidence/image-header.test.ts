import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitInto, readImageHeader, shownSize } from '#shared/domain/evidence/image-header.ts';

function jpeg(orientation: number, isLittleEndian: boolean): Uint8Array {
  const exif = new DataView(new ArrayBuffer(6 + 8 + 2 + 12 + 4));
  [0x45, 0x78, 0x69, 0x66, 0, 0].forEach((byte, index) => exif.setUint8(index, byte));
  exif.setUint16(6, isLittleEndian ? 0x4949 : 0x4d4d);
  exif.setUint16(8, 42, isLittleEndian);
  exif.setUint32(10, 8, isLittleEndian);
  exif.setUint16(14, 1, isLittleEndian);
  exif.setUint16(16, 0x0112, isLittleEndian);
  exif.setUint16(18, 3, isLittleEndian);
  exif.setUint32(20, 1, isLittleEndian);
  exif.setUint16(24, orientation, isLittleEndian);
  const length = exif.byteLength + 2;
  return Uint8Array.from([
    ...[0xff, 0xd8, 0xff, 0xe1, length >> 8, length & 0xff, ...new Uint8Array(exif.buffer)],
    ...[0xff, 0xc0, 0, 11, 8, 0x0b, 0xb8, 0x0f, 0xa0, 1, 1, 0x11, 0],
  ]);
}

describe('picture headers', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('finds size and orientation %d in a JPEG, in both byte orders', (orientation) => {
    for (const isLittleEndian of [true, false]) {
      expect(readImageHeader(jpeg(orientation, isLittleEndian))).toEqual({ width: 4000, height: 3000, orientation });
    }
  });

  it('takes an impossible orientation for upright', () => {
    expect(readImageHeader(jpeg(9, true))?.orientation).toBe(1);
    expect(readImageHeader(jpeg(0, false))?.orientation).toBe(1);
  });

  it('swaps width and height for quarter turns only', () => {
    expect(shownSize({ width: 4000, height: 3000, orientation: 6 })).toEqual({ width: 3000, height: 4000 });
    expect(shownSize({ width: 4000, height: 3000, orientation: 3 })).toEqual({ width: 4000, height: 3000 });
  });

  it('says nothing about bytes that end too early or mean nothing, and never throws', () => {
    const whole = jpeg(6, true);
    for (let length = 0; length < whole.length - 4; length += 1) {
      expect(readImageHeader(whole.subarray(0, length))).toBeNull();
    }
    fc.assert(
      fc.property(
        fc.constantFrom('\xff\xd8\xff\xe1', '\x89PNG', 'GIF89a', 'RIFF    WEBPVP8X', 'BM', ''),
        fc.uint8Array({ maxLength: 200 }),
        (start, rest) => {
          const header = readImageHeader(Uint8Array.from([...Array.from(start, (c) => c.charCodeAt(0)), ...rest]));
          expect(header === null || header.width >= 0).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('fitting a picture into a thumbnail', () => {
  it('keeps the proportions and never enlarges', () => {
    expect(fitInto({ width: 4000, height: 3000 }, 320)).toEqual({ width: 320, height: 240 });
    expect(fitInto({ width: 3000, height: 4000 }, 320)).toEqual({ width: 240, height: 320 });
    expect(fitInto({ width: 100, height: 50 }, 320)).toEqual({ width: 100, height: 50 });
    expect(fitInto({ width: 10_000, height: 1 }, 320)).toEqual({ width: 320, height: 1 });
  });
});
