import type { RootCause, WhyLeg } from '#shared/domain/cause/cause.ts';
import type { CauseHint } from './cause-hints.tsx';

/** What the rules say about the analysis, field by field. */
export interface AnalysisHints {
  readonly onWhy: (leg: WhyLeg, stepId: string) => readonly CauseHint[];
  readonly onLeg: (leg: WhyLeg) => readonly CauseHint[];
  readonly onRoot: (root: RootCause) => readonly CauseHint[];
}
