import { Button, NativeSelect, NumberInput, Select } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '#renderer/ui/banner.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { columnLetters } from '#shared/exchange/grid.ts';
import { otherTables } from '#shared/exchange/import/other-tables.ts';
import { changeHeaderRow, useImportStore } from '../import-store.ts';
import { layoutOfSheet } from '../read-layout.ts';
import { Examples } from './examples.tsx';
import { WideTable } from './wide-table.tsx';
import classes from '../import.module.css';

interface MappedColumn<Field extends string> {
  readonly column: number;
  readonly heading: string;
  readonly field: Field;
}

interface ColumnMeaningsProps<Field extends string> {
  /** The sheets that are mapped one at a time, and the one that is looked at. */
  readonly sheets: readonly number[];
  readonly index: number;
  readonly onPick: (index: number) => void;
  readonly hint?: string | undefined;
  readonly columns: readonly MappedColumn<Field>[];
  readonly options: readonly { readonly value: Field; readonly label: string }[];
  readonly onChange: (column: number, field: Field) => void;
  /** Why a column was taken for what it is. */
  readonly because: (column: number) => ReactNode;
  /** What is still missing, each a sentence. */
  readonly warnings: readonly string[];
  readonly children?: ReactNode;
}

/** Where the headings of a sheet are and what each of its columns means, beside the first values of each. */
export function ColumnMeanings<Field extends string>(props: ColumnMeaningsProps<Field>) {
  const { t } = useTranslation();
  const { sheets, index, columns, options, warnings } = props;
  const state = useImportStore();
  const view = state.views[index];
  const layout = layoutOfSheet(state, index);
  const firstRow = layout?.header.firstRow ?? 1;
  // Those above only: what follows below is told with the rows, which are not all looked at here.
  const others = useMemo(() => (view ? otherTables(view, { firstRow }, Number.POSITIVE_INFINITY) : []), [view, firstRow]);
  if (!view || !layout) return null;
  return (
    <Section
      title={t('importing.columns.title')}
      hint={props.hint}
      actions={
        sheets.length > 1 ? (
          <Select
            aria-label={t('importing.sheets.name')}
            data={sheets.map((one) => ({ value: String(one), label: state.views[one]?.sheet.name ?? '' }))}
            value={String(index)}
            onChange={(value) => props.onPick(Number(value))}
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
      {others.map(({ row, raw }) => (
        <p key={row} className={classes['otherTable']}>
          {t('importing.columns.otherTable', { row, headings: raw })}
          <Button size="compact-sm" variant="default" onClick={() => changeHeaderRow(index, row)}>
            {t('importing.columns.readOther', { row })}
          </Button>
        </p>
      ))}
      {warnings.map((warning) => (
        <Banner key={warning} tone="warning" icon={IconAlertTriangle} title={warning} />
      ))}
      <WideTable label={t('importing.columns.title')}>
        <thead>
          <tr>
            <th scope="col">{t('importing.columns.column')}</th>
            <th scope="col">{t('importing.columns.meaning')}</th>
            <th scope="col">{t('importing.columns.examples')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ column, heading, field }) => (
            <tr key={column}>
              <th scope="row">
                <span className={classes['letters']}>{columnLetters(column)}</span> {heading}
                {view.sheet.hiddenColumns.includes(column) && <p className={classes['note']}>{t('importing.columns.hidden')}</p>}
              </th>
              <td className={classes['meaning']}>
                <NativeSelect
                  size="xs"
                  aria-label={`${t('importing.columns.meaning')}: ${heading}`}
                  value={field}
                  data={[...options]}
                  onChange={(event) => {
                    const chosen = options.find(({ value }) => value === event.currentTarget.value);
                    if (chosen) props.onChange(column, chosen.value);
                  }}
                />
                <span className={classes['muted']}>{props.because(column)}</span>
              </td>
              <td>
                <Examples view={view} afterRow={layout.header.lastRow} column={column} />
              </td>
            </tr>
          ))}
        </tbody>
      </WideTable>
      {props.children}
    </Section>
  );
}
