/**
 * How a file may be shown. `image` and `vector` go into an <img> only, `pdf` is painted onto a canvas, `text` is shown as
 * text. Nothing is ever opened as a document of its own (reliability reference 1.2).
 */
export type PreviewKind = 'image' | 'vector' | 'pdf' | 'text' | 'none';

/** What the built-in browser can decode; HEIC and TIFF are not among them. */
const SHOWN_IMAGES = new Set(['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/bmp', 'image/avif']);

const SHOWN_AS_TEXT = new Set(['application/json', 'application/xml', 'application/yaml', 'message/rfc822']);

/** Chooses the preview for a media type that was sniffed from the bytes, never for one that was merely claimed. */
export function previewKindOf(mediaType: string): PreviewKind {
  if (SHOWN_IMAGES.has(mediaType)) return 'image';
  if (mediaType === 'image/svg+xml') return 'vector';
  if (mediaType === 'application/pdf') return 'pdf';
  return mediaType.startsWith('text/') || SHOWN_AS_TEXT.has(mediaType) ? 'text' : 'none';
}

/** What a small picture of the file is made from; null when there is none to make. */
export function thumbnailSourceOf(mediaType: string): 'picture' | 'first-page' | null {
  if (SHOWN_IMAGES.has(mediaType)) return 'picture';
  return mediaType === 'application/pdf' ? 'first-page' : null;
}
