import type { ReadCell } from '../workbook-content.ts';
import { oneLine, westernDigits } from './normalize-text.ts';

/** A cell's text taken apart into a clause or requirement number and what follows it. */
export interface SplitClause {
  readonly number: string;
  readonly rest: string;
}

const LEAD_WORD =
  /^(?:clauses?|controls?|cl\.?|sections?|sect?\.|chapters?|ch\.|paragraph|para\.?|annexe?|anhang|anexo|allegato|bijlage|requirement|req\.?|§+|kapitel|kap\.|abschnitt|abschn\.|klausel|ziffer|nr\.|pkt\.?|chapitre|chap\.|article|artículo|art\.?|articolo|artikel|pasal|klausul|capítulo|cláusula|apartado|clausola|punto|pto?\.?|madde|条款|第|البند|المادة)\s*(?=[A-Z]?\.?\s?\d)/iu;
/** The standard in front of its clause: "ISO/IEC 20000-1:2018 Clause 8.6.1", "DIN EN ISO 9001 – 7.5". */
const STANDARD =
  /^(?:(?:DIN|EN|BS|NF|UNE|UNI|NEN|CEN|ÖNORM|SN|ABNT|NBR)[\s/]+)*(?:ISO(?:\/(?:IEC|TS|TR))*|IEC|NBR)[\s-]*\d{4,5}(?:-\d{1,2})?(?::\d{4})?\s*[,:;–-]?\s+(?=\S)|^(?:9001|14001|45001|20000-1|22301|27001|27701|42001|50001)(?::\d{4})?\s+(?=A?\.?\d)/iu;
