import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import { useOutcomeNotice } from '#renderer/deeds/use-outcome-notice.ts';
import { now } from '#renderer/platform/clock.ts';
import { newId } from '#renderer/platform/ids.ts';
import { notifyDone, notifyProblem } from '#renderer/ui/notice.tsx';
import type { QuestionId, TemplateId } from '#shared/domain/ids.ts';
import { initialAnswers, planImport } from '#shared/exchange/import/plan-import.ts';
import { importChecklist } from './import-actions.ts';
import { noteStored, startOver, useImportStore } from './import-store.ts';
import { beginStoring, endStoring, noteStoring, useStoringStore } from './storing-store.ts';
import type { CurrentReading } from './use-import-reading.ts';

/** Time for the window to draw what was just begun before the work on it. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}

/** Plans and stores the import, with its progress in the storing store; tells how it went. */
export function useStoreImport(reading: CurrentReading): { readonly isStoring: boolean; readonly store: () => Promise<void> } {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const { tellOutcome } = useOutcomeNotice();
  const isStoring = useStoringStore(({ phase }) => phase !== null);
  const store = useCallback(async (): Promise<void> => {
    if (useStoringStore.getState().phase !== null) return;
    const signal = beginStoring();
    try {
      await nextFrame();
      const state = useImportStore.getState();
      const plan = planImport({
        readings: reading.readings,
        grades: reading.meanings,
        ...state.about,
        sourceName: state.book?.content.fileName ?? '',
        language: state.book?.guesses[state.chosen[0] ?? 0]?.language ?? 'und',
        createdAt: now(),
        newTemplateId: () => newId<TemplateId>(),
        newQuestionId: () => newId<QuestionId>(),
      });
      if (!plan.ok) return;
      const outcome = await importChecklist(workspace, plan.value, { onProgress: noteStoring, signal });
      if (!outcome.ok) {
        if (outcome.problem.code === 'cancelled') notifyDone(t('importing.storing.cancelled'));
        else notifyProblem(t('importing.notStored'));
        return;
      }
      const { template, questions } = plan.value;
      noteStored({ templateId: template.id, title: template.title, questions: questions.length, answers: initialAnswers(plan.value) });
      tellOutcome(outcome, t('importing.imported', { title: template.title }), startOver);
    } finally {
      endStoring();
    }
  }, [reading, t, tellOutcome, workspace]);
  return { isStoring, store };
}
