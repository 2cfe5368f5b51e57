import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SplitView } from '#renderer/ui/split-view.tsx';
import type { FillData } from '#shared/exchange/fill/fill-data.ts';
import { useEntryName } from '../fill-names.ts';
import { showSheet, useFillStore } from '../fill-store.ts';
import classes from '../fill.module.css';
import { FormGrid } from './form-grid.tsx';
import { PlaceList } from './place-list.tsx';

/** The second step: our entries beside the sheet, each to be given its place. */
export function MapForm({ data }: { readonly data: FillData | null }) {
  const { t } = useTranslation();
  const atHand = useFillStore((state) => state.atHand);
  const layout = useFillStore((state) => state.layout);
  const sheet = useFillStore((state) => state.sheet);
  const picked = useFillStore((state) => state.picked);
  const nameOf = useEntryName();
  if (atHand === null || layout === null) return null;
  const { sheets } = atHand.form.content;
  return (
    <SplitView name="fill" sideLabel={t('filling.places')} sideAt="start" initialWidth={420} minWidth={300} maxWidth={640} side={<PlaceList layout={layout} form={atHand.form} data={data} />}>
      <div className={classes['form']}>
        <div className={classes['formHead']}>
          <NativeSelect
            size="xs"
            aria-label={t('filling.sheet')}
            value={String(sheet)}
            onChange={(event) => showSheet(Number(event.currentTarget.value))}
            data={sheets.map(({ name }, index) => ({ value: String(index), label: name }))}
          />
          <span className={classes['hint']} role="status">
            {picked === null ? t('filling.gridHint') : t('filling.gridPicked', { name: nameOf(picked) })}
          </span>
        </div>
        <FormGrid key={sheet} form={atHand.form} layout={layout} sheet={sheet} />
      </div>
    </SplitView>
  );
}
