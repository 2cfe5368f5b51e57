import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { writtenRows } from '#shared/exchange/records/record-plan.ts';
import { LookingProgress } from './components/looking-progress.tsx';
import { StoringProgress } from './components/storing-progress.tsx';
import { AUDIT_FIELD, needsAudit } from './import-question.ts';
import type { ImportState, ImportStep } from './import-state.ts';
import { goTo, noteTried, startOver, useImportStore } from './import-store.ts';
import type { CurrentLook } from './use-import-look.ts';
import classes from './import.module.css';

type Step = 'sheets' | 'columns' | 'rows';

/** Not to be pressed just now; the keyboard stays where it is. */
const BEHIND = { 'data-disabled': true, 'aria-disabled': true } as const;

/** What has to be done before the step can be left, as the key of its sentence; null when nothing has. */
function obstacleOf(step: Step, state: ImportState, { reading, current, looking }: CurrentLook) {
  if (state.chosen.length === 0) return 'importing.sheets.chooseOne';
  if (step === 'sheets') return null;
  if (needsAudit(state.kind) && state.auditId === null) return 'importRecords.what.auditMissing';
  if (looking.phase === 'failed') return 'importRecords.looking.failed';
  if (looking.phase === 'stopped') return 'importRecords.looking.stopped';
  if (looking.phase === 'looking') return null;
  const isChecklist = state.kind === 'checklist';
  const hasQuestions = isChecklist ? reading.readings.some(({ outcomes }) => outcomes.some(({ kind }) => kind === 'question')) : (current?.plan.rows.length ?? 0) > 0;
  if ((isChecklist || state.kind === 'answers') && !hasQuestions) return 'importing.noQuestions';
  if (step === 'columns') return null;
  const grades = current === null ? reading.grades : 'grades' in current ? current.grades : [];
  if (grades.length > 0 && !state.areGradesConfirmed) return 'importing.grades.confirmFirst';
  if (isChecklist) return state.baseTemplateId === null && state.about.title.trim() === '' ? 'importing.about.titleMissing' : null;
  return current === null || writtenRows<unknown>(current.plan, state.released, state.withheld).length === 0 ? 'importRecords.dryRun.noRows' : null;
}

/** Back, what is still missing, and Next or Import. */
export function WizardActions(props: { readonly step: Step; readonly look: CurrentLook; readonly isStoring: boolean; readonly onStore: () => void }) {
  const { t } = useTranslation();
  const { step, look, isStoring } = props;
  const { looking } = look;
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
  const missing = obstacleOf(step, state, look);
  // A mapping that gives no question is mended on the next step as well, for example by keeping rows.
  const isStopped = missing !== null && !(step === 'columns' && missing === 'importing.noQuestions');
  // What has a field of its own is said there, once somebody tried: nobody is scolded for a form that was just opened.
  const isAuditMissing = missing === 'importRecords.what.auditMissing';
  const next = (): void => {
    if (isAuditMissing) {
      noteTried();
      document.getElementById(AUDIT_FIELD)?.focus();
    } else goTo(step === 'sheets' ? 'columns' : 'rows');
  };
  if (isStoring) {
    return (
      <div className={classes['actions']}>
        <StoringProgress />
      </div>
    );
  }
  // What is shown may be a moment behind what was decided: only what is shown may be imported.
  const isBehind = looking.phase === 'looking';
  return (
    <div className={classes['actions']}>
      <Button variant="default" onClick={() => (previous === 'file' ? startOver() : goTo(previous))}>
        {previous === 'file' ? t('importing.file.another') : t('common.back')}
      </Button>
      {isBehind && missing === null ? (
        <LookingProgress onStop={look.stop} />
      ) : (
        <span role="status" className={classes['obstacle']}>
          {missing === null || (isAuditMissing && !state.isTried) ? null : t(missing)}
        </span>
      )}
      {looking.phase === 'stopped' && (
        <Button variant="default" onClick={look.again}>
          {t('importRecords.looking.again')}
        </Button>
      )}
      {step === 'rows' ? (
        <Button ref={importButton} disabled={isStopped} {...(isBehind ? BEHIND : {})} onClick={() => !isBehind && props.onStore()}>
          {t('importing.import')}
        </Button>
      ) : (
        <Button disabled={isStopped && !isAuditMissing} onClick={next}>
          {t('common.next')}
        </Button>
      )}
    </div>
  );
}
