import type { EvidenceId } from '../ids.ts';

/** Ways to find a cause (domain reference B.5); `other` names its own in the notes. */
export const CAUSE_METHODS = ['five-why', 'fishbone', 'eight-d', 'other'] as const;
export type CauseMethod = (typeof CAUSE_METHODS)[number];

/**
 * Categories of root causes, for the Pareto (domain reference F, M12). Data of this edition of the program; a
 * programme may add its own, so stored categories are plain text.
 */
export const CAUSE_CATEGORIES = [
  'procedure-missing',
  'procedure-not-followed',
  'responsibility-unclear',
  'competence',
  'resources',
  'tool-or-system',
  'communication',
  'supplier',
  'planning',
  'monitoring',
  'other',
] as const;
export type CauseCategory = (typeof CAUSE_CATEGORIES)[number];

/** The three legs of a 5-why: why it happened, why it was not noticed, why the system allowed it. */
export const WHY_LEGS = ['occurrence', 'detection', 'system'] as const;
export type WhyLeg = (typeof WHY_LEGS)[number];

export interface WhyStep {
  readonly id: string;
  /** The answer to "why?", in one sentence. */
  readonly answer: string;
  /** What shows that the answer is true: a record, a number, an interview by role. */
  readonly evidence: string;
  readonly evidenceIds: readonly EvidenceId[];
}

export type FiveWhy = Readonly<Record<WhyLeg, readonly WhyStep[]>>;

/** Branches of the fishbone for services; the classic ones of production do not fit an SMS. */
export const FISHBONE_BRANCHES = ['people', 'process', 'technology', 'information', 'suppliers', 'environment', 'management', 'measurement'] as const;
export type FishboneBranch = (typeof FISHBONE_BRANCHES)[number];

/** A possible cause on a branch; `parentId` hangs it on another one of the same branch. */
export interface FishboneCause {
  readonly id: string;
  readonly branch: FishboneBranch;
  readonly parentId: string | null;
  readonly text: string;
  /** What checking it against facts gave. */
  readonly verdict: 'open' | 'confirmed' | 'ruled-out';
  readonly evidence: string;
}

/** The eight disciplines and the preparation, D0 to D8, as free text where no other part of the case holds it. */
export const EIGHT_D_STEPS = ['d0', 'd1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd7', 'd8'] as const;
export type EightDStep = (typeof EIGHT_D_STEPS)[number];
export type EightD = Readonly<Record<EightDStep, string>>;

/** One root cause; each needs a corrective action of its own before the plan is submitted (B.5). */
export interface RootCause {
  readonly id: string;
  readonly text: string;
  /** One of CAUSE_CATEGORIES or one of the programme's own. */
  readonly category: string;
}

/** How the cause was looked for, and what was found. */
export interface CauseAnalysis {
  readonly method: CauseMethod;
  /** What happened. */
  readonly directCause: string;
  /** Why the system let it happen. */
  readonly rootCauses: readonly RootCause[];
  readonly fiveWhy: FiveWhy;
  readonly fishbone: readonly FishboneCause[];
  readonly eightD: EightD;
  readonly notes: string;
}

/** An analysis in which nothing was written yet. */
export const BLANK_CAUSE: CauseAnalysis = {
  method: 'five-why',
  directCause: '',
  rootCauses: [],
  fiveWhy: { occurrence: [], detection: [], system: [] },
  fishbone: [],
  eightD: { d0: '', d1: '', d2: '', d3: '', d4: '', d5: '', d6: '', d7: '', d8: '' },
  notes: '',
};
