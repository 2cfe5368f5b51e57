import { DEFAULT_ACCENT } from '../programme/own-programme.ts';

const LEAST_CONTRAST = 4.5;

function channels(hex: string): readonly [number, number, number] | null {
  const found = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex.trim());
  if (found === null) return null;
  const [, red = '', green = '', blue = ''] = found;
  return [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)];
}

/** Contrast against white as WCAG 2.2 computes it, 1 to 21. */
function contrastOnWhite(rgb: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

/**
 * The organization's colour, made darker until text in it can be read on white (WCAG 2.2, 1.4.3: 4.5 to 1); the
 * program's own for what is no colour.
 */
export function readableAccent(wanted: string): string {
  let rgb: readonly number[] | null = channels(wanted);
  if (rgb === null) return DEFAULT_ACCENT;
  while (contrastOnWhite(rgb) < LEAST_CONTRAST) rgb = rgb.map((value) => Math.floor(value * 0.92));
  return `#${rgb.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
