import type { ClauseNumber, FindingId, QuestionId } from '../ids.ts';
import type { Evidence } from './evidence.ts';

/** What a piece of evidence speaks for. */
export interface EvidenceLinks {
  readonly questionIds: readonly QuestionId[];
  readonly findingIds: readonly FindingId[];
  readonly clauses: readonly ClauseNumber[];
}

export const NO_LINKS: EvidenceLinks = { questionIds: [], findingIds: [], clauses: [] };

function union<Value>(present: readonly Value[], added: readonly Value[]): readonly Value[] {
  return [...new Set([...present, ...added])];
}

function without<Value>(present: readonly Value[], removed: readonly Value[]): readonly Value[] {
  return present.filter((value) => !removed.includes(value));
}

/** Adds links; those already there stay once, in their order. */
export function linkEvidence(evidence: Evidence, added: EvidenceLinks): Evidence {
  return {
    ...evidence,
    questionIds: union(evidence.questionIds, added.questionIds),
    findingIds: union(evidence.findingIds, added.findingIds),
    clauses: union(evidence.clauses, added.clauses),
  };
}

/** Takes links away; links that are not there are ignored. */
export function unlinkEvidence(evidence: Evidence, removed: EvidenceLinks): Evidence {
  return {
    ...evidence,
    questionIds: without(evidence.questionIds, removed.questionIds),
    findingIds: without(evidence.findingIds, removed.findingIds),
    clauses: without(evidence.clauses, removed.clauses),
  };
}

/** Whether nothing in the audit refers to it: neither a question nor a finding. */
export function isUnlinked(evidence: Evidence): boolean {
  return evidence.questionIds.length === 0 && evidence.findingIds.length === 0;
}
