import { RefusedError } from '../read-problem.ts';

/**
 * Walks over the tags of a part and knows where each begins and ends, which a parser of values does not tell. Texts,
 * comments and processing instructions are passed over. Throws `RefusedError` for what cannot be cut safely.
 */
export class TagReader {
  readonly #text: string;
  readonly #part: string;
  kind: 'open' | 'close' | 'empty' = 'open';
  /** Without its namespace prefix. */
  name = '';
  start = 0;
  /** Behind the closing bracket. */
  end = 0;

  constructor(text: string, part: string, from = 0) {
    this.#text = text;
    this.#part = part;
    this.end = from;
  }

  /** Moves to the next tag; false at the end. */
  next(): boolean {
    for (;;) {
      const start = this.#text.indexOf('<', this.end);
      if (start < 0) return false;
      const second = this.#text[start + 1];
      if (second === '!') this.end = this.#skipDeclaration(start);
      else if (second === '?') this.end = this.#after('?>', start);
      else return this.#readTag(start, second === '/');
    }
  }

  /** The tag as written. */
  get source(): string {
    return this.#text.slice(this.start, this.end);
  }

  /** Namespace prefix with its colon; empty when there is none. */
  get prefix(): string {
    return /^<\/?([^\s:/>]+:)/.exec(this.source)?.[1] ?? '';
  }

  /** Value of an attribute by its local name, entities resolved; undefined when it is not there. */
  attribute(name: string): string | undefined {
    return readAttribute(this.source, name);
  }

  #readTag(start: number, isClose: boolean): boolean {
    const end = isClose ? this.#after('>', start) : this.#endOfOpenTag(start);
    const nameStart = isClose ? start + 2 : start + 1;
    let nameEnd = nameStart;
    let localStart = nameStart;
    for (; nameEnd < end - 1; nameEnd += 1) {
      const code = this.#text.charCodeAt(nameEnd);
      // Space and below, slash.
      if (code <= 32 || code === 47) break;
      if (code === 58) localStart = nameEnd + 1;
    }
    this.name = this.#text.slice(localStart, nameEnd);
    this.kind = isClose ? 'close' : this.#text[end - 2] === '/' ? 'empty' : 'open';
    this.start = start;
    this.end = end;
    return true;
  }

  /** A bracket inside a quoted value does not end the tag. */
  #endOfOpenTag(start: number): number {
    for (let at = start + 1; at < this.#text.length; at += 1) {
      const code = this.#text.charCodeAt(at);
      if (code === 62) return at + 1;
      if (code === 34) at = this.#after('"', at + 1) - 1;
      else if (code === 39) at = this.#after("'", at + 1) - 1;
    }
    return this.#refuse();
  }

  #skipDeclaration(start: number): number {
    if (this.#text.startsWith('<!--', start)) return this.#after('-->', start + 4);
    if (this.#text.startsWith('<![CDATA[', start)) return this.#after(']]>', start + 9);
    throw new RefusedError({ code: 'document-type', part: this.#part });
  }

  #after(ending: string, from: number): number {
    const at = this.#text.indexOf(ending, from);
    return at < 0 ? this.#refuse() : at + ending.length;
  }

  #refuse(): never {
    throw new RefusedError({ code: 'damaged', part: this.#part, detail: 'markup' });
  }
}

const ATTRIBUTE = /\s(?:[^\s=:/>"']+:)?([^\s=:/>"']+)\s*=\s*("[^"]*"|'[^']*')/g;

/** Value of an attribute of a tag by its local name. */
export function readAttribute(tag: string, name: string): string | undefined {
  // Cells number in the hundred thousands: most have their attributes in the plain form.
  const plain = tag.indexOf(` ${name}="`);
  if (plain >= 0 && tag.indexOf('"') > plain) {
    const start = plain + name.length + 3;
    return resolveEntities(tag.slice(start, tag.indexOf('"', start)));
  }
  if (!tag.includes(name)) return undefined;
  for (const [, found, quoted = ''] of tag.matchAll(ATTRIBUTE)) {
    if (found === name) return resolveEntities(quoted.slice(1, -1));
  }
  return undefined;
}

/** The tag with an attribute set, or without it where `value` is null; everything else as it was. */
export function withAttribute(tag: string, name: string, value: string | null): string {
  const written = new RegExp(`(\\s)${name}\\s*=\\s*("[^"]*"|'[^']*')`);
  if (value === null) return tag.replace(written, '');
  if (written.test(tag)) return tag.replace(written, (_, space: string) => `${space}${name}="${value}"`);
  return tag.replace(/\s*\/?>$/, (ending) => ` ${name}="${value}"${ending.trimStart()}`);
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function resolveEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|([a-z]+));/g, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
