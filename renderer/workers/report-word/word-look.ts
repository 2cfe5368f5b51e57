import type { Tone } from '#shared/domain/report/document.ts';

/** Twips (twentieths of a point) in a millimetre. */
const TWIPS_PER_MM = 1440 / 25.4;

export function twips(millimetres: number): number {
  return Math.round(millimetres * TWIPS_PER_MM);
}

/** A4. */
export const PAGE = { width: 11_906, height: 16_838 } as const;
export const MARGIN = { top: twips(25), bottom: twips(22), left: twips(20), right: twips(20), header: twips(10), footer: twips(9) } as const;

/** Room for text on a page, in twips. */
export interface TextArea {
  readonly width: number;
  readonly height: number;
}

export function textArea(orientation: 'portrait' | 'landscape'): TextArea {
  const across = orientation === 'portrait' ? PAGE.width : PAGE.height;
  const down = orientation === 'portrait' ? PAGE.height : PAGE.width;
  return { width: across - MARGIN.left - MARGIN.right, height: down - MARGIN.top - MARGIN.bottom };
}

/** Arial has metric twins wherever it is missing, so lines and columns hold in every word processor. */
export const FONT = 'Arial';
export const MONO_FONT = 'Courier New';

export const INK = '1F2937';
export const MUTED_INK = '4A5560';
export const RULE = 'CBD2DA';
export const HEAD_FILL = 'EEF1F5';
export const GROUP_FILL = 'F5F7F9';

/** Fill of a row or note, and the edge or mark beside it. */
export interface ToneColours {
  readonly fill: string | null;
  readonly edge: string;
}

const TONES: Readonly<Record<Exclude<Tone, 'accent'>, ToneColours>> = {
  plain: { fill: null, edge: RULE },
  good: { fill: 'E6F4E7', edge: '2E7D32' },
  info: { fill: 'E5F0FB', edge: '1565C0' },
  warn: { fill: 'FFF0DC', edge: 'B45309' },
  bad: { fill: 'FBE3E3', edge: 'B42318' },
  muted: { fill: 'F1F2F4', edge: '7B8794' },
};

export function toneColours(tone: Tone, accent: string): ToneColours {
  return tone === 'accent' ? { fill: mixedWithWhite(accent, 0.1), edge: accent } : TONES[tone];
}

/** The accent as Word wants it: six digits. Anything else, as from a hand-made file, becomes a dark blue. */
export function hexOf(accent: string): string {
  const digits = /^#?([0-9a-f]{6})$/iu.exec(accent)?.[1];
  return digits?.toUpperCase() ?? '1F3A5F';
}

function mixedWithWhite(hex: string, share: number): string {
  const mixed = [0, 2, 4].map((at) => Math.round(255 - (255 - Number.parseInt(hex.slice(at, at + 2), 16)) * share));
  return mixed.map((part) => part.toString(16).padStart(2, '0')).join('').toUpperCase();
}
