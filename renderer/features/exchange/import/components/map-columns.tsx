import { NativeSelect, NumberInput, Select } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { columnLetters } from '#shared/exchange/grid.ts';
import { IMPORT_FIELDS, QUESTION_FIELDS, type ImportField } from '#shared/exchange/import/import-field.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { changeField, changeHeaderRow, useImportStore } from '../import-store.ts';
import { layoutOfSheet, sheetsSharingLayout } from '../read-layout.ts';
import { Examples } from './examples.tsx';
import { WideTable } from './wide-table.tsx';
import classes from '../import.module.css';

/** Where the headings are and what each column means, for one layout among the chosen sheets at a time. */
export function MapColumns() {
  const { t } = useTranslation();
  const state = useImportStore();
  const layouts = firstOfEachLayout(state);
  const [picked, setPicked] = useState<number | null>(null);
  const index = picked !== null && layouts.includes(picked) ? picked : layouts[0];
  if (index === undefined) return null;
  const layout = layoutOfSheet(state, index);
  const view = state.views[index];
  if (!layout || !view) return null;
  const together = sheetsSharingLayout(state, index).length;
  const hasQuestion = layout.mapping.some(({ field }) => QUESTION_FIELDS.includes(field));
  return (
    <Section
      title={t('importing.columns.title')}
      hint={together > 1 ? t('importing.columns.appliesToAll', { count: together }) : undefined}
      actions={
        layouts.length > 1 ? (
          <Select
            aria-label={t('importing.sheets.name')}
            data={layouts.map((one) => ({ value: String(one), label: state.views[one]?.sheet.name ?? '' }))}
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
      {!hasQuestion && <Banner tone="warning" icon={IconAlertTriangle} title={t('importing.columns.noQuestion')} />}
      <WideTable label={t('importing.columns.title')}>
          <thead>
            <tr>
              <th scope="col">{t('importing.columns.column')}</th>
              <th scope="col">{t('importing.columns.meaning')}</th>
              <th scope="col">{t('importing.columns.examples')}</th>
            </tr>
          </thead>
          <tbody>
            {layout.mapping.map((mapped) => (
              <tr key={mapped.column}>
                <th scope="row">
                  <span className={classes['letters']}>{columnLetters(mapped.column)}</span> {mapped.heading}
                  {view.sheet.hiddenColumns.includes(mapped.column) && <p className={classes['note']}>{t('importing.columns.hidden')}</p>}
                </th>
                <td className={classes['meaning']}>
                  <NativeSelect
                    size="xs"
                    aria-label={t('importing.columns.meaning') + ': ' + mapped.heading}
                    value={mapped.field}
                    data={IMPORT_FIELDS.map((field) => ({ value: field, label: t(`importing.field.${field}`) }))}
                    onChange={(event) => changeField(index, mapped.column, event.currentTarget.value as ImportField)}
                  />
                  <span className={classes['muted']}>
                    {t(`importing.columns.because.${mapped.because}`)}
                    {mapped.beginsWithClause === true && `, ${t('importing.columns.beginsWithClause')}`}
                  </span>
                </td>
                <td>
                  <Examples view={view} afterRow={layout.header.lastRow} column={mapped.column} />
                </td>
              </tr>
            ))}
          </tbody>
        </WideTable>
    </Section>
  );
}

function firstOfEachLayout(state: Parameters<typeof sheetsSharingLayout>[0]): readonly number[] {
  const seen = new Set<number>();
  return state.chosen.filter((index) => {
    if (seen.has(index)) return false;
    for (const one of sheetsSharingLayout(state, index)) seen.add(one);
    return true;
  });
}
