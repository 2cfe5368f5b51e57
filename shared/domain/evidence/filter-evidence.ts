import type { ClauseNumber } from '../ids.ts';
import type { Evidence, EvidenceType } from './evidence.ts';
import { isUnlinked } from './link-evidence.ts';

export interface EvidenceFilter {
  readonly text: string;
  readonly type: EvidenceType | null;
  /** Matches the clause and all below it. */
  readonly clause: ClauseNumber | null;
  readonly isUnlinkedOnly: boolean;
}

export const NO_FILTER: EvidenceFilter = { text: '', type: null, clause: null, isUnlinkedOnly: false };

/** Compares two clause numbers part by part, so that 8.10 comes after 8.9. Parts that are no numbers compare as text. */
export function compareClauses(left: ClauseNumber, right: ClauseNumber): number {
  const leftParts = left.split('.');
  const rightParts = right.split('.');
  for (let index = 0; index < Math.max(leftParts.length, rightParts.length); index += 1) {
    const a = leftParts[index] ?? '';
    const b = rightParts[index] ?? '';
    if (a === b) continue;
    const difference = Number(a) - Number(b);
    return Number.isNaN(difference) || a === '' || b === '' ? (a < b ? -1 : 1) : difference;
  }
  return 0;
}

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
  if (clause !== null && !evidence.clauses.some((own) => own === clause || own.startsWith(`${clause}.`))) return false;
  const words = text.toLocaleLowerCase().split(/\s+/u).filter((word) => word !== '');
  if (words.length === 0) return true;
  const searched = searchedText(evidence);
  return words.every((word) => searched.includes(word));
}
