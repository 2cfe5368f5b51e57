import { isWithinClause } from '../standard/clause-number.ts';
import type { Finding, FindingGrade } from './finding.ts';

export interface FindingFilter {
  /** Words that must all occur, in any field, in any order. */
  readonly text: string;
  readonly grade: FindingGrade | null;
  /** A clause number; findings on clauses below it are meant too. */
  readonly clause: string;
}

/** Whether a filter lets a finding through; an empty filter lets all through. */
export function isFindingShown(finding: Finding, filter: FindingFilter): boolean {
  if (filter.grade !== null && finding.grade !== filter.grade) return false;
  const clause = filter.clause.trim().toUpperCase();
  if (clause !== '' && !finding.clauses.some((number) => isWithinClause(number, clause))) return false;
  const words = filter.text.toLowerCase().split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return true;
  const searched = [
    finding.reference,
    finding.statement,
    finding.objectiveEvidence,
    finding.requirementReference,
    finding.site,
    finding.service,
    finding.process,
    finding.owner,
    ...finding.clauses,
  ]
    .join('\n')
    .toLowerCase();
  return words.every((word) => searched.includes(word));
}
