import type { ClauseNumber } from '../ids.ts';
import { compareClauseNumbers } from './clause-number.ts';
import type { Clause, Standard } from './standard.ts';

/** Look-ups over the clause tree of one standard. All lists are in the order of the standard. */
export interface ClauseIndex {
  readonly standard: Standard;
  readonly clauses: readonly Clause[];
  /** Clauses without a parent. */
  readonly roots: readonly Clause[];
  /** Auditable leaves with a title: every percentage is computed over these alone, so that nothing counts twice. */
  readonly leaves: readonly Clause[];
  readonly find: (number: ClauseNumber) => Clause | undefined;
  readonly childrenOf: (number: ClauseNumber) => readonly Clause[];
  /** Clauses above, nearest first. */
  readonly ancestorsOf: (number: ClauseNumber) => readonly Clause[];
  readonly descendantsOf: (number: ClauseNumber) => readonly Clause[];
}

function inOrder(clauses: readonly Clause[]): readonly Clause[] {
  return [...clauses].sort((left, right) => compareClauseNumbers(left.number, right.number));
}

/** Builds the look-ups once per standard; keep the result where it is used often. */
export function indexClauses(standard: Standard): ClauseIndex {
  const clauses = inOrder(standard.clauses);
  const byNumber = new Map(clauses.map((clause) => [clause.number, clause]));
  const byParent = new Map<ClauseNumber, Clause[]>();
  for (const clause of clauses) {
    if (clause.parent === null) continue;
    const siblings = byParent.get(clause.parent);
    if (siblings) siblings.push(clause);
    else byParent.set(clause.parent, [clause]);
  }
  const childrenOf = (number: ClauseNumber): readonly Clause[] => byParent.get(number) ?? [];
  const ancestorsOf = (number: ClauseNumber): readonly Clause[] => {
    const parent = byNumber.get(byNumber.get(number)?.parent ?? '');
    return parent ? [parent, ...ancestorsOf(parent.number)] : [];
  };
  const descendantsOf = (number: ClauseNumber): readonly Clause[] =>
    childrenOf(number).flatMap((child) => [child, ...descendantsOf(child.number)]);
  return {
    standard,
    clauses,
    roots: clauses.filter((clause) => clause.parent === null),
    leaves: clauses.filter((clause) => clause.isAuditable),
    find: (number) => byNumber.get(number),
    childrenOf,
    ancestorsOf,
    descendantsOf,
  };
}
