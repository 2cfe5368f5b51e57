import { id, ja, ko, zh } from './asian.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import type { HeadingWords } from './heading-words.ts';
import { ar, cs, nl, pl, ru, sv, tr } from './others.ts';
import { es, fr, it, pt } from './romance.ts';

/** Every language whose headings are known, the commonest first: it wins where two share a word. */
export const ALL_HEADING_WORDS: readonly HeadingWords[] = [en, de, fr, es, pt, it, nl, id, tr, zh, ja, ko, ar, pl, cs, sv, ru];
