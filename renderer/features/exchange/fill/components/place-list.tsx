import { ActionIcon, Button, Checkbox } from '@mantine/core';
import { IconMapPin, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FillData, FillValue } from '#shared/exchange/fill/fill-data.ts';
import { FILL_TABLES, type FillLayout } from '#shared/exchange/fill/fill-layout.ts';
import { emptyTable, FACT_PLACES, placeId, placeOf, tablePlaces, withoutPlace, type PlaceKey } from '#shared/exchange/fill/places.ts';
import { asWritten, shownText } from '#shared/exchange/fill/plan-fill.ts';
import type { FillForm } from '#shared/exchange/fill/read-form.ts';
import { placeText, useEntryName } from '../fill-names.ts';
import { changeLayout, pick, useFillStore } from '../fill-store.ts';
import classes from '../fill.module.css';
import { PLACES_ID } from '../use-fill-commands.ts';
import { ProfileForm } from './profile-form.tsx';
import { TableSettings } from './table-settings.tsx';
import { WordTable } from './word-table.tsx';

/** Everything of ours that can stand on a form, with its place and what it would say. */
export function PlaceList({ layout, form, data }: { readonly layout: FillLayout; readonly form: FillForm; readonly data: FillData | null }) {
  const { t } = useTranslation();
  const [isAll, setAll] = useState(layout.cells.length === 0 && layout.tables.length === 0);
  const sheetName = useFillStore((state) => state.atHand?.form.content.sheets[state.sheet]?.name ?? '');
  const isOneSheet = form.content.sheets.length === 1;
  const entries = (keys: readonly PlaceKey[]) =>
    keys
      .filter((key) => isAll || placeOf(layout, key) !== null)
      .map((key) => <Entry key={placeId(key)} entry={key} layout={layout} isOneSheet={isOneSheet} example={exampleOf(key, layout, data)} />);
  return (
    <div id={PLACES_ID} className={classes['places']}>
      <Checkbox size="xs" className={classes['all'] ?? ''} label={t('filling.showUnused')} checked={isAll} onChange={(event) => setAll(event.currentTarget.checked)} />
      {(isAll || layout.cells.length > 0) && (
        <section aria-label={t('filling.facts')}>
          <h2>{t('filling.facts')}</h2>
          <ul className={classes['entries']}>{entries(FACT_PLACES)}</ul>
        </section>
      )}
      {layout.tables.map((table, index) => (
        <section key={index} aria-label={t(`filling.table.${table.kind}`)}>
          <h2>{t(`filling.table.${table.kind}`)}</h2>
          <TableSettings table={table} index={index} form={form} />
          <ul className={classes['entries']}>{entries(tablePlaces(table, index))}</ul>
        </section>
      ))}
      <div className={classes['adders']}>
        {FILL_TABLES.map((kind) => (
          <Button
            key={kind}
            size="xs"
            variant="default"
            onClick={() => {
              changeLayout((before) => ({ ...before, tables: [...before.tables, emptyTable(kind, sheetName)] }));
              setAll(true);
            }}
          >
            {t(`filling.addTable.${kind}`)}
          </Button>
        ))}
      </div>
      <WordTable layout={layout} />
      <ProfileForm layout={layout} />
    </div>
  );
}

let lastPicked = '';

function Entry({ entry, layout, isOneSheet, example }: { readonly entry: PlaceKey; readonly layout: FillLayout; readonly isOneSheet: boolean; readonly example: string }) {
  const { t } = useTranslation();
  const name = useEntryName()(entry);
  const id = placeId(entry);
  const isPicked = useFillStore((state) => state.picked !== null && placeId(state.picked) === id);
  const place = placeOf(layout, entry);
  return (
    <li data-picked={isPicked || undefined}>
      <button
        type="button"
        className={classes['entry']}
        aria-pressed={isPicked}
        data-last-picked={lastPicked === id || undefined}
        onClick={() => {
          lastPicked = id;
          pick(entry);
        }}
      >
        <span className={classes['entryName']}>
          {name}
          {example !== '' && <span className={classes['example']}>{example}</span>}
        </span>
        <span className={classes['entryPlace']} data-none={place === null || undefined}>
          {isPicked && <IconMapPin size={14} aria-hidden />}
          {place === null ? t('filling.noPlace') : placeText(place, layout, entry, isOneSheet)}
        </span>
      </button>
      {place !== null && (
        <ActionIcon size="sm" variant="subtle" color="gray" aria-label={t('filling.remove', { name })} onClick={() => changeLayout((before) => withoutPlace(before, entry))}>
          <IconX size={14} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
}

/** What the entry would say for the chosen audit: of tables, the first row. */
function exampleOf(key: PlaceKey, layout: FillLayout, data: FillData | null): string {
  if (data === null || key.kind === 'key' || key.kind === 'mark') return '';
  if (key.kind === 'fact') return shown(data.facts[key.fact], layout);
  const table = layout.tables[key.table];
  const rows = table === undefined ? [] : data[table.kind];
  return shown(rows.find(({ values }) => values[key.field] !== undefined)?.values[key.field], layout);
}

function shown(value: FillValue | undefined, layout: FillLayout): string {
  const written = value === undefined ? null : asWritten(value, layout);
  return written === null ? '' : shownText(written).replace(/\s+/g, ' ').slice(0, 80);
}
