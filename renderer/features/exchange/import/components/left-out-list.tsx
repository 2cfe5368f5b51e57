import { Button, Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rowKey } from '#shared/exchange/import/drop-duplicates.ts';
import type { SheetReading } from '#shared/exchange/import/read-rows.ts';
import type { SkipReason } from '#shared/exchange/import/question-draft.ts';
import { Section } from '#renderer/ui/page.tsx';
import { setKept, useImportStore } from '../import-store.ts';
import { WideTable } from './wide-table.tsx';
import classes from '../import.module.css';

const SHOWN = 20;
/** Rows of these kinds hold text that may be a question after all. */
const KEEPABLE: ReadonlySet<SkipReason> = new Set(['below-table', 'example-row', 'total-row', 'duplicate-row', 'repeated-header']);

interface LeftOutRow {
  readonly key: string;
  readonly reason: SkipReason;
  readonly text: string;
}

/** Every row below the headings that becomes no question, with its reason, so that none is lost without a word. */
export function LeftOutList({ readings }: { readonly readings: readonly SheetReading[] }) {
  const { t } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  const kept = useImportStore((state) => state.kept);
  const rows = leftOutRows(readings);
  const shown = isWhole ? rows : rows.slice(0, SHOWN);
  const keptRows = [...kept];
  return (
    <Section title={t('importing.rows.leftOut')}>
      {rows.length === 0 && keptRows.length === 0 && <p>{t('importing.rows.nothingLeftOut')}</p>}
      {keptRows.map((row) => (
        <Switch key={row} label={`${t('importing.rows.keep')}: ${row}`} checked onChange={() => setKept([row], false)} />
      ))}
      {rows.length > 0 && (
        <WideTable label={t('importing.rows.leftOut')}>
            <thead>
              <tr>
                <th scope="col">{t('importing.rows.row')}</th>
                <th scope="col">{t('importing.rows.reason')}</th>
                <th scope="col">{t('importing.rows.text')}</th>
                <th scope="col" aria-label={t('importing.rows.keep')} />
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <tr key={row.key}>
                  <th scope="row" className={classes['address']}>
                    {row.key}
                  </th>
                  <td>{t(`importing.reason.${row.reason}`)}</td>
                  <td dir="auto" className={classes['wide']}>
                    {row.text}
                  </td>
                  <td>
                    {KEEPABLE.has(row.reason) && (
                      <Button variant="subtle" onClick={() => setKept([row.key], true)} aria-label={`${t('importing.rows.keep')}: ${row.key}`}>
                        {t('importing.rows.keep')}
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
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
    outcomes.flatMap((outcome) =>
      outcome.kind === 'skipped' ? [{ key: rowKey(sheet, outcome.row), reason: outcome.reason, text: outcome.text }] : [],
    ),
  );
}
