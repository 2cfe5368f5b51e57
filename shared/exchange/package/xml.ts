import { strToU8 } from 'fflate';
import { RefusedError } from '../read-problem.ts';
import type { PackageParts } from './unpack-part.ts';
import { XmlScanner, type XmlHandlers } from './xml-scanner.ts';

export type { OpenElements, XmlAttributes, XmlHandlers } from './xml-scanner.ts';

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
  #utf16: Utf16Reader | null = null;
  #isStarted = false;

  constructor(path: string, handlers: XmlHandlers) {
    this.#path = path;
    this.#scanner = new XmlScanner(path, handlers);
  }

  /** The piece is only looked at during the call. */
  push(piece: Uint8Array): void {
    if (piece.length === 0) return;
    if (!this.#isStarted) this.#start(piece);
    this.#scanner.push(this.#utf16 === null ? piece : this.#utf16.toUtf8(piece));
  }

  finish(): void {
    if (this.#utf16?.isCut === true) throw new RefusedError({ code: 'damaged', part: this.#path, detail: 'encoding' });
    this.#scanner.finish();
  }

  /** Parts are UTF-8 as a rule; a few writers use UTF-16, told by its byte order mark. */
  #start(piece: Uint8Array): void {
    this.#isStarted = true;
    const isLittle = piece[0] === 0xff && piece[1] === 0xfe;
    const isBig = piece[0] === 0xfe && piece[1] === 0xff;
    if (isLittle || isBig) this.#utf16 = new Utf16Reader(isBig);
  }
}

class Utf16Reader {
  readonly #isBigEndian: boolean;
  /** Half a unit, or half a pair of them. */
  #rest: Uint8Array = new Uint8Array();

  constructor(isBigEndian: boolean) {
    this.#isBigEndian = isBigEndian;
  }

  get isCut(): boolean {
    return this.#rest.length > 0;
  }

  toUtf8(piece: Uint8Array): Uint8Array {
    const bytes = this.#rest.length > 0 ? Uint8Array.from([...this.#rest, ...piece]) : piece;
    let end = bytes.length - (bytes.length % 2);
    if (end > 0 && isFirstOfPair(this.#unit(bytes, end - 2))) end -= 2;
    const units: string[] = [];
    for (let at = 0; at < end; at += 2) units.push(String.fromCharCode(this.#unit(bytes, at)));
    this.#rest = bytes.slice(end);
    return strToU8(units.join(''));
  }

  #unit(bytes: Uint8Array, at: number): number {
    const first = bytes[at] ?? 0;
    const second = bytes[at + 1] ?? 0;
    return this.#isBigEndian ? first * 256 + second : second * 256 + first;
  }
}

function isFirstOfPair(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}
