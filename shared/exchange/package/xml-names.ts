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
    for (const name of FREQUENT) this.#bucketOf(name, 0, name.length).push({ raw: name, local: name });
  }

  /** The name that stands in the text from `start` up to `end`. */
  at(text: string, start: number, end: number): XmlName {
    const bucket = this.#bucketOf(text, start, end);
    for (const name of bucket) {
      if (name.raw.length === end - start && text.startsWith(name.raw, start)) return name;
    }
    const raw = text.slice(start, end);
    const name = { raw, local: raw.slice(raw.lastIndexOf(':') + 1) };
    this.#count += 1;
    if (this.#count <= MOST) bucket.push(name);
    return name;
  }

  #bucketOf(text: string, start: number, end: number): XmlName[] {
    const place = (text.charCodeAt(start) + (end - start) * 31 + text.charCodeAt(end - 1) * 7) % BUCKETS;
    return this.#buckets[place] ?? [];
  }
}
