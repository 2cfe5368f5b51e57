import { create } from 'zustand';
import { persist } from 'zustand/middleware';

export const SCHEMES = ['auto', 'light', 'dark'] as const;
export const CONTRASTS = ['auto', 'normal', 'high'] as const;
export const TEXT_SIZES = [100, 115, 130, 150] as const;
export const DENSITIES = ['auto', 'compact', 'comfortable'] as const;
export const MOTIONS = ['auto', 'reduced'] as const;

/** How the window looks; `auto` follows the system or the device. Kept on this computer, not in the workspace. */
export interface Appearance {
  readonly scheme: (typeof SCHEMES)[number];
  readonly contrast: (typeof CONTRASTS)[number];
  /** Per cent of the browser's own text size. */
  readonly textSize: (typeof TEXT_SIZES)[number];
  readonly density: (typeof DENSITIES)[number];
  readonly motion: (typeof MOTIONS)[number];
}

export const STANDARD_APPEARANCE: Appearance = {
  scheme: 'auto',
  contrast: 'auto',
  textSize: 100,
  density: 'auto',
  motion: 'auto',
};

const oneOf = <Value,>(known: readonly Value[], value: unknown, otherwise: Value): Value =>
  known.find((one) => one === value) ?? otherwise;

/** What was kept, with the standard in place of anything this program does not know. */
export function readAppearance(kept: unknown): Appearance {
  const fields: Readonly<Record<string, unknown>> = typeof kept === 'object' && kept !== null ? { ...kept } : {};
  return {
    scheme: oneOf(SCHEMES, fields['scheme'], STANDARD_APPEARANCE.scheme),
    contrast: oneOf(CONTRASTS, fields['contrast'], STANDARD_APPEARANCE.contrast),
    textSize: oneOf(TEXT_SIZES, fields['textSize'], STANDARD_APPEARANCE.textSize),
    density: oneOf(DENSITIES, fields['density'], STANDARD_APPEARANCE.density),
    motion: oneOf(MOTIONS, fields['motion'], STANDARD_APPEARANCE.motion),
  };
}

const KEY = 'luminous-audit-appearance';

/** Read at once when the program loads, before anything is drawn. */
export const useAppearance = create<Appearance>()(
  persist(() => STANDARD_APPEARANCE, { name: KEY, merge: (kept) => readAppearance(kept) }),
);

// Another window of the program changed it.
window.addEventListener('storage', (event) => {
  if (event.key === KEY) void useAppearance.persist.rehydrate();
});

/** The next larger (1) or smaller (-1) text size; the same at the end. */
export function stepTextSize(size: Appearance['textSize'], step: 1 | -1): Appearance['textSize'] {
  return TEXT_SIZES[TEXT_SIZES.indexOf(size) + step] ?? size;
}
