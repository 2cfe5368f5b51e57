/** Four colours, one per corner of the picture as it is to be seen: red, green, blue, white (JPEG keeps them apart). */
export const CORNERS = {
  'top-left': [255, 0, 0],
  'top-right': [0, 160, 0],
  'bottom-left': [0, 0, 255],
  'bottom-right': [255, 255, 255],
} as const;

type Side = 'top' | 'bottom' | 'left' | 'right';

/** Where stored row 0 and stored column 0 are seen, for orientations 1 to 8 (EXIF 2.32, tag 0112). */
const SEEN: readonly (readonly [Side, Side])[] = [
  ['top', 'left'],
  ['top', 'right'],
  ['bottom', 'right'],
  ['bottom', 'left'],
  ['left', 'top'],
  ['right', 'top'],
  ['right', 'bottom'],
  ['left', 'bottom'],
];

const OPPOSITE: Readonly<Record<Side, Side>> = { top: 'bottom', bottom: 'top', left: 'right', right: 'left' };

function cornerOf(first: Side, second: Side): keyof typeof CORNERS {
  const vertical = first === 'top' || first === 'bottom' ? first : second;
  const horizontal = vertical === first ? second : first;
  return `${vertical}-${horizontal}` as keyof typeof CORNERS;
}

async function encode(canvas: OffscreenCanvas, type: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await canvas.convertToBlob({ type, quality: 0.95 })).arrayBuffer());
}

function exifSegment(orientation: number): Uint8Array {
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  const content = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff];
  return Uint8Array.from([0xff, 0xe1, 0, content.length + 2, ...content]);
}

/**
 * A JPEG as a camera held at some angle stores it: seen upright it is `width` by `height` with `CORNERS` in its
 * corners, whatever the orientation.
 */
export async function cameraPhoto(orientation: number, width = 1200, height = 800): Promise<Blob> {
  const [row, column] = SEEN[orientation - 1] ?? ['top', 'left'];
  const canvas = orientation >= 5 ? new OffscreenCanvas(height, width) : new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  for (const isLastRow of [false, true]) {
    for (const isLastColumn of [false, true]) {
      const corner = cornerOf(isLastRow ? OPPOSITE[row] : row, isLastColumn ? OPPOSITE[column] : column);
      context.fillStyle = `rgb(${CORNERS[corner].join(' ')})`;
      const x = isLastColumn ? canvas.width / 2 : 0;
      const y = isLastRow ? canvas.height / 2 : 0;
      context.fillRect(x, y, canvas.width / 2, canvas.height / 2);
    }
  }
  const plain = await encode(canvas, 'image/jpeg');
  return new Blob([plain.subarray(0, 2), exifSegment(orientation), plain.subarray(2)] as BlobPart[], { type: 'image/jpeg' });
}

/** A plain picture of one colour. */
export async function pictureOf(width: number, height: number, type = 'image/png', colour = 'teal'): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = colour;
  context.fillRect(0, 0, width, height);
  return new Blob([await encode(canvas, type)], { type });
}

/** The name of the corner colour nearest to each corner of a picture, read a little inside of it. */
export async function readCorners(picture: Blob): Promise<Record<keyof typeof CORNERS, string>> {
  const bitmap = await createImageBitmap(picture);
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(bitmap, 0, 0);
  const nearest = (x: number, y: number): string => {
    const seen = context.getImageData(Math.round(x * bitmap.width), Math.round(y * bitmap.height), 1, 1).data;
    const distance = (colour: readonly number[]): number =>
      colour.reduce((sum, value, index) => sum + Math.abs(value - (seen[index] ?? 0)), 0);
    const ranked = Object.entries(CORNERS).toSorted(([, a], [, b]) => distance(a) - distance(b));
    return ranked[0]?.[0] ?? '';
  };
  return {
    'top-left': nearest(0.1, 0.1),
    'top-right': nearest(0.9, 0.1),
    'bottom-left': nearest(0.1, 0.9),
    'bottom-right': nearest(0.9, 0.9),
  };
}
