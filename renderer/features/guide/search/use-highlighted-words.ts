import { useEffect, type RefObject } from 'react';
import { findWords } from './fold-text.ts';

/** The name under which guide-article.module.css colours what was found. */
const NAME = 'guide-found';

/**
 * Colours words in a shown text without touching its elements, so that what is rendered and what is read out stay as
 * they are. `shown` is whatever the text is made from: a change looks anew.
 */
export function useHighlightedWords(container: RefObject<HTMLElement | null>, words: readonly string[], shown: unknown): void {
  const key = words.join('\n');
  useEffect(() => {
    if (container.current === null || key === '') return undefined;
    const walker = document.createTreeWalker(container.current, NodeFilter.SHOW_TEXT);
    const ranges: Range[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      for (const { from, to } of findWords(node.textContent ?? '', key.split('\n'))) {
        const range = document.createRange();
        range.setStart(node, from);
        range.setEnd(node, to);
        ranges.push(range);
      }
    }
    CSS.highlights.set(NAME, new Highlight(...ranges));
    return () => {
      CSS.highlights.delete(NAME);
    };
  }, [container, key, shown]);
}
