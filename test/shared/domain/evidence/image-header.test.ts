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
      expect(readImageHeader(jpeg(orientation, isLittleEndian))).toEqual({ width: 4000, height: 3000, orientation, takenAt: null });
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

/** A camera's notes with a directory of its own for date and zone, as phones write them. */
function datedJpeg(taken: string, zone: string): Uint8Array {
  const text = `${taken}\0${zone}\0`;
  const exif = new DataView(new ArrayBuffer(6 + 8 + 18 + 30 + text.length));
  const tag = (at: number, id: number, type: number, count: number, value: number): void => {
    exif.setUint16(6 + at, id);
    exif.setUint16(6 + at + 2, type);
    exif.setUint32(6 + at + 4, count);
    exif.setUint32(6 + at + 8, value);
  };
  exif.setUint32(0, 0x45786966);
  exif.setUint16(6, 0x4d4d);
  exif.setUint16(8, 42);
  exif.setUint32(10, 8);
  exif.setUint16(14, 1);
  tag(10, 0x8769, 4, 1, 26);
  exif.setUint16(32, 2);
  tag(28, 0x9003, 2, taken.length + 1, 56);
  tag(40, 0x9011, 2, zone.length + 1, 56 + taken.length + 1);
  Array.from(text, (character, index) => exif.setUint8(62 + index, character.charCodeAt(0)));
  const length = exif.byteLength + 2;
  return Uint8Array.from([
    ...[0xff, 0xd8, 0xff, 0xe1, length >> 8, length & 0xff, ...new Uint8Array(exif.buffer)],
    ...[0xff, 0xc0, 0, 11, 8, 0x0b, 0xb8, 0x0f, 0xa0, 1, 1, 0x11, 0],
  ]);
}

describe('the moment a photo was taken', () => {
  it.each([
    ['2026:02:24 10:32:05', '+01:00', '2026-02-24T10:32:05+01:00'],
    ['2026:02:24 10:32:05', '      ', '2026-02-24T10:32:05'],
    ['0000:00:00 00:00:00', '+01:00', null],
    ['2026-02-24 10:32:05', '+01:00', null],
    ['2026:13:40 10:32:05', '+01:00', null],
  ])('is %j with zone %j as %j', (taken, zone, expected) => {
    expect(readImageHeader(datedJpeg(taken, zone))?.takenAt).toBe(expected);
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
