import type { Evidence } from '../../evidence/evidence.ts';
import type { EvidenceId, FindingId, QuestionId } from '../../ids.ts';
import type { GuardCode, GuardPlace, GuardProblem, LifeCycleContext } from '../guard.ts';

/** `blocks`: a step of the life cycle is refused until it is mended. `should`: worth mending, nothing refuses. */
export type GapSeverity = 'blocks' | 'should';

/** What a gap has to be mended before, in the order an audit ends. */
export const GAP_PHASES = ['fieldwork', 'report', 'closing'] as const;
export type GapPhase = (typeof GAP_PHASES)[number];

/** Gaps no guard of the life cycle looks for. */
export const OWN_GAP_CODES = [
  'nonconformity-not-raised',
  'conforming-without-evidence',
  'question-not-verified',
  'nonconformity-without-requirement',
  'nonconformity-without-owner',
  'nonconformity-without-due-date',
  'finding-without-clause',
  'finding-without-statement',
  'finding-without-evidence',
  'evidence-unlinked',
  'personal-data-without-permission',
  'finding-draft',
] as const;
export type OwnGapCode = (typeof OWN_GAP_CODES)[number];

export type GapCode = OwnGapCode | GuardCode;

/** One row behind a gap, with what it is called and the way to it. */
export type GapRow =
  | { readonly kind: 'question'; readonly id: QuestionId; readonly name: string }
  | { readonly kind: 'finding'; readonly id: FindingId; readonly name: string }
  | { readonly kind: 'evidence'; readonly id: EvidenceId; readonly name: string }
  | { readonly kind: 'agenda'; readonly id: string; readonly name: string };

/** Something missing before the audit can be closed. */
export interface ClosingGap {
  readonly code: GapCode;
  readonly severity: GapSeverity;
  readonly phase: GapPhase;
  readonly place: GuardPlace | 'evidence';
  /** Rows behind it, or 1 where it is about the audit itself. */
  readonly count: number;
  readonly rows: readonly GapRow[];
  /** What the guard said; null for our own gaps. */
  readonly problem: GuardProblem | null;
}

/** What the check looks at: all the guards look at, with the evidence whole. */
export interface ClosingContext extends LifeCycleContext {
  readonly evidence: readonly Evidence[];
}
