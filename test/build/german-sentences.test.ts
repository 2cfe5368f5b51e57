import { expect, test } from 'vitest';
import { de } from '#renderer/i18n/de.ts';
import { en } from '#renderer/i18n/en.ts';

function sentencesOf(value: unknown, path = ''): readonly (readonly [path: string, sentence: string])[] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as object).flatMap(([key, part]) => sentencesOf(part, path === '' ? key : `${path}.${key}`));
}

const english = new Map(sentencesOf(en));
const german = new Map(sentencesOf(de));
const PLACES = /\{\{?\w+\}?\}/g;
const placesOf = (sentence: string): readonly string[] => [...new Set(sentence.match(PLACES) ?? [])].toSorted();

test('German has the keys of English, no more and no fewer', () => {
  expect(english.size).toBeGreaterThan(1000);
  expect([...german.keys()].toSorted()).toEqual([...english.keys()].toSorted());
});

test('A German sentence has the places of the English one, so that no name and no number is lost', () => {
  const others = [...english].flatMap(([path, sentence]) => {
    const [wanted, found] = [placesOf(sentence), placesOf(german.get(path) ?? '')];
    return wanted.join() === found.join() ? [] : [{ path, wanted, found }];
  });
  expect(others).toEqual([]);
});

test('A number that may be one has a sentence for one and a sentence for others', () => {
  const alone = [...english.keys()].filter((key) => {
    const [, stem, form] = /^(.*)_(one|other)$/.exec(key) ?? [];
    return stem !== undefined && !english.has(`${stem}_${form === 'one' ? 'other' : 'one'}`);
  });
  expect(alone).toEqual([]);
});

test('No sentence of three words or more was left in English', () => {
  const left = [...german].filter(
    ([path, sentence]) => sentence === english.get(path) && (sentence.replace(PLACES, '').match(/\p{L}{3,}/gu) ?? []).length > 2,
  );
  expect(left).toEqual([]);
});

test('German quotes stand low and high, and an ellipsis has its space', () => {
  const wrong = [...german].filter(([, sentence]) => /[“][^”“„]*[”]|"/.test(sentence) || /\p{L}…$/u.test(sentence));
  expect(wrong).toEqual([]);
});
