import type { AuditCriterion } from '../audit/audit.ts';
import type { ClauseNumber } from '../ids.ts';
import { ancestorsOfClause, parentOfClause } from './clause-number.ts';
import { likestTitle, slipsBetween, titleCloseness } from './clause-title.ts';
import { parseClauseReference, type ClauseReference } from './parse-clause-reference.ts';
import type { Clause, Standard } from './standard.ts';

/** A clause together with the standard it stands in: a number means nothing without its edition. */
export interface ClauseMatch {
  readonly standard: Standard;
  readonly clause: Clause;
}

/** The registry's answer to a typed reference. */
export type ClauseCheck =
  /** First match first; more than one when several standards in scope have that number. */
  | { readonly kind: 'ok'; readonly reference: ClauseReference; readonly matches: readonly ClauseMatch[] }
  | {
      readonly kind: 'unknown-number';
      readonly reference: ClauseReference;
      /** Clauses in scope that may be meant: by title first, then by number. */
      readonly suggestions: readonly ClauseMatch[];
      /** Clauses of standards that are not among the criteria but fit exactly. */
      readonly outOfScope: readonly ClauseMatch[];
    }
  | {
      readonly kind: 'title-mismatch';
      readonly reference: ClauseReference;
      /** What the number really is. */
      readonly matches: readonly ClauseMatch[];
      /** The clauses the title belongs to. */
      readonly suggestions: readonly ClauseMatch[];
      readonly outOfScope: readonly ClauseMatch[];
    }
  | { readonly kind: 'no-number'; readonly reference: ClauseReference; readonly suggestions: readonly ClauseMatch[] };

const CLOSE_ENOUGH = 0.5;
const MOST_SUGGESTIONS = 3;

function allClauses(standards: readonly Standard[]): readonly ClauseMatch[] {
  return standards.flatMap((standard) => standard.clauses.map((clause) => ({ standard, clause })));
}

const titlesOf = ({ title, otherTitles }: Clause): readonly string[] => [title, ...otherTitles];

function byTitle(title: string, standards: readonly Standard[]): readonly ClauseMatch[] {
  if (title === '') return [];
  return allClauses(standards)
    .filter((match) => !match.clause.isUntitled)
    .map((match) => {
      const likeness = likestTitle(title, titlesOf(match.clause));
      const bonus = likeness === 'same' ? 1 : likeness === 'shorter' ? 0.5 : 0;
      return { match, score: Math.max(...titlesOf(match.clause).map((known) => titleCloseness(title, known))) + bonus };
    })
    .filter(({ score }) => score >= CLOSE_ENOUGH)
    .sort((left, right) => right.score - left.score)
    .slice(0, MOST_SUGGESTIONS)
    .map(({ match }) => match);
}

/** Clauses whose number is one slip away (8.15 for 8.1 or 8.5), dots forgotten or set wrong, or the clause above. */
function byNumber(number: ClauseNumber, standards: readonly Standard[]): readonly ClauseMatch[] {
  const digits = number.replaceAll('.', '');
  const above = ancestorsOfClause(number);
  return allClauses(standards)
    .map((match) => {
      const known = match.clause.number;
      const rank =
        known === `A.${number}` ? 0
        : known.replaceAll('.', '') === digits ? 1
        : known === above[0] ? 2
        : parentOfClause(known) === parentOfClause(number) && slipsBetween(known, number, 1) <= 1 ? 3
        : slipsBetween(known, number, 1) <= 1 ? 4
        : above.includes(known) ? 5
        : 9;
      return { match, rank };
    })
    .filter(({ rank }) => rank < 9)
    .sort((left, right) => left.rank - right.rank)
    .slice(0, MOST_SUGGESTIONS)
    .map(({ match }) => match);
}

function isSameClause(left: ClauseMatch, right: ClauseMatch): boolean {
  return left.standard.id === right.standard.id && left.clause.number === right.clause.number;
}

function withoutDoubles(matches: readonly ClauseMatch[]): readonly ClauseMatch[] {
  return matches.filter((match, index) => matches.findIndex((other) => isSameClause(match, other)) === index);
}

/** Whether the title typed fits this clause; an untitled paragraph also answers to the title of the clause above. */
function fitsTitle(title: string, match: ClauseMatch, standards: readonly Standard[]): boolean {
  if (title === '') return true;
  const isElsewhere = allClauses(standards).some(
    (other) => !isSameClause(match, other) && !other.clause.isUntitled && likestTitle(title, titlesOf(other.clause)) === 'same',
  );
  if (match.clause.isUntitled) {
    const above = match.standard.clauses.find((clause) => clause.number === match.clause.parent);
    return !isElsewhere || (above !== undefined && likestTitle(title, titlesOf(above)) !== 'different');
  }
  const likeness = likestTitle(title, titlesOf(match.clause));
  // "5.2 Information security policy" contains the title "Policy" but is the title of another clause.
  return likeness === 'same' || likeness === 'shorter' || (likeness === 'longer' && !isElsewhere);
}

/**
 * Checks a typed clause reference against the standards that are criteria of the audit (domain finding 6).
 * `others`, standards that are not criteria, serve hints alone: "A.8.16" is refused without ISO/IEC 27001 in scope,
 * and the answer then says where it would belong.
 */
export function checkClauseReference(
  text: string,
  standards: readonly Standard[],
  others: readonly Standard[] = [],
): ClauseCheck {
  const reference = parseClauseReference(text);
  const named = (standard: Standard): boolean =>
    reference.standard === '' || standard.title.endsWith(` ${reference.standard}`);
  const inScope = standards.filter(named);
  const outside = others.filter((other) => named(other) && !standards.some((standard) => standard.id === other.id));
  if (reference.number === '') {
    return { kind: 'no-number', reference, suggestions: byTitle(reference.title, inScope) };
  }
  const sameNumber = allClauses(inScope).filter((match) => match.clause.number === reference.number);
  const outOfScope = allClauses(outside).filter(
    (match) => match.clause.number === reference.number && fitsTitle(reference.title, match, outside),
  );
  if (sameNumber.length === 0) {
    const suggestions = withoutDoubles([...byTitle(reference.title, inScope), ...byNumber(reference.number, inScope)]);
    return { kind: 'unknown-number', reference, suggestions: suggestions.slice(0, MOST_SUGGESTIONS), outOfScope };
  }
  const matches = sameNumber.filter((match) => fitsTitle(reference.title, match, inScope));
  if (matches.length > 0) return { kind: 'ok', reference, matches };
  const suggestions = byTitle(reference.title, inScope).filter((match) => match.clause.number !== reference.number);
  return { kind: 'title-mismatch', reference, matches: sameNumber, suggestions, outOfScope };
}

/** The standards known to the program that the audit's criteria name in an edition the program has. */
export function standardsOfCriteria(
  criteria: readonly AuditCriterion[],
  known: readonly Standard[],
): readonly Standard[] {
  return known.filter((standard) =>
    criteria.some((criterion) => criterion.standardId === standard.id && criterion.edition === standard.edition),
  );
}

/** Number and title as people read them: "8.6.1 Incident management", the number alone for an untitled paragraph. */
export function formatClause(clause: Clause): string {
  return clause.isUntitled ? clause.number : `${clause.number} ${clause.title}`;
}

/** The same with its edition in front: "ISO/IEC 20000-1:2018 + Amd 1:2024, 8.6.1 Incident management". */
export function formatClauseMatch(match: ClauseMatch): string {
  return `${match.standard.label}, ${formatClause(match.clause)}`;
}
