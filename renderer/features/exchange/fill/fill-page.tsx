import { Button, NativeSelect, Stepper, Text, TextInput } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useLive } from '#renderer/data/workspace-context.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { paths } from '#renderer/ui/paths.ts';
import type { AuditId } from '#shared/domain/ids.ts';
import type { FillData } from '#shared/exchange/fill/fill-data.ts';
import { CheckFill } from './components/check-fill.tsx';
import { ChooseForm } from './components/choose-form.tsx';
import { MapForm } from './components/map-form.tsx';
import classes from './fill.module.css';
import { chooseAudit, goTo, startOver, useFillStore, type FillStep } from './fill-store.ts';
import { useFillCopy } from './use-fill-copy.ts';
import { useFillData } from './use-fill-data.ts';
import { useFillCommands } from './use-fill-commands.ts';

const STEPS: readonly FillStep[] = ['form', 'map', 'check'];

/** Fills somebody's own workbook with an audit, step by step. Nothing is written before "Fill and save", and then into a copy. */
export function FillPage({ auditId, onOpenRegister }: { readonly auditId?: AuditId | undefined; readonly onOpenRegister: () => void }) {
  const { t } = useTranslation();
  const step = useFillStore((state) => state.step);
  const chosen = useFillStore((state) => state.auditId);
  const fileName = useFillStore((state) => state.atHand?.fileName);
  const [, navigate] = useLocation();
  const data = useFillData(chosen);
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => startOver, []);
  useEffect(() => {
    if (auditId !== undefined) chooseAudit(auditId);
  }, [auditId]);
  useEffect(() => {
    // A new step begins at its top, for eyes and for screen readers.
    if (step !== 'form') body.current?.focus({ preventScroll: true });
  }, [step]);
  useFillCommands();
  return (
    <Page
      title={t('filling.title')}
      note={fileName}
      isFilling
      actions={
        step === 'form' ? (
          <Button variant="default" onClick={() => navigate(paths.readForm(chosen ?? undefined))}>
            {t('readingForm.command')}
          </Button>
        ) : undefined
      }
    >
      <div className={classes['page']}>
        <div className={classes['head']}>
          {step !== 'done' && (
            <Stepper active={STEPS.indexOf(step)} size="xs" className={classes['steps'] ?? ''} allowNextStepsSelect={false}>
              {STEPS.map((one) => (
                <Stepper.Step key={one} label={t(`filling.steps.${one}`)} aria-current={one === step ? 'step' : undefined} component="div" />
              ))}
            </Stepper>
          )}
          {step !== 'done' && <AuditChoice />}
        </div>
        <div ref={body} tabIndex={-1} className={classes['step']} aria-label={t(`filling.steps.${step}`)} role="group">
          {step === 'form' && <ChooseForm />}
          {step === 'map' && <MapForm data={data} />}
          {step === 'check' && <CheckFill />}
          {step === 'done' && <Done onOpenRegister={onOpenRegister} />}
        </div>
        {(step === 'map' || step === 'check') && <Actions step={step} data={data} />}
      </div>
    </Page>
  );
}

function AuditChoice() {
  const { t } = useTranslation();
  const auditId = useFillStore((state) => state.auditId);
  const step = useFillStore((state) => state.step);
  const audits = useLive(async (database) => (await database.audits.toArray()).toSorted((a, b) => b.reference.localeCompare(a.reference)), []) ?? [];
  return (
    <NativeSelect
      size="xs"
      className={classes['audit'] ?? ''}
      aria-label={t('filling.audit')}
      value={auditId ?? ''}
      disabled={step === 'check'}
      onChange={(event) => chooseAudit(event.currentTarget.value === '' ? null : (event.currentTarget.value as AuditId))}
      data={[{ value: '', label: t('filling.chooseAudit') }, ...audits.map(({ id, reference, title }) => ({ value: id, label: [reference, title].filter(Boolean).join(' · ') }))]}
    />
  );
}

function Actions({ step, data }: { readonly step: 'map' | 'check'; readonly data: FillData | null }) {
  const { t } = useTranslation();
  const atHand = useFillStore((state) => state.atHand);
  const layout = useFillStore((state) => state.layout);
  const filled = useFillStore((state) => state.filled);
  const { running, plan, save, cancel } = useFillCopy(data);
  const [fileName, setFileName] = useState(() => atHand?.fileName ?? '');
  const hasPlaces = layout !== null && (layout.cells.length > 0 || layout.tables.some(({ columns }) => columns.length > 0));
  const isNameMissing = fileName.replace(/\.[a-z]+$/i, '').trim() === '';
  const obstacle =
    step === 'map' ? (data === null ? t('filling.needAudit') : hasPlaces ? null : t('filling.needPlace'))
    : filled?.plan.cells.length === 0 ? t('filling.check.nothing')
    : isNameMissing ? t('filling.fileNameMissing')
    : null;
  return (
    <div className={classes['actions']}>
      <Button variant="default" disabled={running === 'saving'} onClick={() => (step === 'map' ? startOver() : goTo('map'))}>
        {step === 'map' ? t('filling.another') : t('common.back')}
      </Button>
      <span role="status" className={classes['obstacle']}>
        {running === null ? obstacle : running === 'planning' ? t('filling.planning') : t('filling.saving')}
      </span>
      {running === 'planning' && (
        <Button variant="default" onClick={cancel}>
          {t('common.cancel')}
        </Button>
      )}
      {step === 'check' && (
        <TextInput size="xs" className={classes['fileName'] ?? ''} aria-label={t('filling.fileName')} value={fileName} onChange={(event) => setFileName(event.currentTarget.value)} />
      )}
      {step === 'map' ? (
        <Button disabled={obstacle !== null} loading={running === 'planning'} onClick={() => void plan()}>
          {t('common.next')}
        </Button>
      ) : (
        <Button disabled={obstacle !== null} loading={running === 'saving'} onClick={() => void save(withEnding(fileName, atHand?.fileName ?? ''))}>
          {t('filling.save')}
        </Button>
      )}
    </div>
  );
}

/** The copy keeps the kind of its form: macros make a workbook another kind of file. */
function withEnding(name: string, form: string): string {
  const ending = /\.[a-z]+$/i.exec(form)?.[0] ?? '.xlsx';
  return name.trim().toLowerCase().endsWith(ending.toLowerCase()) ? name.trim() : `${name.trim()}${ending}`;
}

function Done({ onOpenRegister }: { readonly onOpenRegister: () => void }) {
  const { t } = useTranslation();
  const saved = useFillStore((state) => state.saved);
  if (saved === null) return null;
  return (
    <EmptyState
      icon={IconCircleCheck}
      title={t('filling.done.title', { name: saved.name })}
      action={
        <div className={classes['links']}>
          <Button onClick={startOver}>{t('filling.done.again')}</Button>
          <Button variant="default" onClick={onOpenRegister}>
            {t('filling.done.register')}
          </Button>
        </div>
      }
    >
      <Text size="sm">{t('filling.done.text', { count: saved.cells })}</Text>
      <Text size="sm">{t('filling.done.calculation')}</Text>
    </EmptyState>
  );
}
