import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { IconCircleCheck, IconCirclePlus, IconClock, IconEqual, IconPencil, IconReplace, type Icon } from '@tabler/icons-react';
import { memo, useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/page.tsx';
import { StatusBadge, type Tone } from '#renderer/ui/status-badge.tsx';
import { countPlan, type PlannedRow } from '#shared/exchange/records/record-plan.ts';
import { setReleased, setWithheld, useImportStore } from '../import-store.ts';
import { useFieldName, useShowValue } from '../show-value.ts';
import type { CurrentPlan } from '../use-import-look.ts';
import { WideTable } from './wide-table.tsx';
import classes from '../import.module.css';

type Shown = 'all' | 'new' | 'changed' | 'overwriting' | 'waiting' | 'same';
const SHOWN: readonly Shown[] = ['all', 'new', 'changed', 'overwriting', 'waiting', 'same'];
const STEP = 100;
/** Drawn at once; the others follow while the window stays at hand. */
const FIRST = 12;
const LOOKS: Readonly<Record<Exclude<Shown, 'all'>, { readonly tone: Tone; readonly icon: Icon }>> = {
  new: { tone: 'good', icon: IconCirclePlus },
  changed: { tone: 'info', icon: IconPencil },
  overwriting: { tone: 'warning', icon: IconReplace },
  waiting: { tone: 'caution', icon: IconClock },
  same: { tone: 'neutral', icon: IconEqual },
};

function fateOf(row: PlannedRow<unknown>): Exclude<Shown, 'all'> {
  return row.fate === 'changed' && row.isOverwriting ? 'overwriting' : row.fate;
}

/** Exactly what would be written: each row, each field as it is now and as it would be. */
export const DryRun = memo(function DryRun({ current }: { readonly current: CurrentPlan }) {
  const { t } = useTranslation();
  const released = useImportStore((state) => state.released);
  const withheld = useImportStore((state) => state.withheld);
  const [shown, setShown] = useState<Shown>('all');
  const [most, setMost] = useState(STEP);
  const drawn = useDeferredValue(most, FIRST);
  const { plan } = current;
  const counts = useMemo(() => countPlan<unknown>(plan, released, withheld), [plan, released, withheld]);
  const overwriting = useMemo(() => plan.rows.filter((row) => fateOf(row) === 'overwriting').map(({ key }) => key), [plan]);
  const rows = useMemo(() => plan.rows.filter((row) => shown === 'all' || fateOf(row) === shown), [plan, shown]);
  const areAllReleased = overwriting.every((key) => released.has(key));
  return (
    <Section
      title={t('importRecords.dryRun.title')}
      hint={t('importRecords.dryRun.hint')}
      actions={
        <NativeSelect
          size="xs"
          aria-label={t('importRecords.dryRun.show')}
          value={shown}
          data={SHOWN.map((one) => ({ value: one, label: one === 'all' ? t('importRecords.dryRun.all') : t(`importRecords.fate.${one}`) }))}
          onChange={(event) => setShown(event.currentTarget.value as Shown)}
        />
      }
    >
      <p role="status">{t('importRecords.dryRun.counts', { ...counts })}</p>
      {overwriting.length > 0 && (
        <p>
          <Button variant="light" onClick={() => setReleased(overwriting, !areAllReleased)}>
            {areAllReleased ? t('importRecords.dryRun.keepAll') : t('importRecords.dryRun.takeAll', { count: overwriting.length })}
          </Button>
        </p>
      )}
      {rows.length > 0 && (
        <WideTable label={t('importRecords.dryRun.title')}>
          <thead>
            <tr>
              <th scope="col">{t('importRecords.dryRun.row')}</th>
              <th scope="col">{t('importRecords.dryRun.fate')}</th>
              <th scope="col">{t('importRecords.dryRun.what')}</th>
              <th scope="col">{t('importRecords.dryRun.field')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, drawn).map((row) => (
              <DryRow key={row.key} row={row} kind={current.kind} />
            ))}
          </tbody>
        </WideTable>
      )}
      {rows.length > most && (
        <Button variant="subtle" onClick={() => setMost(most + STEP * 5)}>
          {t('importRecords.dryRun.more', { count: rows.length - most })}
        </Button>
      )}
    </Section>
  );
});

const DryRow = memo(function DryRow({ row, kind }: { readonly row: PlannedRow<unknown>; readonly kind: CurrentPlan['kind'] }) {
  const { t } = useTranslation();
  const show = useShowValue(kind);
  const nameOf = useFieldName();
  const isReleased = useImportStore((state) => state.released.has(row.key));
  const isWithheld = useImportStore((state) => state.withheld.has(row.key));
  const fate = fateOf(row);
  const isTaken = fate === 'overwriting' ? isReleased : !isWithheld;
  const { tone, icon } = LOOKS[fate];
  return (
    <tr>
      <th scope="row" className={classes['address']}>
        {fate === 'waiting' || fate === 'same' ? (
          row.key
        ) : (
          <Checkbox
            size="xs"
            label={row.key}
            aria-label={t('importRecords.dryRun.take', { row: row.key })}
            checked={isTaken}
            onChange={(event) => (fate === 'overwriting' ? setReleased([row.key], event.currentTarget.checked) : setWithheld([row.key], !event.currentTarget.checked))}
          />
        )}
      </th>
      <td>
        <StatusBadge tone={isTaken && fate === 'overwriting' ? 'info' : tone} icon={isTaken && fate === 'overwriting' ? IconCircleCheck : icon} isPlain>
          {isTaken || fate === 'overwriting' || fate === 'waiting' || fate === 'same' ? t(`importRecords.fate.${isTaken && fate === 'overwriting' ? 'changed' : fate}`) : t('importRecords.fate.withheld')}
        </StatusBadge>
      </td>
      <td dir="auto" className={classes['wide']}>
        {row.label}
      </td>
      <td>
        <dl className={classes['changes']}>
          {row.changes.map(({ field, now, then }) => (
            <div key={field}>
              <dt>{nameOf(field)}</dt>
              <dd dir="auto">
                {now !== '' && (
                  <>
                    <del aria-label={`${t('importRecords.dryRun.now')}: ${show(field, now)}`}>{show(field, now)}</del> <span aria-hidden>→</span>{' '}
                  </>
                )}
                <span>{show(field, then)}</span>
              </dd>
            </div>
          ))}
        </dl>
      </td>
    </tr>
  );
});
