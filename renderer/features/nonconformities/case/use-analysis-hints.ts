import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { causeHints } from '#shared/domain/cause/cause-hints.ts';
import type { CauseAnalysis } from '#shared/domain/cause/cause.ts';
import { causesExplain } from '#shared/domain/nonconformity/answer-guards.ts';
import type { AnalysisHints } from '../causes/analysis-hints.ts';
import type { CauseHint } from '../causes/cause-hints.tsx';

/** What the rules say about an analysis, put beside the field it is about. */
export function useAnalysisHints(cause: CauseAnalysis, statement: string): AnalysisHints {
  const { t } = useTranslation();
  return useMemo(() => {
    const hints = causeHints(cause);
    const blocks = causesExplain({ statement }, cause);
    const textOf = (code: (typeof hints)[number]['code']): string => t(`causes.hints.${code}`);
    return {
      onWhy: (leg, stepId) =>
        hints
          .filter((hint) => hint.code !== 'leg-empty' && hint.leg === leg && hint.stepId === stepId)
          .map(({ code }): CauseHint => ({ kind: 'hint', text: textOf(code) })),
      onLeg: (leg) => hints.filter((hint) => hint.code === 'leg-empty' && hint.leg === leg).map(({ code }): CauseHint => ({ kind: 'hint', text: textOf(code) })),
      onRoot: ({ id, text }) => [
        ...blocks
          .filter(({ details }) => details['cause'] === text)
          .map(({ code }): CauseHint => ({ kind: 'block', text: t(code === 'cause-repeats-direct-cause' ? 'causes.hints.repeats-direct-cause' : 'causes.hints.repeats-finding') })),
        ...hints
          .filter((hint) => hint.code !== 'leg-empty' && hint.leg === null && hint.stepId === id)
          .map(({ code }): CauseHint => ({ kind: 'hint', text: textOf(code) })),
      ],
    };
  }, [cause, statement, t]);
}
