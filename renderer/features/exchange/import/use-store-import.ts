import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommitOutcome } from '#renderer/data/workspace.ts';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import { useOutcomeNotice } from '#renderer/deeds/use-outcome-notice.ts';
import { registerExchange } from '#renderer/deeds/register-exchange.ts';
import { now } from '#renderer/platform/clock.ts';
import { newId } from '#renderer/platform/ids.ts';
import { notifyDone, notifyProblem } from '#renderer/ui/notice.tsx';
import type { Exchange } from '#shared/domain/exchange/exchange.ts';
import type { QuestionId, TemplateId } from '#shared/domain/ids.ts';
import { initialAnswers, planImport } from '#shared/exchange/import/plan-import.ts';
import { countPlan, type PlanCounts } from '#shared/exchange/records/record-plan.ts';
import { importChecklist, importVersion } from './import-actions.ts';
import { noteStored, noteStoredRecords, startOver, useImportStore } from './import-store.ts';
import { beginStoring, endStoring, noteStoring, useStoringStore } from './storing-store.ts';
import { storeRecords } from './store-records.ts';
import type { CurrentReading } from './use-import-look.ts';
import type { CurrentPlan } from './use-import-look.ts';
import type { VersionPlan } from './use-version-base.ts';

const NO_COUNTS: PlanCounts = { rows: 0, added: 0, changed: 0, kept: 0, same: 0, waiting: 0, leftOut: 0 };

/** Time for the window to draw what was just begun before the work on it. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}

/** What the register of exchanges says of the file: what of it came in. */
function countsOf({ rows, added, changed, kept, waiting }: PlanCounts): Exchange['counts'] {
  return { rows, added, changed, kept, waiting };
}

/** Plans and stores the import, with its progress in the storing store; tells how it went and registers the file. */
export function useStoreImport(
  reading: CurrentReading,
  current: CurrentPlan | null,
  version: VersionPlan | null,
): { readonly isStoring: boolean; readonly store: () => Promise<void> } {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const { tellOutcome, tellProblem } = useOutcomeNotice();
  const isStoring = useStoringStore(({ phase }) => phase !== null);

  const store = useCallback(async (): Promise<void> => {
    if (useStoringStore.getState().phase !== null) return;
    const signal = beginStoring();
    const watch = { onProgress: noteStoring, signal };
    const state = useImportStore.getState();
    const { file, counterpart, auditId } = state;
    const fileName = state.book?.content.fileName ?? '';

    /** Tells what went wrong; true when the rows are stored. */
    const isStored = (outcome: CommitOutcome): boolean => {
      if (outcome.ok) return true;
      if (outcome.problem.code === 'cancelled') notifyDone(t('importing.storing.cancelled'));
      else if (outcome.problem.code === 'changed-since') tellProblem(outcome.problem);
      else notifyProblem(t('importing.notStored'));
      return false;
    };
    const register = async (kind: Exchange['kind'], counts: Exchange['counts']): Promise<void> => {
      if (file === null) return;
      const intoAudit = kind === 'checklist' ? null : auditId;
      const outcome = await registerExchange(workspace, { direction: 'received', kind, auditId: intoAudit, counterpart, fileName, mediaType: file.type, bytes: file, counts, note: '' });
      if (!outcome.ok) tellProblem(outcome.problem);
    };

    try {
      await nextFrame();
      if (current !== null) {
        const { released, withheld } = state;
        const counts = countPlan<unknown>(current.plan, released, withheld);
        const outcome = await storeRecords(workspace, current, { released, withheld }, fileName, watch);
        if (!isStored(outcome)) return;
        await register(current.kind, countsOf(counts));
        noteStoredRecords({ kind: current.kind, auditId, versionOf: null, counts, title: fileName });
        tellOutcome(outcome, t('importRecords.done.records', { title: fileName }), startOver);
      } else if (version !== null) {
        const outcome = await importVersion(workspace, version.draft, watch);
        if (!isStored(outcome)) return;
        const { added, changed } = version.counts;
        await register('checklist', { rows: version.draft.questions.length, added, changed });
        const title = version.draft.template.title;
        noteStoredRecords({ kind: 'version', auditId: null, versionOf: { draft: version.draft.template.id, base: version.base.template.id }, counts: NO_COUNTS, title });
        tellOutcome(outcome, t('importRecords.done.records', { title: fileName }), startOver);
      } else if (state.kind === 'checklist' && state.baseTemplateId === null) {
        const plan = planImport({
          readings: reading.readings,
          grades: reading.meanings,
          ...state.about,
          sourceName: fileName,
          language: state.book?.guesses[state.chosen[0] ?? 0]?.language ?? 'und',
          createdAt: now(),
          newTemplateId: () => newId<TemplateId>(),
          newQuestionId: () => newId<QuestionId>(),
        });
        if (!plan.ok) return;
        const outcome = await importChecklist(workspace, plan.value, watch);
        if (!isStored(outcome)) return;
        const { template, questions, counts } = plan.value;
        await register('checklist', { rows: counts.rows, added: questions.length });
        noteStored({ templateId: template.id, title: template.title, questions: questions.length, answers: initialAnswers(plan.value) });
        tellOutcome(outcome, t('importing.imported', { title: template.title }), startOver);
      }
    } finally {
      endStoring();
    }
  }, [reading, current, version, t, tellOutcome, tellProblem, workspace]);
  return { isStoring, store };
}
