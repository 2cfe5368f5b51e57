import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readImageHeader } from '#shared/domain/evidence/image-header.ts';
import { withoutNotes } from '#shared/domain/evidence/without-notes.ts';

const text = (words: string): readonly number[] => Array.from(words, (letter) => letter.charCodeAt(0));
const word = (value: number): readonly number[] => [value >> 8, value & 0xff];
const segment = (marker: number, content: readonly number[]): readonly number[] => [0xff, marker, ...word(content.length + 2), ...content];

const START = [0xff, 0xd8];
const END = [0xff, 0xd9];
const JFIF = segment(0xe0, [...text('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0]);
const PROFILE = segment(0xe2, [...text('ICC_PROFILE\0'), 1, 1, 9, 9, 9]);
const ADOBE = segment(0xee, text('Adobe\0\0\0\0\0\0\x01'));
const FRAME = segment(0xc0, [8, ...word(300), ...word(400), 1, 1, 0x11, 0]);
/** With a stuffed 255 and a restart mark, which do not end it. */
const SCAN = [...segment(0xda, [1, 1, 0, 0, 63, 0]), 1, 2, 0xff, 0, 3, 0xff, 0xd3, 4];
const PLACE = text('GPS 53.5511 N 9.9937 E');

function exif(orientation: number): readonly number[] {
  const tiff = [...text('MM'), 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  return segment(0xe1, [...text('Exif\0\0'), ...tiff, ...PLACE]);
}

function told(bytes: Uint8Array | null): string {
  if (bytes === null) throw new Error('refused');
  return [...bytes].map((byte) => String.fromCharCode(byte)).join('');
}

describe('a photo that leaves the house', () => {
  const notes = [exif(1), segment(0xe1, [...text('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>'), ...PLACE]), segment(0xed, [...text('Photoshop 3.0\0'), ...PLACE]), segment(0xe2, [...text('MPF\0'), ...PLACE]), segment(0xfe, PLACE)];

  it('has lost what the camera noted and every comment, and nothing of the picture', () => {
    const bytes = Uint8Array.from([...START, ...JFIF, ...notes.flat(), ...PROFILE, ...ADOBE, ...FRAME, ...SCAN, ...END]);
    expect([...(withoutNotes(bytes) ?? [])]).toEqual([...START, ...JFIF, ...PROFILE, ...ADOBE, ...FRAME, ...SCAN, ...END]);
  });

  it('has lost the pictures and films hung behind its end, with their notes', () => {
    const bytes = Uint8Array.from([...START, ...FRAME, ...SCAN, ...END, ...START, ...exif(1), ...FRAME, ...SCAN, ...END, ...PLACE]);
    expect([...(withoutNotes(bytes) ?? [])]).toEqual([...START, ...FRAME, ...SCAN, ...END]);
  });

  it.each([3, 6, 8])('still says that it stands at orientation %i, and no more', (orientation) => {
    const bare = withoutNotes(Uint8Array.from([...START, ...JFIF, ...exif(orientation), ...FRAME, ...SCAN, ...END]));
    expect(told(bare)).not.toContain('GPS');
    expect(readImageHeader(bare ?? new Uint8Array())).toMatchObject({ width: 400, height: 300, orientation });
  });

  it('is refused when it breaks off or is no picture, so that it is drawn anew', () => {
    const whole = [...START, ...exif(6), ...FRAME, ...SCAN, ...END];
    for (let length = 0; length < whole.length; length += 1) expect(withoutNotes(Uint8Array.from(whole.slice(0, length)))).toBeNull();
    expect(withoutNotes(Uint8Array.from(text('GIF89a')))).toBeNull();
  });

  it('never keeps the notes, wherever they stand', () => {
    const parts = fc.constantFrom<readonly number[]>(...notes, exif(6), JFIF, PROFILE, ADOBE, SCAN);
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (segments) => {
        const bare = withoutNotes(Uint8Array.from([...START, ...segments.flat(), ...FRAME, ...SCAN, ...END]));
        expect(told(bare)).not.toContain('53.5511');
      }),
    );
  });
});

describe('a screenshot that leaves the house', () => {
  const chunk = (name: string, content: readonly number[]): readonly number[] => [0, 0, ...word(content.length), ...text(name), ...content, 1, 2, 3, 4];
  const SIGNATURE = text('\x89PNG\r\n\x1a\n');
  const HEAD = chunk('IHDR', [0, 0, 0, 9, 0, 0, 0, 7, 8, 6, 0, 0, 0]);
  const rest = [...chunk('iCCP', [1, 2]), ...chunk('IDAT', [3, 4, 5]), ...chunk('IEND', [])];

  it('has lost its notes and what follows its end', () => {
    const notes = ['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME'].flatMap((name) => chunk(name, PLACE));
    expect([...(withoutNotes(Uint8Array.from([...SIGNATURE, ...HEAD, ...notes, ...rest, ...PLACE])) ?? [])]).toEqual([...SIGNATURE, ...HEAD, ...rest]);
  });

  it('is refused when it breaks off', () => {
    expect(withoutNotes(Uint8Array.from([...SIGNATURE, ...HEAD, ...rest.slice(0, -3)]))).toBeNull();
  });
});
