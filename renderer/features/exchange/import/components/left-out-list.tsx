import { Button, Switch } from '@mantine/core';
import { memo, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/page.tsx';
import { rowKey } from '#shared/exchange/import/drop-duplicates.ts';
import type { SheetReading } from '#shared/exchange/import/read-rows.ts';
import type { LeftOutReason } from '#shared/exchange/records/read-records.ts';
import { setKept, useImportStore } from '../import-store.ts';
import { WideTable } from './wide-table.tsx';
import classes from '../import.module.css';

const SHOWN = 20;
/** Rows of these kinds hold text that may be a question or a record after all. */
const KEEPABLE: ReadonlySet<LeftOutReason> = new Set(['below-table', 'example-row', 'total-row', 'duplicate-row', 'repeated-header', 'section']);
const REGISTER_REASONS = ['above-table', 'header', 'section', 'joined', 'no-finding'] as const;
type RegisterReason = (typeof REGISTER_REASONS)[number];

const isOfRegister = (reason: LeftOutReason): reason is RegisterReason => (REGISTER_REASONS as readonly string[]).includes(reason);

interface LeftOutRow {
  readonly sheet: string;
  readonly row: number;
  readonly reason: LeftOutReason;
  readonly text: string;
}

/** Rows of a checklist below its headings that become no question. */
export function QuestionsLeftOut({ readings }: { readonly readings: readonly SheetReading[] }) {
  const { t } = useTranslation();
  const rows = useMemo(() => leftOutRows(readings), [readings]);
  return <LeftOutList title={t('importing.rows.leftOut')} nothing={t('importing.rows.nothingLeftOut')} rows={rows} />;
}

/** Rows of a register, its headings among them, that become no record. */
export const RecordsLeftOut = memo(function RecordsLeftOut({ rows }: { readonly rows: readonly LeftOutRow[] }) {
  const { t } = useTranslation();
  return <LeftOutList title={t('importRecords.dryRun.leftOut')} nothing={null} rows={rows} />;
});

/** Every row of the file that comes in as nothing, with its reason, so that none is lost without a word. */
function LeftOutList({ title, nothing, rows }: { readonly title: string; readonly nothing: string | null; readonly rows: readonly LeftOutRow[] }) {
  const { t } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  const kept = [...useImportStore((state) => state.kept)];
  const shown = isWhole ? rows : rows.slice(0, SHOWN);
  const isEmpty = rows.length === 0 && kept.length === 0;
  if (isEmpty && nothing === null) return null;
  return (
    <Section title={title}>
      {isEmpty && <p>{nothing}</p>}
      {kept.map((row) => (
        <Switch key={row} label={`${t('importing.rows.keep')}: ${row}`} checked onChange={() => setKept([row], false)} />
      ))}
      {rows.length > 0 && (
        <WideTable label={title}>
          <thead>
            <tr>
              <th scope="col">{t('importing.rows.row')}</th>
              <th scope="col">{t('importing.rows.reason')}</th>
              <th scope="col">{t('importing.rows.text')}</th>
              <th scope="col" aria-label={t('importing.rows.keep')} />
            </tr>
          </thead>
          <tbody>
            {shown.map(({ sheet, row, reason, text }) => {
              const key = rowKey(sheet, row);
              return (
                <tr key={key}>
                  <th scope="row" className={classes['address']}>
                    {key}
                  </th>
                  <td>{isOfRegister(reason) ? t(`importRecords.leftOut.${reason}`) : t(`importing.reason.${reason}`)}</td>
                  <td dir="auto" className={classes['wide']}>
                    {text}
                  </td>
                  <td>
                    {KEEPABLE.has(reason) && (
                      <Button variant="subtle" onClick={() => setKept([key], true)} aria-label={`${t('importing.rows.keep')}: ${key}`}>
                        {t('importing.rows.keep')}
                      </Button>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </WideTable>
      )}
      {rows.length > shown.length && (
        <Button variant="subtle" onClick={() => setWhole(true)}>
          {t('importing.rows.more', { count: rows.length - shown.length })}
        </Button>
      )}
    </Section>
  );
}

function leftOutRows(readings: readonly SheetReading[]): readonly LeftOutRow[] {
  return readings.flatMap(({ sheet, outcomes }) =>
    outcomes.flatMap((outcome) => (outcome.kind === 'skipped' ? [{ sheet, row: outcome.row, reason: outcome.reason, text: outcome.text }] : [])),
  );
}
