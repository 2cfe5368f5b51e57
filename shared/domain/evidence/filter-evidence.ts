import type { ClauseNumber } from '../ids.ts';
import type { Evidence, EvidenceType } from './evidence.ts';
import { isWithinClause } from '../standard/clause-number.ts';
import { isUnlinked } from './link-evidence.ts';

export interface EvidenceFilter {
  readonly text: string;
  readonly type: EvidenceType | null;
  /** Matches the clause and all below it. */
  readonly clause: ClauseNumber | null;
  readonly isUnlinkedOnly: boolean;
}

export const NO_FILTER: EvidenceFilter = { text: '', type: null, clause: null, isUnlinkedOnly: false };

function searchedText(evidence: Evidence): string {
  return [
    evidence.reference,
    evidence.title,
    evidence.source,
    evidence.recordNumber,
    evidence.note,
    evidence.file?.name ?? '',
    ...evidence.clauses,
  ]
    .join('\n')
    .toLocaleLowerCase();
}

/** Whether a line of the register passes the filter; every word of the text has to occur somewhere in it. */
export function matchesFilter(evidence: Evidence, filter: EvidenceFilter): boolean {
  const { clause, text, type } = filter;
  if (type !== null && evidence.type !== type) return false;
  if (filter.isUnlinkedOnly && !isUnlinked(evidence)) return false;
  if (clause !== null && !evidence.clauses.some((own) => isWithinClause(own, clause))) return false;
  const words = text.toLocaleLowerCase().split(/\s+/u).filter((word) => word !== '');
  if (words.length === 0) return true;
  const searched = searchedText(evidence);
  return words.every((word) => searched.includes(word));
}
