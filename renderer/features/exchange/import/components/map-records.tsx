import { NativeSelect, NumberInput, Select } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '#renderer/ui/banner.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { columnLetters } from '#shared/exchange/grid.ts';
import { FIELDS_OF, UNPLACED_FIELDS, type RecordField, type RecordKind } from '#shared/exchange/records/record-field.ts';
import type { RecordColumn } from '#shared/exchange/records/suggest-record-mapping.ts';
import { changeHeaderRow, changeRecordColumns, useImportStore } from '../import-store.ts';
import { layoutOfSheet, recordColumnsOf } from '../read-layout.ts';
import { Examples } from './examples.tsx';
import { WideTable } from './wide-table.tsx';
import classes from '../import.module.css';

const MAIN: Readonly<Record<RecordKind, readonly RecordField[]>> = { findings: ['statement', 'title'], actions: ['title', 'description'], 'evidence-requests': ['title', 'description'] };

/** Where the headings of a register are and what each column means, for one of the chosen sheets at a time. */
export function MapRecords({ kind }: { readonly kind: RecordKind }) {
  const { t } = useTranslation();
  const state = useImportStore();
  const [picked, setPicked] = useState<number | null>(null);
  const index = picked !== null && state.chosen.includes(picked) ? picked : state.chosen[0];
  const view = index === undefined ? undefined : state.views[index];
  const layout = index === undefined ? null : layoutOfSheet(state, index);
  if (index === undefined || !view || !layout) return null;
  const columns = recordColumnsOf(state, index);
  const change = (column: number, field: RecordField): void =>
    changeRecordColumns(index, columns.map((one): RecordColumn => (one.column === column ? { ...one, field, because: 'chosen' } : one)));
  const hasMain = columns.some(({ field }) => MAIN[kind].includes(field));
  const needsFinding = kind === 'actions' && state.findingOfAll === null && !columns.some(({ field }) => field === 'finding');
  const unplaced = columns.filter(({ field }) => UNPLACED_FIELDS[kind].has(field)).map(({ heading }) => heading);
  return (
    <Section
      title={t('importing.columns.title')}
      actions={
        state.chosen.length > 1 ? (
          <Select
            aria-label={t('importing.sheets.name')}
            data={state.chosen.map((one) => ({ value: String(one), label: state.views[one]?.sheet.name ?? '' }))}
            value={String(index)}
            onChange={(value) => setPicked(Number(value))}
          />
        ) : undefined
      }
    >
      <NumberInput
        className={classes['headerRow'] ?? ''}
        label={t('importing.columns.headerRow')}
        description={t('importing.columns.headerHint')}
        min={1}
        max={view.rows.at(-1)?.row ?? 1}
        value={layout.header.lastRow}
        onChange={(value) => {
          if (typeof value === 'number' && value >= 1) changeHeaderRow(index, value);
        }}
      />
      {!hasMain && <Banner tone="warning" icon={IconAlertTriangle} title={t('importRecords.columns.mainMissing', { field: t(`importRecords.field.${MAIN[kind][0] ?? 'title'}`) })} />}
      {needsFinding && <Banner tone="warning" icon={IconAlertTriangle} title={t('importRecords.columns.findingMissing')} />}
      <WideTable label={t('importing.columns.title')}>
        <thead>
          <tr>
            <th scope="col">{t('importing.columns.column')}</th>
            <th scope="col">{t('importing.columns.meaning')}</th>
            <th scope="col">{t('importing.columns.examples')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((mapped) => (
            <tr key={mapped.column}>
              <th scope="row">
                <span className={classes['letters']}>{columnLetters(mapped.column)}</span> {mapped.heading}
                {view.sheet.hiddenColumns.includes(mapped.column) && <p className={classes['note']}>{t('importing.columns.hidden')}</p>}
              </th>
              <td className={classes['meaning']}>
                <NativeSelect
                  size="xs"
                  aria-label={`${t('importing.columns.meaning')}: ${mapped.heading}`}
                  value={mapped.field}
                  data={FIELDS_OF[kind].map((field) => ({ value: field, label: t(`importRecords.field.${field}`) }))}
                  onChange={(event) => change(mapped.column, event.currentTarget.value as RecordField)}
                />
                <span className={classes['muted']}>{mapped.because === 'left-over' ? '' : t(`importing.columns.because.${mapped.because}`)}</span>
              </td>
              <td>
                <Examples view={view} afterRow={layout.header.lastRow} column={mapped.column} />
              </td>
            </tr>
          ))}
        </tbody>
      </WideTable>
      {unplaced.length > 0 && (
        <Banner tone="info" icon={IconInfoCircle}>
          {t('importRecords.columns.unplaced', { count: unplaced.length, columns: unplaced.join(', ') })}
        </Banner>
      )}
    </Section>
  );
}
