import { strFromU8, strToU8 } from 'fflate';
import type { PackageParts } from '../package/unpack-part.ts';

/**
 * A part as text that can be cut and joined without loss. In a part of bytes one character stands for one byte, so
 * what is not touched comes out as it went in, whatever it holds; only UTF-16 parts are text in the usual sense.
 */
export interface PartText {
  readonly text: string;
  /** Turns new text (already escaped for XML) into what may be put into `text`. */
  readonly encode: (added: string) => string;
  /** The bytes of the changed text. */
  readonly toBytes: (changed: string) => Uint8Array;
}

/** Unpacks a part for editing. Throws `RefusedError` past a limit or on damage. */
export function readPartText(parts: PackageParts, path: string): PartText {
  const pieces: Uint8Array[] = [];
  parts.unpack(path, (piece) => {
    pieces.push(piece.slice());
  });
  return textOfBytes(joinBytes(pieces));
}

/** Gives bytes the form in which they can be cut and joined. */
export function textOfBytes(bytes: Uint8Array): PartText {
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe;
  const isBig = bytes[0] === 0xfe && bytes[1] === 0xff;
  if (isLittle || isBig) {
    return { text: fromUtf16(bytes, isBig), encode: (added) => added, toBytes: (changed) => toUtf16(changed, isBig) };
  }
  const text = strFromU8(bytes, true);
  const encode = isUtf8(text) ? (added: string) => strFromU8(strToU8(added), true) : asReferences;
  return { text, encode, toBytes: (changed) => strToU8(changed, true) };
}

export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Replaces pieces of a text. What is put in at one place keeps its order and stands before what is replaced there. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  const kept: string[] = [];
  let from = 0;
  for (const splice of splices.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    kept.push(text.slice(from, splice.start), splice.text);
    from = splice.end;
  }
  kept.push(text.slice(from));
  return kept.join('');
}

/** Escapes for XML, in texts and in attribute values. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function isUtf8(text: string): boolean {
  const declared = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*\bencoding\s*=\s*["']([^"']*)["']/.exec(text)?.[1];
  return declared === undefined || /^utf-?8$/i.test(declared);
}

/** In an old encoding a character is written by its number, which every encoding can hold. */
function asReferences(added: string): string {
  return added.replace(/[\u0080-\u{10ffff}]/gu, (character) => `&#x${(character.codePointAt(0) ?? 0).toString(16)};`);
}

function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}

function fromUtf16(bytes: Uint8Array, isBig: boolean): string {
  const characters: string[] = [];
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const [first = 0, second = 0] = [bytes[at], bytes[at + 1]];
    characters.push(String.fromCharCode(isBig ? first * 256 + second : second * 256 + first));
  }
  return characters.join('');
}

function toUtf16(text: string, isBig: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    bytes[index * 2] = isBig ? code >> 8 : code & 0xff;
    bytes[index * 2 + 1] = isBig ? code & 0xff : code >> 8;
  }
  return bytes;
}
