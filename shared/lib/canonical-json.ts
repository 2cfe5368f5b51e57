/**
 * JSON text with the keys of every object in code-unit order and no white space, so that equal values always give
 * equal bytes. Throws on what JSON cannot hold (undefined, functions, NaN): a hash over a lossy text proves nothing.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('A number that is not finite has no canonical form');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object') {
    const parts = Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
    return `{${parts.join(',')}}`;
  }
  throw new TypeError(`A ${typeof value} has no canonical form`);
}

/**
 * The same text in pieces: one for each element of a list that is a member of the object, so that a list of thousands
 * can be worked through a few at a time. Joined, they are `canonicalJson(value)`.
 */
export function* canonicalPieces(value: object): Generator<string, void, void> {
  let before = '{';
  for (const [key, member] of Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))) {
    yield `${before}${JSON.stringify(key)}:`;
    before = ',';
    if (!Array.isArray(member)) {
      yield canonicalJson(member);
      continue;
    }
    yield '[';
    for (const [index, element] of member.entries()) yield `${index === 0 ? '' : ','}${canonicalJson(element)}`;
    yield ']';
  }
  yield before === '{' ? '{}' : '}';
}
