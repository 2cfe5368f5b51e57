import { DecodeUTF8 } from 'fflate';
import { RefusedError } from '../read-problem.ts';
import type { PackageParts } from './unpack-part.ts';
import { XmlScanner, type XmlHandlers } from './xml-scanner.ts';

export type { XmlAttributes, XmlHandlers } from './xml-scanner.ts';

/**
 * Parses one part of a package as it is unpacked. Prefixes are dropped, because writers are free to choose
 * them. Throws `RefusedError`: `document-type` for a DTD (entity bombs), `damaged` for XML that is not well formed.
 */
export function parsePart(parts: PackageParts, path: string, handlers: XmlHandlers): void {
  const parser = new PartParser(path, handlers);
  parts.unpack(path, (piece) => {
    parser.push(piece);
  });
  parser.finish();
}

/** Parses a part whose unpacked pieces come from elsewhere. Throws as `parsePart` does. */
export class PartParser {
  readonly #path: string;
  readonly #scanner: XmlScanner;
  readonly #decoder: PieceDecoder;

  constructor(path: string, handlers: XmlHandlers) {
    this.#path = path;
    this.#scanner = new XmlScanner(path, handlers);
    this.#decoder = new PieceDecoder((text) => {
      if (text !== '') this.#scanner.push(text);
    });
  }

  push(piece: Uint8Array): void {
    this.#decoder.push(piece);
  }

  finish(): void {
    if (!this.#decoder.finish()) throw new RefusedError({ code: 'damaged', part: this.#path, detail: 'encoding' });
    this.#scanner.finish();
  }
}

/** Parts are UTF-8 as a rule; a few writers use UTF-16, told by its byte order mark. */
class PieceDecoder {
  readonly #onText: (text: string) => void;
  #utf8: DecodeUTF8 | null = null;
  #utf16: { readonly isBigEndian: boolean; rest: number[] } | null = null;
  #isStarted = false;

  constructor(onText: (text: string) => void) {
    this.#onText = onText;
  }

  push(piece: Uint8Array): void {
    if (piece.length === 0) return;
    if (!this.#isStarted) this.#start(piece);
    if (this.#utf16) this.#onText(decodeUtf16Piece(piece, this.#utf16));
    else this.#utf8?.push(piece, false);
  }

  /** False when the last character is cut in two. */
  finish(): boolean {
    if (this.#utf16) return this.#utf16.rest.length === 0;
    try {
      this.#utf8?.push(new Uint8Array(), true);
      return true;
    } catch {
      return false;
    }
  }

  #start(piece: Uint8Array): void {
    this.#isStarted = true;
    const isLittle = piece[0] === 0xff && piece[1] === 0xfe;
    const isBig = piece[0] === 0xfe && piece[1] === 0xff;
    if (isLittle || isBig) this.#utf16 = { isBigEndian: isBig, rest: [] };
    else this.#utf8 = new DecodeUTF8(this.#onText);
  }
}

function decodeUtf16Piece(piece: Uint8Array, state: { readonly isBigEndian: boolean; rest: number[] }): string {
  const bytes = state.rest.length > 0 ? Uint8Array.from([...state.rest, ...piece]) : piece;
  const units: string[] = [];
  const even = bytes.length - (bytes.length % 2);
  for (let at = 0; at < even; at += 2) {
    const first = bytes[at] ?? 0;
    const second = bytes[at + 1] ?? 0;
    units.push(String.fromCharCode(state.isBigEndian ? first * 256 + second : second * 256 + first));
  }
  state.rest = even < bytes.length ? [bytes[even] ?? 0] : [];
  return units.join('');
}
