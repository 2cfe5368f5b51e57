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
