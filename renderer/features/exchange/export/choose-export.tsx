import { Checkbox, Radio, Select } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportCounts } from '#renderer/data/repositories/export-repository.ts';
import { Section } from '#renderer/ui/page.tsx';
import { CSV_SEPARATORS, type CsvSeparator } from '#shared/exchange/export/csv/csv-text.ts';
import { EXPORT_TABLES, type ExportTable } from '#shared/exchange/export/export-tables.ts';
import classes from './export-audit-page.module.css';
import { EXPORT_KINDS, type ExportChoice } from './export-choice.ts';

interface Props {
  readonly choice: ExportChoice;
  readonly counts: ExportCounts;
  readonly onChange: (change: Partial<ExportChoice>) => void;
}

const SEPARATOR_WORDS = { ',': 'comma', ';': 'semicolon', '\t': 'tab' } as const satisfies Readonly<Record<CsvSeparator, string>>;

/**
 * What goes out: the whole audit, another program's columns or one table, and what each of them leaves open. Drawn anew
 * only for another choice: while an export runs, its progress comes several times in a second.
 */
export const ChooseExport = memo(function ChooseExport(props: Props) {
  const { t } = useTranslation();
  const { choice, onChange } = props;
  return (
    <>
      <Section title={t('exporting.kind.label')} hint={t('exporting.intro')}>
        <Counts counts={props.counts} />
        <Radio.Group size="xs" aria-label={t('exporting.kind.label')} value={choice.kind} onChange={(value) => onChange({ kind: EXPORT_KINDS.find((kind) => kind === value) ?? 'audit' })}>
          <div className={classes['options']}>
            {EXPORT_KINDS.map((kind) => (
              <Radio key={kind} size="xs" value={kind} label={t(`exporting.kind.${kind}`)} description={t(`exporting.kind.hints.${kind}`)} />
            ))}
          </div>
        </Radio.Group>
      </Section>
      {choice.kind === 'audit' && <Parts {...props} />}
      {choice.kind === 'table' && <OneTable {...props} />}
    </>
  );
});

function Counts({ counts }: Pick<Props, 'counts'>) {
  const { t } = useTranslation();
  return (
    <ul className={classes['counts']} aria-label={t('exporting.contents')}>
      <li>{t('exporting.questions', { count: counts.questions })}</li>
      <li>{t('exporting.answers', { count: counts.answers })}</li>
      <li>{t('exporting.findings', { count: counts.findings })}</li>
      <li>{t('exporting.actions', { count: counts.actions })}</li>
      <li>{t('exporting.evidence', { count: counts.evidence })}</li>
    </ul>
  );
}

function Parts({ choice: { options }, counts, onChange }: Props) {
  const { t } = useTranslation();
  const change = (changed: Partial<ExportChoice['options']>): void => onChange({ options: { ...options, ...changed } });
  return (
    <Section title={t('exporting.options')}>
      <div className={classes['options']}>
        <Checkbox
          label={t('exporting.includeEvidence')}
          description={t('exporting.evidenceHint')}
          checked={options.hasEvidenceRegister}
          onChange={(event) => change({ hasEvidenceRegister: event.currentTarget.checked })}
        />
        <Checkbox
          label={t('exporting.includeActions', { count: counts.actions })}
          checked={options.hasActions}
          onChange={(event) => change({ hasActions: event.currentTarget.checked })}
        />
        <Checkbox
          label={t('exporting.includeAttendance')}
          checked={options.hasAttendance}
          onChange={(event) => change({ hasAttendance: event.currentTarget.checked })}
        />
        <Guidance options={options} onChange={change} />
        <p className={classes['hint']}>
          {t('exporting.toReadHint')} {t('exporting.requirementText')}
        </p>
      </div>
    </Section>
  );
}

function Guidance({ options, onChange }: { readonly options: ExportChoice['options']; readonly onChange: (changed: Partial<ExportChoice['options']>) => void }) {
  const { t } = useTranslation();
  return <Checkbox label={t('exporting.includeGuidance')} checked={options.hasGuidance} onChange={(event) => onChange({ hasGuidance: event.currentTarget.checked })} />;
}

function OneTable({ choice, counts, onChange }: Props) {
  const { t } = useTranslation();
  const rows: Readonly<Record<ExportTable, string>> = {
    checklist: t('exporting.questions', { count: counts.questions }),
    findings: t('exporting.findings', { count: counts.findings }),
    actions: t('exporting.actions', { count: counts.actions }),
    evidence: t('exporting.evidence', { count: counts.evidence }),
    attendance: t('exporting.attendanceHint'),
  };
  return (
    <Section title={t('exporting.table.title')}>
      <div className={classes['pair']}>
        <Radio.Group size="xs" label={t('exporting.table.which')} value={choice.table} onChange={(value) => onChange({ table: EXPORT_TABLES.find((table) => table === value) ?? 'checklist' })}>
          <div className={classes['options']}>
            {EXPORT_TABLES.map((table) => (
              <Radio key={table} size="xs" value={table} label={t(`exporting.workbook.sheets.${table}`)} description={rows[table]} />
            ))}
          </div>
        </Radio.Group>
        <div className={classes['options']}>
          <Radio.Group size="xs" label={t('exporting.table.format')} value={choice.format} onChange={(value) => onChange({ format: value === 'csv' ? 'csv' : 'workbook' })}>
            <div className={classes['options']}>
              <Radio size="xs" value="workbook" label={t('exporting.table.workbook')} description={t('exporting.table.workbookHint')} />
              <Radio size="xs" value="csv" label={t('exporting.table.csv')} description={t('exporting.table.csvHint')} />
            </div>
          </Radio.Group>
          {choice.format === 'csv' && <CsvOptions csv={choice.csv} onChange={(csv) => onChange({ csv })} />}
        </div>
      </div>
      {choice.table === 'checklist' && (
        <div className={classes['below']}>
          <Guidance options={choice.options} onChange={(changed) => onChange({ options: { ...choice.options, ...changed } })} />
        </div>
      )}
    </Section>
  );
}

function CsvOptions({ csv, onChange }: { readonly csv: ExportChoice['csv']; readonly onChange: (csv: ExportChoice['csv']) => void }) {
  const { t } = useTranslation();
  return (
    <div className={classes['csv']}>
      <Select
        label={t('exporting.csv.separator')}
        w="12rem"
        allowDeselect={false}
        value={csv.separator}
        data={CSV_SEPARATORS.map((value) => ({ value, label: t(`exporting.csv.${SEPARATOR_WORDS[value]}`) }))}
        onChange={(value) => onChange({ ...csv, separator: CSV_SEPARATORS.find((separator) => separator === value) ?? ',' })}
      />
      <Checkbox
        label={t('exporting.csv.mark')}
        description={t('exporting.csv.markHint')}
        checked={csv.hasMark}
        onChange={(event) => onChange({ ...csv, hasMark: event.currentTarget.checked })}
      />
      <p className={classes['hint']}>{t('exporting.csv.guardHint')}</p>
    </div>
  );
}
