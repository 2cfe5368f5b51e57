import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { writtenRows } from '#shared/exchange/records/record-plan.ts';
import { StoringProgress } from './components/storing-progress.tsx';
import type { ImportState, ImportStep } from './import-state.ts';
import { goTo, startOver, useImportStore } from './import-store.ts';
import type { CurrentReading } from './use-import-reading.ts';
import { needsAudit, type CurrentPlan } from './use-record-plan.ts';
import classes from './import.module.css';

type Step = 'sheets' | 'columns' | 'rows';

/** What has to be done before the step can be left, as the key of its sentence; null when nothing has. */
function obstacleOf(step: Step, state: ImportState, reading: CurrentReading, current: CurrentPlan | null) {
  if (state.chosen.length === 0) return 'importing.sheets.chooseOne';
  if (step === 'sheets') return null;
  if (needsAudit(state.kind) && state.auditId === null) return 'importRecords.what.auditMissing';
  const isChecklist = state.kind === 'checklist';
  const hasQuestions = reading.readings.some(({ outcomes }) => outcomes.some(({ kind }) => kind === 'question'));
  if ((isChecklist || state.kind === 'answers') && !hasQuestions) return 'importing.noQuestions';
  if (step === 'columns') return null;
  const hasGrades = current?.kind === 'findings' ? current.grades.length > 0 : (isChecklist || state.kind === 'answers') && reading.grades.length > 0;
  if (hasGrades && !state.areGradesConfirmed) return 'importing.grades.confirmFirst';
  if (isChecklist) return state.baseTemplateId === null && state.about.title.trim() === '' ? 'importing.about.titleMissing' : null;
  return current === null || writtenRows<unknown>(current.plan, state.released, state.withheld).length === 0 ? 'importRecords.dryRun.noRows' : null;
}

/** Back, what is still missing, and Next or Import. */
export function WizardActions(props: {
  readonly step: Step;
  readonly reading: CurrentReading;
  readonly current: CurrentPlan | null;
  readonly isStoring: boolean;
  readonly onStore: () => void;
}) {
  const { t } = useTranslation();
  const { step, reading, current, isStoring } = props;
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
  const missing = obstacleOf(step, state, reading, current);
  // A mapping that gives no question is mended on the next step as well, for example by keeping rows.
  const isStopped = missing !== null && !(step === 'columns' && missing === 'importing.noQuestions');
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
        {missing === null ? null : t(missing)}
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
