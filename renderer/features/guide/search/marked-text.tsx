import { Fragment } from 'react';
import { findWords } from './fold-text.ts';

/** A text with the words found in it marked. */
export function MarkedText({ text, words }: { readonly text: string; readonly words: readonly string[] }) {
  const spans = findWords(text, words);
  return (
    <>
      {spans.map(({ from, to }, index) => (
        <Fragment key={from}>
          {text.slice(spans[index - 1]?.to ?? 0, from)}
          <mark>{text.slice(from, to)}</mark>
        </Fragment>
      ))}
      {text.slice(spans.at(-1)?.to ?? 0)}
    </>
  );
}

const BEFORE = 40;
const LENGTH = 150;

/** The part of a text around the first word found in it, cut at spaces. */
export function excerptOf(text: string, words: readonly string[]): string {
  const first = findWords(text, words)[0]?.from ?? 0;
  const from = first <= BEFORE ? 0 : text.indexOf(' ', first - BEFORE) + 1;
  const end = text.length - from <= LENGTH ? text.length : text.lastIndexOf(' ', from + LENGTH);
  return `${from > 0 ? '… ' : ''}${text.slice(from, end)}${end < text.length ? ' …' : ''}`;
}
