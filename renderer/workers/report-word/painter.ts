/** A picture in a form that every word processor shows. */
export interface WordPicture {
  readonly type: 'jpg' | 'png';
  readonly bytes: Uint8Array;
  /** Pixels, upright. */
  readonly width: number;
  readonly height: number;
}

/** What needs a canvas. A worker has one; a test in plain Node brings a stand-in. */
export interface Painter {
  /** Draws the picture again, upright and with its longer side at most `longest`; null when it cannot be decoded. */
  repaint(bytes: Uint8Array, mediaType: string, longest: number): Promise<WordPicture | null>;
  /** Draws the path of a signature, given within `width` × `height`, in dark ink on clear ground; null for no path. */
  drawSignature(path: string, width: number, height: number): Promise<WordPicture | null>;
}
