import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, canonicalPieces } from '#shared/lib/canonical-json.ts';

test('The pieces of an object joined are its canonical text, whatever lists it has', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 })), (value) => {
      expect([...canonicalPieces(value)].join('')).toBe(canonicalJson(value));
    }),
  );
});

test('A list of the object comes in a piece for each of its elements', () => {
  expect([...canonicalPieces({ b: [{ d: 1, c: 2 }, 'x'], a: 1 })]).toEqual(['{"a":', '1', ',"b":', '[', '{"c":2,"d":1}', ',"x"', ']', '}']);
});
