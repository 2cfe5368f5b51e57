import type { DocumentMetadata } from '#shared/domain/report/document.ts';

/**
 * Lengths in millimetres: A4 as the browser prints it, a tenth narrower than the norm, because printers count in whole
 * dots; a preview of another width would break some lines elsewhere. With room for the lines at the head and the foot of
 * each page.
 */
export interface PaperSize {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly side: number;
}

const PORTRAIT: PaperSize = { width: 209.89, height: 297.01, top: 24, bottom: 24, side: 20 };
const LANDSCAPE: PaperSize = { width: 297.01, height: 209.89, top: 22, bottom: 22, side: 16 };

export function paperSize({ orientation }: Pick<DocumentMetadata, 'orientation'>): PaperSize {
  return orientation === 'landscape' ? LANDSCAPE : PORTRAIT;
}

/** CSS counts 96 pixels to the inch. */
export function pixelsOf(millimetres: number): number {
  return (millimetres * 96) / 25.4;
}

/** Millimetres between two sheets on screen. */
export const SHEET_GAP = 8;

/** From page to page on screen, in pixels. Whole ones: the browser cuts off parts, which adds up over many pages. */
export function pageSteps({ height, top, bottom }: PaperSize): { readonly content: number; readonly gap: number; readonly pitch: number } {
  const content = Math.floor(pixelsOf(height - top - bottom));
  const gap = Math.round(pixelsOf(top + bottom + SHEET_GAP));
  return { content, gap, pitch: content + gap };
}
