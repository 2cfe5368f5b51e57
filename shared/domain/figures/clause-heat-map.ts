import type { Assessment } from '../checklist/assessment.ts';
import type { AuditId, FindingId } from '../ids.ts';
import { isWithinClause } from '../standard/clause-number.ts';
import type { Standard } from '../standard/standard.ts';
import type { FigureScope } from './figure-scope.ts';
import type { FigureAudit } from './prepare-audit.ts';
import type { FigureLeaf } from './prepare-fieldwork.ts';

/** More columns than this cannot be read side by side. */
export const HEAT_MAP_AUDITS = 12;

export interface HeatCell {
  /** The worst value so far; "not assessed" when the audit did not ask or nobody answered. */
  readonly worst: Assessment;
  readonly verdict: Assessment | null;
  readonly answered: number;
  readonly questions: number;
  /** Nonconformities of that audit under the clause, withdrawn ones left out. */
  readonly majors: readonly FindingId[];
  readonly minors: readonly FindingId[];
}

export interface HeatMap {
  readonly audits: readonly FigureAudit[];
  readonly rows: readonly { readonly clause: string; readonly title: string; readonly cells: readonly HeatCell[] }[];
}

/**
 * The auditable leaves of a standard against the last audits of the period that used it, oldest first (domain
 * reference F, screen 2): where nonconformities return and where nobody looked.
 */
export function clauseHeatMap(scope: FigureScope, standard: Standard): HeatMap {
  const leaves = new Map<AuditId, Map<string, FigureLeaf>>();
  for (const leaf of scope.fieldwork.leaves) {
    if (leaf.standardId !== standard.id) continue;
    const ofAudit = leaves.get(leaf.auditId) ?? new Map<string, FigureLeaf>();
    leaves.set(leaf.auditId, ofAudit.set(leaf.clause, leaf));
  }
  const audits = scope.audits
    .filter(({ id }) => leaves.has(id))
    .toSorted((left, right) => left.day - right.day || (left.id < right.id ? -1 : 1))
    .slice(-HEAT_MAP_AUDITS);
  const found = new Map<string, FindingId[]>();
  for (const { auditId, grade, clauses, id } of scope.cases) {
    for (const clause of new Set(clauses)) {
      const key = `${auditId}\n${grade}\n${clause}`;
      const ids = found.get(key);
      if (ids) ids.push(id);
      else found.set(key, [id]);
    }
  }
  const wanted = scope.filters.clause;
  return {
    audits,
    rows: standard.clauses
      .filter(({ isAuditable, number }) => isAuditable && (wanted === null || isWithinClause(number, wanted)))
      .map(({ number, title }) => ({
        clause: number,
        title,
        cells: audits.map(({ id }): HeatCell => {
          const leaf = leaves.get(id)?.get(number);
          return {
            worst: leaf?.worst ?? 'not-assessed',
            verdict: leaf?.verdict ?? null,
            answered: leaf?.answered ?? 0,
            questions: leaf?.questions ?? 0,
            majors: found.get(`${id}\nmajor\n${number}`) ?? [],
            minors: found.get(`${id}\nminor\n${number}`) ?? [],
          };
        }),
      })),
  };
}
