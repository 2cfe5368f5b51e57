import { DecodeUTF8 } from 'fflate';
import { SaxesParser } from 'saxes';
import { RefusedError } from '../read-problem.ts';
import type { PackageParts } from './unpack-part.ts';

/** What a reader of a part wants to hear. Names come without their namespace prefix. */
export interface XmlHandlers {
  /** `path` ends with this element; attribute names are without prefix too. */
  readonly onOpen: (name: string, attributes: XmlAttributes) => void;
  readonly onClose: (name: string) => void;
  readonly onText?: (text: string) => void;
}

/** Attribute values by local name; absent ones are undefined. Only good during the call it was given to. */
export interface XmlAttributes {
  get(name: string): string | undefined;
}

/**
 * Parses one part of a package as it is unpacked. Prefixes are dropped, because writers are free to choose
 * them. Throws `RefusedError`: `document-type` for a DTD (entity bombs), `damaged` for XML that is not well formed.
 */
export function parsePart(parts: PackageParts, path: string, handlers: XmlHandlers): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('doctype', () => {
    throw new RefusedError({ code: 'document-type', part: path });
  });
  parser.on('error', (error) => {
    throw new RefusedError({ code: 'damaged', part: path, detail: error.message });
  });
  const attributes = new CurrentAttributes();
  parser.on('opentag', (tag) => {
    attributes.values = tag.attributes;
    handlers.onOpen(localName(tag.name), attributes);
  });
  parser.on('closetag', (tag) => {
    handlers.onClose(localName(tag.name));
  });
  const { onText } = handlers;
  if (onText) {
    parser.on('text', onText);
    parser.on('cdata', onText);
  }

  const decoder = new PieceDecoder((text) => {
    parser.write(text);
  });
  parts.unpack(path, (piece) => {
    decoder.push(piece);
  });
  decoder.finish();
  parser.close();
}

/** One for all elements of a part: a large sheet has millions of them. */
class CurrentAttributes implements XmlAttributes {
  values: Readonly<Record<string, string>> = {};

  get(name: string): string | undefined {
    if (Object.hasOwn(this.values, name)) return this.values[name];
    for (const key of Object.keys(this.values)) {
      if (key.length > name.length && key.endsWith(name) && localName(key) === name) return this.values[key];
    }
    return undefined;
  }
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** Parts are UTF-8 as a rule; a few writers use UTF-16, told by its byte order mark. */
class PieceDecoder {
  readonly #onText: (text: string) => void;
  #utf8: DecodeUTF8 | null = null;
  #utf16: { readonly isBigEndian: boolean; rest: number[] } | null = null;
  #last: Uint8Array = new Uint8Array();
  #isStarted = false;

  constructor(onText: (text: string) => void) {
    this.#onText = onText;
  }

  push(piece: Uint8Array): void {
    if (piece.length === 0) return;
    if (!this.#isStarted) this.#start(piece);
    if (this.#utf16) {
      this.#onText(decodeUtf16Piece(piece, this.#utf16));
      return;
    }
    // One piece is held back, because the decoder wants to know which one is the last.
    if (this.#last.length > 0) this.#utf8?.push(this.#last, false);
    this.#last = piece.slice();
  }

  finish(): void {
    if (this.#utf8) this.#utf8.push(this.#last, true);
  }

  #start(piece: Uint8Array): void {
    this.#isStarted = true;
    const isLittle = piece[0] === 0xff && piece[1] === 0xfe;
    const isBig = piece[0] === 0xfe && piece[1] === 0xff;
    if (isLittle || isBig) this.#utf16 = { isBigEndian: isBig, rest: [] };
    else this.#utf8 = new DecodeUTF8((text) => {
      if (text.length > 0) this.#onText(text);
    });
  }
}

function decodeUtf16Piece(piece: Uint8Array, state: { readonly isBigEndian: boolean; rest: number[] }): string {
  const bytes = state.rest.length > 0 ? Uint8Array.from([...state.rest, ...piece]) : piece;
  let text = '';
  const even = bytes.length - (bytes.length % 2);
  for (let at = 0; at < even; at += 2) {
    const first = bytes[at] ?? 0;
    const second = bytes[at + 1] ?? 0;
    text += String.fromCharCode(state.isBigEndian ? first * 256 + second : second * 256 + first);
  }
  state.rest = even < bytes.length ? [bytes[even] ?? 0] : [];
  return text;
}
