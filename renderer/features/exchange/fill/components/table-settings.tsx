import { Button, Checkbox, MultiSelect, NativeSelect, NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FillTable } from '#shared/exchange/fill/fill-layout.ts';
import { changeTable, emptyTable } from '#shared/exchange/fill/places.ts';
import type { FillForm } from '#shared/exchange/fill/read-form.ts';
import { changeLayout, pick } from '../fill-store.ts';
import classes from '../fill.module.css';

/** Where a table stands and how its rows are found. */
export function TableSettings({ table, index, form }: { readonly table: FillTable; readonly index: number; readonly form: FillForm }) {
  const { t } = useTranslation();
  const set = (change: Partial<FillTable>): void => changeLayout((layout) => changeTable(layout, index, (before) => ({ ...before, ...change })));
  const names = [...new Set(form.content.sheets.map(({ name }) => name))];
  return (
    <div className={classes['settings']}>
      {names.length > 1 && (
        <MultiSelect
          size="xs"
          className={classes['wide'] ?? ''}
          label={t('filling.sheets')}
          data={names}
          value={[...table.sheets]}
          onChange={(sheets) => {
            if (sheets.length > 0) set({ sheets });
          }}
        />
      )}
      <NumberInput size="xs" label={t('filling.firstRow')} min={1} max={1_048_576} value={table.firstRow} onChange={(value) => typeof value === 'number' && value >= 1 && set({ firstRow: value })} />
      <NumberInput
        size="xs"
        label={t('filling.lastRow')}
        placeholder={t('filling.lastRowOpen')}
        min={table.firstRow}
        max={1_048_576}
        value={table.lastRow ?? ''}
        onChange={(value) => set({ lastRow: typeof value === 'number' && value >= 1 ? value : null })}
      />
      {table.kind === 'answers' && (
        <NativeSelect
          size="xs"
          className={classes['wide'] ?? ''}
          label={t('filling.way')}
          value={table.keys ? 'matched' : 'in-order'}
          data={[
            { value: 'matched', label: t('filling.wayMatched') },
            { value: 'in-order', label: t('filling.wayInOrder') },
          ]}
          onChange={(event) => set({ keys: event.currentTarget.value === 'matched' ? emptyTable('answers', '').keys : null })}
        />
      )}
      {table.kind === 'findings' && (
        <Checkbox size="xs" label={t('filling.onlyNonconformities')} checked={table.isOnlyNonconformities} onChange={(event) => set({ isOnlyNonconformities: event.currentTarget.checked })} />
      )}
      <Button
        size="xs"
        variant="subtle"
        color="gray"
        onClick={() => {
          pick(null);
          changeLayout((layout) => ({ ...layout, tables: layout.tables.filter((_, at) => at !== index) }));
        }}
      >
        {t('filling.removeTable')}
      </Button>
    </div>
  );
}
