import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/page.tsx';
import type { LeftOutReason, RecordOutcome } from '#shared/exchange/records/read-records.ts';
import { setKept } from '../import-store.ts';
import { WideTable } from './wide-table.tsx';
import classes from '../import.module.css';

const SHOWN = 10;
const KEEPABLE: ReadonlySet<LeftOutReason> = new Set(['below-table', 'example-row', 'total-row', 'repeated-header', 'section']);
const OWN_WORDS = ['above-table', 'header', 'section', 'joined', 'no-finding'] as const;
type OwnReason = (typeof OWN_WORDS)[number];

const isOwn = (reason: LeftOutReason): reason is OwnReason => (OWN_WORDS as readonly string[]).includes(reason);

/** Every row of the file that becomes no record, with its reason, so that none is lost without a word. */
export function RecordLeftOut({ rows }: { readonly rows: readonly Extract<RecordOutcome, { kind: 'left-out' }>[] }) {
  const { t } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  if (rows.length === 0) return null;
  const shown = isWhole ? rows : rows.slice(0, SHOWN);
  return (
    <Section title={t('importRecords.dryRun.leftOut')}>
      <WideTable label={t('importRecords.dryRun.leftOut')}>
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
            const key = `${sheet}!${row}`;
            return (
              <tr key={key}>
                <th scope="row" className={classes['address']}>
                  {key}
                </th>
                <td>{isOwn(reason) ? t(`importRecords.leftOut.${reason}`) : t(`importing.reason.${reason}`)}</td>
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
      {rows.length > shown.length && (
        <Button variant="subtle" onClick={() => setWhole(true)}>
          {t('importRecords.dryRun.more', { count: rows.length - shown.length })}
        </Button>
      )}
    </Section>
  );
}
