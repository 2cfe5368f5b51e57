import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPostings } from '#shared/domain/search/postings.ts';

/** What a plain list of lists would hold, each posting once. */
function plain(noted: readonly (readonly [number, number])[], word: number): readonly number[] {
  return [...new Set(noted.filter(([at]) => at === word).map(([, posting]) => posting))];
}

function read(postings: ReturnType<typeof createPostings>, word: number): readonly number[] {
  const found: number[] = [];
  postings.each(word, (posting) => found.push(posting));
  return found;
}

test('postings come back as they were noted, whether a few or many were noted before somebody asked', () => {
  const batches = fc.array(fc.record({ size: fc.constantFrom(0, 1, 7, 300, 60_000), words: fc.integer({ min: 1, max: 40 }) }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(batches, (given) => {
      const postings = createPostings();
      const noted: (readonly [number, number])[] = [];
      let posting = 0;
      for (const { size, words } of given) {
        for (let at = 0; at < size; at += 1) {
          posting += at % 3 === 0 ? 1 : 0;
          const word = (at * 7) % words;
          postings.note(word, posting);
          noted.push([word, posting]);
        }
        for (let word = 0; word < 41; word += 20) {
          // A word may stand in one record more than once: twice the same posting is no other answer.
          expect([...new Set(read(postings, word))]).toEqual(plain(noted, word));
        }
      }
    }),
    { numRuns: 25 },
  );
});

test('a word nobody noted has none', () => {
  const postings = createPostings();
  expect(read(postings, 0)).toEqual([]);
  postings.note(3, 12);
  expect(read(postings, 2)).toEqual([]);
  expect(read(postings, 3)).toEqual([12]);
  expect(read(postings, 900)).toEqual([]);
});
