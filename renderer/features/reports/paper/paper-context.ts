import { createContext } from 'react';
import type { Sha256 } from '#shared/domain/ids.ts';
import type { DocumentMetadata } from '#shared/domain/report/document.ts';

/** What the parts of a report need beside their own block. */
export interface Paper {
  readonly metadata: DocumentMetadata;
  /** Addresses of pictures; one that is missing is named in its place. */
  readonly pictures: ReadonlyMap<Sha256, string>;
  readonly pictureMissing: string;
  /** Pages of headings by anchor, once they are known. */
  readonly pages: ReadonlyMap<string, number>;
  /** Before every id, so that preview and print view stand in one page. */
  readonly prefix: string;
  /** Whether the contents lead to their headings: not in the preview, where they are drawn too small to be hit and the address is the program's. */
  readonly isLinked: boolean;
}

export const PaperContext = createContext<Paper | null>(null);
