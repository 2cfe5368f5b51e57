import { decodeUtf8, hasAscii } from './utf8.ts';

/** A name as written, and without its prefix. */
export interface XmlName {
  readonly raw: string;
  readonly local: string;
}

/** Met in every sheet: known from the start, as the very strings the reader compares with. */
const FREQUENT = ['c', 'v', 'row', 't', 'is', 'f', 'si', 'r', 'rPr', 'rPh', 'xf', 'col', 'mergeCell'] as const;

const BUCKETS = 256;

/** More different names than this in one part are not kept: a file could have millions. */
const MOST = 2_000;

/** Names of elements, each made once for a part: a large sheet has millions of elements and a dozen names. */
export class XmlNames {
  readonly #buckets: XmlName[][] = Array.from({ length: BUCKETS }, () => []);
  #count = 0;

  constructor() {
    for (const name of FREQUENT) this.#bucketOf(name.charCodeAt(0), name.length, name.charCodeAt(name.length - 1)).push({ raw: name, local: name });
  }

  /** The name that stands in the bytes from `start` up to `end`. */
  at(bytes: Uint8Array, start: number, end: number): XmlName {
    const length = end - start;
    const bucket = this.#bucketOf(bytes[start] ?? 0, length, bytes[end - 1] ?? 0);
    for (const name of bucket) if (name.raw.length === length && hasAscii(bytes, start, end, name.raw)) return name;
    const raw = decodeUtf8(bytes, start, end);
    const name = { raw, local: raw.slice(raw.lastIndexOf(':') + 1) };
    this.#count += 1;
    // Names of other letters are looked at each time: here a letter is a byte.
    if (this.#count <= MOST && raw.length === length) bucket.push(name);
    return name;
  }

  #bucketOf(first: number, length: number, last: number): XmlName[] {
    return this.#buckets[(first + length * 31 + last * 7) % BUCKETS] ?? [];
  }
}
