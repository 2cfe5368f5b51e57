import type { ClauseNumber } from '../ids.ts';
import { compareClauseNumbers } from './clause-number.ts';
import type { Standard } from './standard.ts';

/** Which clauses of different standards deal with the same subject. Navigation help, never proof. */
export interface Correspondences {
  /** Clauses of `otherId` related to a clause of `standardId`, in order; none when nobody wrote any down. */
  readonly relatedClauses: (standardId: string, clause: ClauseNumber, otherId: string) => readonly ClauseNumber[];
}

/**
 * Reads the correspondences the packs keep, in both directions: what 20000-1 says of 27001 also holds from there.
 * Equal numbers mean nothing: 10.1 here is nonconformity, in ISO/IEC 27001:2022 it is improvement.
 */
export function buildCorrespondences(standards: readonly Standard[]): Correspondences {
  const known = new Set(standards.map(({ id }) => id));
  const related = new Map<string, Set<ClauseNumber>>();
  const keyOf = (standardId: string, clause: ClauseNumber, otherId: string): string => `${standardId} ${clause} ${otherId}`;
  const relate = (key: string, clause: ClauseNumber): void => {
    const clauses = related.get(key);
    if (clauses) clauses.add(clause);
    else related.set(key, new Set([clause]));
  };
  for (const standard of standards) {
    for (const clause of standard.clauses) {
      for (const [otherId, numbers] of Object.entries(clause.related)) {
        if (!known.has(otherId)) continue;
        for (const number of numbers) {
          relate(keyOf(standard.id, clause.number, otherId), number);
          relate(keyOf(otherId, number, standard.id), clause.number);
        }
      }
    }
  }
  return {
    relatedClauses: (standardId, clause, otherId) =>
      [...(related.get(keyOf(standardId, clause, otherId)) ?? [])].toSorted(compareClauseNumbers),
  };
}

/** Whether a number names a whole chapter or a whole theme of an annex ("8", "A.5"): too wide to relate two questions. */
export function isChapter(clause: ClauseNumber): boolean {
  return /^(?:[A-Z]\.)?\d+$/.test(clause);
}
