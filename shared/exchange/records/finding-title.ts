import { readClauses } from './read-values.ts';

/** What logs without columns of their own pack into a title: "NC-1: Legal requirements (4.2 / A.5.31)". */
export interface FindingTitle {
  readonly reference: string;
  readonly title: string;
  readonly clauses: readonly string[];
}

const REFERENCE = /^((?:NCR?|OFI|OBS|CAR|AOC|FND?|GP|EV|M|N|F)[-\s#.]*\d[\w./-]*)\s*[:–—|-]\s*(.+)$/iu;
const AT_END = /^(.*?)\s*\(([^()]*\d[^()]*)\)\s*\.?$/u;

/** Takes the reference at the front and the clauses in brackets at the end out of a title. What is neither stays. */
export function splitFindingTitle(text: string): FindingTitle {
  const front = REFERENCE.exec(text);
  const rest = front?.[2] ?? text;
  const end = AT_END.exec(rest);
  const clauses = end ? readClauses(end[2] ?? '') : [];
  const isClauses = end !== null && clauses.length > 0 && (end[2] ?? '').replace(/[\d.A-Z\s/,;&+-]|clauses?|controls?|ISO|IEC/gi, '') === '';
  return {
    reference: (front?.[1] ?? '').trim(),
    title: (isClauses ? (end[1] ?? '') : rest).trim(),
    clauses: isClauses ? clauses : [],
  };
}
