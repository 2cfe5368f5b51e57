import { Stepper } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '#renderer/ui/page.tsx';
import type { ReadWorkbook } from '#shared/contracts/workbook-messages.ts';
import type { AuditId } from '#shared/domain/ids.ts';
import type { TableKind } from '#shared/exchange/records/guess-kind.ts';
import { isRecordKind } from '#shared/exchange/records/record-field.ts';
import { OwnWorkbook } from '../merge/own-workbook.tsx';
import { ChooseFile } from './components/choose-file.tsx';
import { ChooseSheets } from './components/choose-sheets.tsx';
import { MapColumns } from './components/map-columns.tsx';
import { MapRecords } from './components/map-records.tsx';
import { PreviewQuestions } from './components/preview-questions.tsx';
import { PreviewRecords } from './components/preview-records.tsx';
import { ResponseBanner } from './components/response-banner.tsx';
import { ReviewRecords } from './components/review-records.tsx';
import { ReviewRows } from './components/review-rows.tsx';
import { ReviewVersion } from './components/review-version.tsx';
import { SavedLayouts } from './components/saved-layouts.tsx';
import { WhatItIs } from './components/what-it-is.tsx';
import { useFrameworkStore } from './framework/framework-store.ts';
import { FrameworkStep } from './framework/framework-step.tsx';
import { ImportDone, type ImportLinks } from './import-done.tsx';
import type { ImportStep } from './import-state.ts';
import { startOver, useImportStore } from './import-store.ts';
import { useImportLook } from './use-import-look.ts';
import { useReadFile } from './use-read-file.ts';
import { useStoreImport } from './use-store-import.ts';
import { WizardActions } from './wizard-actions.tsx';
import classes from './import.module.css';

const STEPS: readonly ImportStep[] = ['file', 'sheets', 'columns', 'rows'];
const NO_FRAMEWORKS: ReadWorkbook['frameworks'] = [];

interface ImportPageProps extends ImportLinks {
  /** The audit the way here began in, and what is to be brought in, where that was said. */
  readonly into?: { readonly auditId: AuditId | null; readonly kind?: TableKind };
}

/** Brings somebody's workbook in, step by step: checklist, answers or a register. Nothing is written before "Import"; then one commit. */
export function ImportChecklistPage({ into, ...props }: ImportPageProps) {
  const { t } = useTranslation();
  const step = useImportStore((state) => state.step);
  const fileName = useImportStore((state) => state.book?.content.fileName);
  const frameworks = useImportStore((state) => state.book?.frameworks) ?? NO_FRAMEWORKS;
  const isPlainTable = useFrameworkStore((state) => state.isPlainTable);
  const hasTree = frameworks.length > 0 && !isPlainTable;
  const { running, read, cancel } = useReadFile(into);
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
      {step !== 'done' && !(hasTree && step !== 'file') && (
        <Stepper active={STEPS.indexOf(step)} size="xs" className={classes['steps'] ?? ''} allowNextStepsSelect={false}>
          {STEPS.map((one) => (
            <Stepper.Step key={one} label={t(`importing.steps.${one === 'done' ? 'rows' : one}`)} aria-current={one === step ? 'step' : undefined} component="div" />
          ))}
        </Stepper>
      )}
      <div ref={body} tabIndex={-1} className={classes['step']} aria-label={step === 'done' ? t('importing.steps.done') : t(`importing.steps.${step}`)} role="group">
        {step === 'file' && (
          <>
            <ChooseFile running={running} onRead={(file) => void read(file)} onCancel={cancel} />
            {running === null && <SavedLayouts />}
          </>
        )}
        {step === 'done' && <ImportDone {...props} />}
        {(step === 'sheets' || step === 'columns' || step === 'rows') && (hasTree ? <FrameworkStep frameworks={frameworks} /> : <Deciding step={step} />)}
      </div>
    </Page>
  );
}

function Deciding({ step }: { readonly step: 'sheets' | 'columns' | 'rows' }) {
  const kind = useImportStore((state) => state.kind);
  const look = useImportLook();
  const { reading, current, version } = look;
  const { isStoring, store } = useStoreImport(reading, current, version);
  const isRegister = isRecordKind(kind);
  const book = useImportStore((state) => state.book);
  const file = useImportStore((state) => state.file);
  return (
    <>
      {book !== null && file !== null && <OwnWorkbook recognised={book.recognised} file={{ name: book.content.fileName, bytes: file }} />}
      {book?.recognised.kind === 'response' && <ResponseBanner />}
      {/* What is being written is decided: nothing above the bar may be changed meanwhile. */}
      <div inert={isStoring}>
        {step !== 'rows' && <WhatItIs current={current} />}
        {step === 'sheets' && <ChooseSheets />}
        {step === 'columns' && (
          <>
            {isRegister ? <MapRecords kind={kind} /> : <MapColumns />}
            {kind === 'checklist' ? <PreviewQuestions reading={reading} /> : <PreviewRecords current={current} />}
          </>
        )}
        {step === 'rows' && kind === 'checklist' && (
          <>
            {version && <ReviewVersion plan={version} />}
            <ReviewRows reading={reading} />
          </>
        )}
        {step === 'rows' && current && <ReviewRecords current={current} />}
      </div>
      <WizardActions step={step} look={look} isStoring={isStoring} onStore={() => void store()} />
    </>
  );
}
