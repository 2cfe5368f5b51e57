import type { TFunction } from 'i18next';
import { OWN_GAP_CODES, type ClosingGap } from '#shared/domain/audit/closing-check/closing-gap.ts';
import { GUIDANCE_EDITION, sourceOf } from '#shared/domain/audit/closing-check/gap-source.ts';
import { describeGuard } from '../describe-guard.ts';

/** What is missing, as a sentence. */
export function describeGap(t: TFunction, gap: ClosingGap): string {
  if (gap.problem !== null) return describeGuard(t, gap.problem);
  const own = OWN_GAP_CODES.find((code) => code === gap.code);
  return own === undefined ? gap.code : t(`readiness.gaps.${own}`, { count: gap.count });
}

/** Whose rule or guidance a gap goes back to. */
export function describeSource(t: TFunction, gap: ClosingGap): string {
  const source = sourceOf(gap.code);
  return source.kind === 'guidance'
    ? t('readiness.source.guidance', { edition: GUIDANCE_EDITION, clause: source.clause })
    : t(`readiness.source.${source.kind}`);
}