/** 8.6.1, A.8.16, 1-1-2, 4.1.a: numbers joined by dots or dashes, with an annex letter in front if any. */
const NUMBER = /^(?:(A)\.?\s?(?=\d))?((?:\d{1,3}|\d{4}(?=[.\-–]\d))(?:[.\-–](?:\d{1,3}|[A-Z]{1,2}(?=[.\-–]\d)))*(?:\.[a-z](?![a-z]))?(?:-[A-Z]{1,4}(?:\/[A-Z]{1,4})*(?=$|\s))?)\.?(?=$|[\s:)\-–—,;/(]|[^\w.])/u;
/** GV.OC-01.1, APP.1.1.A2.10, AC.L1-3.1.1, MSTG-ARCH-1: letters and numbers joined by dots or dashes. */
const CODED = /^([A-Z]{1,8}(?:\d{1,2}(?=\.))?(?:[.\-_][A-Z]{0,6}\d{0,3}[A-Z]?\d{0,3}){1,7}\d*)(?=$|[\s:)–—,;])/u;
/** Brackets or quotation marks around the number alone. */
const QUOTED = /^[([{"'„“‚‘«]\s*([A-Z]?\.?\d[\w.-]*)\s*[)\]}"'“”‘’»]/u;
const COMMA = /^(\d{1,2}),(\d{1,2})$/;
const GAP = /^[\s:.)\-–—,;|]+/;

/**
 * Splits "8.6.1 Incident management", "Clause 9.2", "§ 4.3", "A.5.1.1 Policies", "GV.OC-01.1: …", "١-١-١" into
 * number and rest; null when the text does not begin with one. A lone integer counts, as chapters are such.
 */
export function splitClause(text: string): SplitClause | null {
  const line = westernDigits(text.normalize('NFKC')).trim().replace(QUOTED, '$1');
  const bare = line.replace(STANDARD, '').replace(LEAD_WORD, '');
  const number = NUMBER.exec(bare);
  if (number) {
    const annex = number[1] === undefined ? '' : 'A.';
    const digits = (number[2] ?? '').replaceAll('–', '-');
    return { number: annex + digits, rest: bare.slice(number[0].length).replace(GAP, '').trim() };
  }
  const coded = CODED.exec(bare);
  if (coded?.[1] !== undefined && /\d/.test(coded[1])) {
    return { number: coded[1], rest: bare.slice(coded[0].length).replace(GAP, '').trim() };
  }
  return null;
}

/** True when a cell holds a clause number and little else: the sign of a clause column. */
export function looksLikeClause(cell: ReadCell): boolean {
  if (cell.kind === 'date' || cell.kind === 'boolean' || cell.kind === 'error') return false;
  const split = splitClause(oneLine(cell.text));
  if (!split) return false;
  return split.rest.length <= 3 || /^[/,&+]/.test(split.rest) || (split.rest.length < 60 && /[.-]/.test(split.number));
}

/** True when the number has the joined levels of a clause (8.6.1, A.5.1, 1-1-2) rather than a running number (R001). */
export function isLevelled(cell: ReadCell): boolean {
  const number = splitClause(oneLine(cell.text))?.number ?? '';
  return /\d[.-]\d|[A-Z]\.\d/.test(number);
}

/** What a clause cell turned out to be. `number` is empty when none could be read. */
export interface ClauseReading {
  readonly number: string;
  readonly rest: string;
  readonly trouble:
    | null
    | { readonly code: 'clause-from-date'; readonly suggestion: string }
    | { readonly code: 'clause-from-number'; readonly suggestion: string }
    | { readonly code: 'clause-several'; readonly others: readonly string[] }
    | { readonly code: 'clause-unreadable' };
}

/**
 * Reads a cell of the clause column. A date or a number is never taken for a clause in silence: a date gives no
 * number, only the suggestion of the digits it was made from; a number is read as shown and flagged.
 */
export function readClauseCell(cell: ReadCell): ClauseReading {
  if (cell.kind === 'date') {
    const suggestion = clauseFromDate(cell);
    return suggestion === null
      ? { number: '', rest: '', trouble: { code: 'clause-unreadable' } }
      : { number: '', rest: '', trouble: { code: 'clause-from-date', suggestion } };
  }
  if (cell.kind === 'number') {
    if (cell.number !== undefined && Number.isInteger(cell.number)) return { number: cell.text, rest: '', trouble: null };
    return { number: cell.text, rest: '', trouble: { code: 'clause-from-number', suggestion: cell.text } };
  }
  const text = oneLine(cell.text);
  // The decimal comma of a program that took 4.1 for a number; "4, 5" are two clauses.
  const comma = COMMA.exec(westernDigits(text));
  if (comma) {
    const number = `${comma[1] ?? ''}.${comma[2] ?? ''}`;
    return { number, rest: '', trouble: { code: 'clause-from-number', suggestion: number } };
  }
  const split = splitClause(text);
  if (!split) return { number: '', rest: text, trouble: text === '' ? null : { code: 'clause-unreadable' } };
  const others = otherClauses(split.rest);
  if (others.length > 0) return { number: split.number, rest: '', trouble: { code: 'clause-several', others } };
  return { number: split.number, rest: split.rest, trouble: null };
}

/** Further numbers behind the first: "4.1 / 4.3", "Clause 4 & 5", "8.8 and Control 8.20"; none where a title follows. */
export function otherClauses(rest: string): readonly string[] {
  const list = /^(?:\s*(?:[/,;&+]|and|und|et|y|e|en|dan|ve)?\s*(?:clauses?|controls?|§)?\s*(?:A\.)?\d{1,3}(?:\.\d{1,3})*)+$/iu;
  if (list.test(rest)) return [...rest.matchAll(/(?:A\.)?\d{1,3}(?:\.\d{1,3})*/gu)].map(([number]) => number);
  return [...rest.matchAll(/(?:^|[/,;&+]|\band\b|\bund\b|\bet\b|\by\b)\s*((?:A\.)?\d{1,3}(?:\.\d{1,3})+)(?![\w.])/gu)].map((match) => match[1] ?? '');
}

/**
 * The digits a spreadsheet made a date of: 8 Jun 2001 was typed 8.6.1, 9 Feb 2002 was 9.2.2. Typed without a year,
 * 8.6 becomes 8 Jun of that year, shown by a format without one. Null for dates no clause can have become.
 */
export function clauseFromDate(cell: ReadCell): string | null {
  const parsed = /^(\d{4})-(\d{2})-(\d{2})$/.exec(cell.date ?? '');
  if (!parsed) return null;
  const [year, month, day] = [Number(parsed[1]), Number(parsed[2]), Number(parsed[3])];
  const format = (cell.numberFormat ?? '').toLowerCase().replace(/"[^"]*"|\[[^\]]*\]/g, '');
  // Day first unless the cell's own format says otherwise: dots make dates where people write the day first.
  const isMonthFirst = /^m{1,2}[^m]*d/.test(format);
  const [first, second] = isMonthFirst ? [month, day] : [day, month];
  if (!format.includes('y')) return `${first}.${second}`;
  if (!format.includes('d')) return `${month}.${year % 100}`;
  const third = year >= 2000 && year < 2030 ? year - 2000 : year >= 1930 && year < 2000 ? year - 1900 : null;
  if (third === null) return null;
  return third === 0 ? `${first}.${second}` : `${first}.${second}.${third}`;
}
