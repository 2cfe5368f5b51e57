/** What the name of a node is made from. */
export interface NamedNode {
  readonly depth: number;
  readonly refId: string;
  readonly name: string;
  /** A name set by the author of the file; empty where none is. */
  readonly urnId: string;
}

/**
 * Gives each node the URN CISO Assistant gives it (tools/convert_library_v2, without a compatibility mode): base and
 * reference; without a reference the parent's URN and a running number, or the name at the top.
 */
export function nameNodes(base: string, nodes: readonly NamedNode[]): readonly { readonly urn: string; readonly parentUrn: string | null }[] {
  const parents = new Map<number, string | null>();
  const counts = new Map<number, number>();
  let previous: string | null = null;
  let previousDepth = 0;
  return nodes.map(({ depth, refId, name, urnId }) => {
    if (depth > previousDepth) {
      parents.set(depth, previous);
      counts.set(depth, 1);
    }
    const parentUrn = parents.get(depth) ?? null;
    const count = counts.get(depth) ?? 1;
    let urn = `${base}:${urnId}`;
    if (urnId === '') {
      if (refId !== '') urn = `${base}:${urnPart(refId)}`;
      else {
        urn = parentUrn !== null ? `${parentUrn}:${String(count)}` : `${base}:${name === '' ? `node${String(count)}` : urnPart(name)}`;
        counts.set(depth, count + 1);
      }
    }
    previous = urn;
    previousDepth = depth;
    return { urn, parentUrn };
  });
}

/**
 * The part of a URN made from a reference, as CISO Assistant cleans it: no accents and nothing beyond ASCII, lower
 * case, hyphens for blanks and an underscore for each other sign a URN may not hold.
 */
export function urnPart(text: string): string {
  return text
    .trim()
    .normalize('NFKD')
    .replace(/[^\0-\x7f]/g, '')
    .toLowerCase()
    .replaceAll(' ', '-')
    .replace(/[^a-z0-9_\-.[\]():]/g, '_');
}
