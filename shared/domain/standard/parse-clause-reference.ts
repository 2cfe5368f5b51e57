import type { ClauseNumber } from '../ids.ts';

/** What somebody wrote as a clause reference, taken apart. Empty texts where a part is missing. */
export interface ClauseReference {
  readonly number: ClauseNumber;
  readonly title: string;
  /** List item below the clause, such as "b" in "6.1.2 b)". */
  readonly listItem: string;
  /** Number of the standard when written in front, such as "27001". */
  readonly standard: string;
}

const STANDARD =
  /^(?:[A-Z]{2,5}(?:\/[A-Z]{2,5})?\s+)*ISO(?:\s*\/\s*IEC)?[\s-]*(\d{4,5}(?:-\d+)?)(?::\s*\d{4})?(?:\s*\+\s*Amd\.?\s*\d+\s*:\s*\d{4})?[\s,;:–—-]*/i;
const LEAD_WORD = /^(?:clauses?|cl\.?|sections?|sect?\.?|paragraph|para\.?|control|annex(?=\s+A)|§+|kapitel|abschnitt|klausel|chapitre|cláusula)\s*/i;
const NUMBER = /^(A\.?\s?(?=\d))?(\d{1,2}(?:\.\d{1,2})*)(?!\d)\.?/i;
const LIST_ITEM = /^\s*[.,(]?\s*([a-z])\)/;
const SEPARATOR = /^[\s\-–—:.,;|]+/;

/**
 * Takes a reference such as "8.6.1", "§ 8.6.1", "Clause 6.1.2 b)", "8.15 Change management",
 * "ISO/IEC 27001:2022, A.8.16" or a title alone into its parts. Never fails: what is not understood is the title.
 */
export function parseClauseReference(text: string): ClauseReference {
  let rest = text.normalize('NFKC').replace(/\s+/g, ' ').trim();
  const standard = STANDARD.exec(rest);
  if (standard) rest = rest.slice(standard[0].length);
  rest = rest.replace(LEAD_WORD, '');
  const number = NUMBER.exec(rest);
  if (!number) return { number: '', title: rest, listItem: '', standard: standard?.[1] ?? '' };
  rest = rest.slice(number[0].length);
  const listItem = LIST_ITEM.exec(rest);
  if (listItem) rest = rest.slice(listItem[0].length);
  return {
    number: `${number[1] === undefined ? '' : 'A.'}${number[2] ?? ''}`,
    title: rest.replace(SEPARATOR, '').trim(),
    listItem: listItem?.[1] ?? '',
    standard: standard?.[1] ?? '',
  };
}
