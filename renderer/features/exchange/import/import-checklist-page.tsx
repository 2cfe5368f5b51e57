import { Button, Stepper } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import { useOutcomeNotice } from '#renderer/deeds/use-outcome-notice.ts';
import { now } from '#renderer/platform/clock.ts';
import { newId } from '#renderer/platform/ids.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { notifyProblem } from '#renderer/ui/notice.tsx';
import { Page } from '#renderer/ui/page.tsx';
import type { InitialAnswer } from '#shared/domain/checklist/answer.ts';
import type { QuestionId, TemplateId } from '#shared/domain/ids.ts';
import { initialAnswers, planImport } from '#shared/exchange/import/plan-import.ts';
import { ChooseFile } from './components/choose-file.tsx';
import { ChooseSheets } from './components/choose-sheets.tsx';
import { MapColumns } from './components/map-columns.tsx';
import { PreviewQuestions } from './components/preview-questions.tsx';
import { ReviewRows } from './components/review-rows.tsx';
import { importChecklist } from './import-actions.ts';
import { goTo, noteStored, startOver, useImportStore, type ImportStep, type StoredImport } from './import-store.ts';
import { useImportReading, type CurrentReading } from './use-import-reading.ts';
import { useReadFile } from './use-read-file.ts';
import classes from './import.module.css';

const STEPS: readonly ImportStep[] = ['file', 'sheets', 'columns', 'rows'];

interface ImportLinks {
  /** Begins an audit with the checklist, and with the answers the file had when there are any. */
  readonly onUseInAudit: (templateId: TemplateId, answers: readonly InitialAnswer[]) => void;
  readonly onView: (templateId: TemplateId) => void;
}

/** Imports a checklist from somebody's workbook, step by step. Nothing is written before "Import"; then one commit. */
export function ImportChecklistPage(props: ImportLinks) {
  const { t } = useTranslation();
  const step = useImportStore((state) => state.step);
  const fileName = useImportStore((state) => state.book?.content.fileName);
  const { running, read, cancel } = useReadFile();
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => startOver, []);
  useEffect(() => {
    // A new step begins at its top, for eyes and for screen readers.
    if (step === 'file') return;
    body.current?.parentElement?.scrollTo({ top: 0 });
    body.current?.focus({ preventScroll: true });
  }, [step]);
  return (
    <Page title={t('importing.title')} note={fileName}>
      {step !== 'done' && (
        <Stepper active={STEPS.indexOf(step)} size="xs" className={classes['steps'] ?? ''} allowNextStepsSelect={false}>
          {STEPS.map((one) => (
            <Stepper.Step key={one} label={t(`importing.steps.${one === 'done' ? 'rows' : one}`)} aria-current={one === step ? 'step' : undefined} component="div" />
          ))}
        </Stepper>
      )}
      <div ref={body} tabIndex={-1} className={classes['step']} aria-label={step === 'done' ? t('importing.steps.done') : t(`importing.steps.${step}`)} role="group">
        {step === 'file' && <ChooseFile running={running} onRead={(file) => void read(file)} onCancel={cancel} />}
        {step === 'done' && <Done {...props} />}
        {(step === 'sheets' || step === 'columns' || step === 'rows') && <Deciding step={step} />}
      </div>
    </Page>
  );
}

function Deciding({ step }: { readonly step: 'sheets' | 'columns' | 'rows' }) {
  const reading = useImportReading();
  return (
    <>
      {step === 'sheets' && <ChooseSheets />}
      {step === 'columns' && (
        <>
          <MapColumns />
          <PreviewQuestions reading={reading} />
        </>
      )}
      {step === 'rows' && <ReviewRows reading={reading} />}
      <Actions step={step} reading={reading} />
    </>
  );
}

function Actions({ step, reading }: { readonly step: 'sheets' | 'columns' | 'rows'; readonly reading: CurrentReading }) {
  const { t } = useTranslation();
  const state = useImportStore();
  const { isStoring, store } = useStoreImport(reading);
  const isOneSheet = state.views.length === 1;
  const previous: ImportStep = step === 'rows' ? 'columns' : step === 'columns' && !isOneSheet ? 'sheets' : 'file';
  const hasQuestions = reading.readings.some(({ outcomes }) => outcomes.some(({ kind }) => kind === 'question'));
  const needsConfirmation = reading.grades.length > 0 && !state.areGradesConfirmed;
  const obstacle =
    state.chosen.length === 0 ? t('importing.sheets.chooseOne')
    : step !== 'sheets' && !hasQuestions ? t('importing.noQuestions')
    : step === 'rows' && needsConfirmation ? t('importing.grades.confirmFirst')
    : step === 'rows' && state.about.title.trim() === '' ? t('importing.about.titleMissing')
    : null;
  const isStopped = obstacle !== null && !(step === 'columns' && state.chosen.length > 0);
  return (
    <div className={classes['actions']}>
      <Button variant="default" disabled={isStoring} onClick={() => (previous === 'file' ? startOver() : goTo(previous))}>
        {previous === 'file' ? t('importing.file.another') : t('common.back')}
      </Button>
      <span role="status" className={classes['obstacle']}>
        {obstacle}
      </span>
      {step === 'rows' ? (
        <Button disabled={isStopped} loading={isStoring} onClick={() => void store()}>
          {t('importing.import')}
        </Button>
      ) : (
        <Button disabled={isStopped} onClick={() => goTo(step === 'sheets' ? 'columns' : 'rows')}>
          {t('common.next')}
        </Button>
      )}
    </div>
  );
}

/** Plans and stores the import; tells how it went. */
function useStoreImport(reading: CurrentReading): { readonly isStoring: boolean; readonly store: () => Promise<void> } {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const { tellOutcome } = useOutcomeNotice();
  const state = useImportStore();
  const [isStoring, setStoring] = useState(false);
  const store = async (): Promise<void> => {
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
    setStoring(true);
    const outcome = await importChecklist(workspace, plan.value);
    setStoring(false);
    if (!outcome.ok) {
      notifyProblem(t('importing.notStored'));
      return;
    }
    const { template, questions } = plan.value;
    const stored: StoredImport = { templateId: template.id, title: template.title, questions: questions.length, answers: initialAnswers(plan.value) };
    noteStored(stored);
    tellOutcome(outcome, t('importing.imported', { title: template.title }), startOver);
  };
  return { isStoring, store };
}

function Done({ onUseInAudit, onView }: ImportLinks) {
  const { t } = useTranslation();
  const stored = useImportStore((state) => state.stored);
  if (!stored) return null;
  return (
    <EmptyState
      icon={IconCircleCheck}
      title={t('importing.imported', { title: stored.title })}
      action={
        <div className={classes['links']}>
          {stored.answers.length > 0 && (
            <Button onClick={() => onUseInAudit(stored.templateId, stored.answers)}>
              {t('importing.useWithAnswers', { count: stored.answers.length })}
            </Button>
          )}
          <Button
            variant={stored.answers.length > 0 ? 'default' : 'filled'}
            onClick={() => onUseInAudit(stored.templateId, [])}
          >
            {t('importing.use')}
          </Button>
          <Button variant="default" onClick={() => onView(stored.templateId)}>
            {t('importing.view')}
          </Button>
          <Button variant="default" onClick={startOver}>
            {t('importing.again')}
          </Button>
        </div>
      }
    >
      {t('importing.importedCount', { count: stored.questions })}. {t('importing.undoHint')}
    </EmptyState>
  );
}
