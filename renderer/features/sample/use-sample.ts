import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive, useWorkspace } from '#renderer/data/workspace-context.tsx';
import { useOutcomeNotice } from '#renderer/deeds/use-outcome-notice.ts';
import { notifyProblem } from '#renderer/ui/notice.tsx';
import { sampleLanguageOf } from '#shared/domain/sample/sample-words.ts';
import { loadSample } from './load-sample.ts';
import { isSampleLoaded, removeSample } from './remove-sample.ts';
import { useSampleStore } from './sample-store.ts';

/** Loading and removing the sample, told to people. `load` and `remove` give whether it is done. */
export function useSample(): {
  /** Undefined while it is looked up; `load` then loads it only when it is not there. */
  readonly isLoaded: boolean | undefined;
  readonly load: () => Promise<boolean>;
  readonly remove: () => Promise<boolean>;
} {
  const { t, i18n } = useTranslation();
  const workspace = useWorkspace();
  const { tellOutcome } = useOutcomeNotice();
  const isLoaded = useLive(isSampleLoaded, []);
  const { language } = i18n;
  const load = useCallback(async (): Promise<boolean> => {
    if (useSampleStore.getState().loading !== null) return false;
    useSampleStore.setState({ loading: { done: 0, total: 1 } });
    try {
      if (await isSampleLoaded(workspace.database)) return true;
      const outcome = await loadSample(workspace, sampleLanguageOf(language), (done, total) =>
        useSampleStore.setState({ loading: { done, total: total + 1 } }),
      );
      tellOutcome(outcome, t('sample.loaded'));
      return outcome.ok;
    } catch (error) {
      notifyProblem(t('sample.failed', { detail: error instanceof Error ? error.message : String(error) }));
      return false;
    } finally {
      useSampleStore.setState({ loading: null });
    }
  }, [workspace, language, tellOutcome, t]);
  const remove = useCallback(async (): Promise<boolean> => {
    useSampleStore.setState({ isRemoving: true });
    const outcome = await removeSample(workspace);
    useSampleStore.setState({ isRemoving: false, isAsking: false });
    tellOutcome(outcome, t('sample.removed'));
    return outcome.ok;
  }, [workspace, tellOutcome, t]);
  return { isLoaded, load, remove };
}
