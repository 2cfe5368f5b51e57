import { Button, Stepper } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/page.tsx';
import type { InitialAnswer } from '#shared/domain/checklist/answer.ts';
import type { TemplateId } from '#shared/domain/ids.ts';
import { ChooseFile } from './components/choose-file.tsx';
import { ChooseSheets } from './components/choose-sheets.tsx';
import { MapColumns } from './components/map-columns.tsx';
import { PreviewQuestions } from './components/preview-questions.tsx';
import { ReviewRows } from './components/review-rows.tsx';
import { StoringProgress } from './components/storing-progress.tsx';
import { goTo, startOver, useImportStore, type ImportStep } from './import-store.ts';
import { useImportReading, type CurrentReading } from './use-import-reading.ts';
import { useReadFile } from './use-read-file.ts';
import { useStoreImport } from './use-store-import.ts';
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
  const { isStoring, store } = useStoreImport(reading);
  return (
    <>
      {/* What is being written is decided: nothing above the bar may be changed meanwhile. */}
      <div inert={isStoring}>
        {step === 'sheets' && <ChooseSheets />}
        {step === 'columns' && (
          <>
            <MapColumns />
            <PreviewQuestions reading={reading} />
          </>
        )}
        {step === 'rows' && <ReviewRows reading={reading} />}
      </div>
      <Actions step={step} reading={reading} isStoring={isStoring} onStore={() => void store()} />
    </>
  );
}

function Actions(props: {
  readonly step: 'sheets' | 'columns' | 'rows';
  readonly reading: CurrentReading;
  readonly isStoring: boolean;
  readonly onStore: () => void;
}) {
  const { t } = useTranslation();
  const { step, reading, isStoring } = props;
  const state = useImportStore();
  const importButton = useRef<HTMLButtonElement>(null);
  const wasStoring = useRef(false);
  useEffect(() => {
    // After Cancel the keyboard is where it was.
    if (wasStoring.current && !isStoring) importButton.current?.focus();
    wasStoring.current = isStoring;
  }, [isStoring]);
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
  if (isStoring) {
    return (
      <div className={classes['actions']}>
        <StoringProgress />
      </div>
    );
  }
  return (
    <div className={classes['actions']}>
      <Button variant="default" onClick={() => (previous === 'file' ? startOver() : goTo(previous))}>
        {previous === 'file' ? t('importing.file.another') : t('common.back')}
      </Button>
      <span role="status" className={classes['obstacle']}>
        {obstacle}
      </span>
      {step === 'rows' ? (
        <Button ref={importButton} disabled={isStopped} onClick={props.onStore}>
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
