import { useTranslation } from 'react-i18next';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import { registerExchange } from '#renderer/deeds/register-exchange.ts';
import { useOutcomeNotice } from '#renderer/deeds/use-outcome-notice.ts';
import { now } from '#renderer/platform/clock.ts';
import { newId } from '#renderer/platform/ids.ts';
import { notifyDone, notifyProblem } from '#renderer/ui/notice.tsx';
import type { QuestionId, TemplateId } from '#shared/domain/ids.ts';
import { templateOf } from '#shared/exchange/ciso-assistant/framework-template.ts';
import type { Framework } from '#shared/exchange/ciso-assistant/framework.ts';
import { importChecklist } from '../import-actions.ts';
import { noteStored, startOver, useImportStore } from '../import-store.ts';
import { beginStoring, endStoring, noteStoring, useStoringStore } from '../storing-store.ts';

export interface FrameworkWish {
  readonly framework: Framework;
  readonly title: string;
  readonly locale: string;
  readonly groups: ReadonlySet<string> | null;
}

/** Stores a framework as a checklist in one commit, registers its file, and tells how it went. */
export function useStoreFramework(): (wish: FrameworkWish) => Promise<void> {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const { tellOutcome } = useOutcomeNotice();
  return async (wish) => {
    if (useStoringStore.getState().phase !== null) return;
    const signal = beginStoring();
    try {
      const { book, file } = useImportStore.getState();
      const fileName = book?.content.fileName ?? '';
      const made = templateOf({
        ...wish,
        standardId: null,
        sourceName: fileName,
        createdAt: now(),
        templateId: newId<TemplateId>(),
        newQuestionId: () => newId<QuestionId>(),
      });
      const outcome = await importChecklist(workspace, made, { onProgress: noteStoring, signal });
      if (!outcome.ok) {
        if (outcome.problem.code === 'cancelled') notifyDone(t('importing.storing.cancelled'));
        else notifyProblem(t('importing.notStored'));
        return;
      }
      const { template, questions, counts } = made;
      noteStored({ templateId: template.id, title: template.title, questions: questions.length, answers: [] });
      tellOutcome(outcome, t('importing.imported', { title: template.title }), startOver);
      if (file !== null) {
        await registerExchange(workspace, {
          direction: 'received',
          kind: 'framework',
          auditId: null,
          counterpart: wish.framework.provider,
          fileName,
          mediaType: file.type,
          bytes: new Uint8Array(await file.arrayBuffer()),
          counts: { rows: counts.nodes, added: counts.asked },
          note: '',
        });
      }
    } finally {
      endStoring();
    }
  };
}
