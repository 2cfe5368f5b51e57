import type { DocumentMetadata } from '#shared/domain/report/document.ts';

/** Lengths of A4 in millimetres, with room for the lines at the head and the foot of each page. */
export interface PaperSize {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly side: number;
}

const PORTRAIT: PaperSize = { width: 210, height: 297, top: 24, bottom: 24, side: 20 };
const LANDSCAPE: PaperSize = { width: 297, height: 210, top: 22, bottom: 22, side: 16 };

export function paperSize({ orientation }: Pick<DocumentMetadata, 'orientation'>): PaperSize {
  return orientation === 'landscape' ? LANDSCAPE : PORTRAIT;
}

/** CSS counts 96 pixels to the inch. */
export function pixelsOf(millimetres: number): number {
  return (millimetres * 96) / 25.4;
}

/** Millimetres between two sheets on screen. */
export const SHEET_GAP = 8;

/** In whole pixels what the text of a page takes, and the way from page to page on screen. */
export interface PageSteps {
  readonly textWidth: number;
  readonly content: number;
  readonly gap: number;
  readonly pitch: number;
}

/**
 * The browser prints the text of a page in a box of whole pixels, rounded up; a preview in a box that is narrower or
 * lower by a part of a pixel breaks some lines and pages elsewhere, and its contents name other pages.
 */
export function pageSteps({ width, height, top, bottom, side }: PaperSize): PageSteps {
  const content = Math.ceil(pixelsOf(height - top - bottom));
  const gap = Math.round(pixelsOf(top + bottom + SHEET_GAP));
  return { textWidth: Math.ceil(pixelsOf(width - 2 * side)), content, gap, pitch: content + gap };
}
