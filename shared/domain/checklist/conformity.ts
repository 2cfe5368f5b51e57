import type { Standard } from '../standard/standard.ts';
import type { Assessment } from './assessment.ts';
import { EMPTY_ROLL_UP, type ChecklistRollUp, type RollUp } from './roll-up.ts';

/** Figures of metric M10, over the auditable leaves alone. Percentages are left to the screen, which shows both. */
export interface ConformityFigures {
  readonly leaves: number;
  /** Leaves without those wholly not applicable. */
  readonly inScope: number;
  /** Leaves with a verdict. Never show conformity without this beside it. */
  readonly assessed: number;
  readonly conforming: number;
  /** As `conforming`, a minor nonconformity counting one half. */
  readonly weighted: number;
}

const CONFORMING: ReadonlySet<Assessment> = new Set(['conforming', 'good-practice', 'observation', 'ofi']);

/**
 * The verdict on a leaf, or null while there is none. A nonconformity decides at once; anything milder stands only
 * when every question of the leaf has a value, because the next question could still turn it over.
 */
export function leafVerdict(rollUp: RollUp): Assessment | null {
  if (rollUp.worst === 'major-nc' || rollUp.worst === 'minor-nc') return rollUp.worst;
  return rollUp.assessed === rollUp.total && CONFORMING.has(rollUp.worst) ? rollUp.worst : null;
}

/** Conformity and coverage of a checklist against a standard (domain reference M10). */
export function conformityOf(standard: Standard, checklist: ChecklistRollUp): ConformityFigures {
  let inScope = 0;
  let assessed = 0;
  let conforming = 0;
  let weighted = 0;
  const leaves = standard.clauses.filter((clause) => clause.isAuditable);
  for (const leaf of leaves) {
    const rollUp = checklist.byClause.get(leaf.number) ?? EMPTY_ROLL_UP;
    if (rollUp.total > 0 && rollUp.counts['not-applicable'] === rollUp.total) continue;
    inScope += 1;
    const verdict = leafVerdict(rollUp);
    if (verdict === null) continue;
    assessed += 1;
    if (CONFORMING.has(verdict)) conforming += 1;
    weighted += CONFORMING.has(verdict) ? 1 : verdict === 'minor-nc' ? 0.5 : 0;
  }
  return { leaves: leaves.length, inScope, assessed, conforming, weighted };
}

/** Part of a whole from 0 to 1; null when there is no whole to take a part of. */
export function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
