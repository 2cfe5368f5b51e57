import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/page.tsx';
import { useFieldName, useShowValue } from '../show-value.ts';
import type { CurrentPlan } from '../use-import-look.ts';
import { WideTable } from './wide-table.tsx';
import classes from '../import.module.css';

const SHOWN = 6;

/** The first rows as they would come in, next to the mapping that makes them. */
export const PreviewRecords = memo(function PreviewRecords({ current }: { readonly current: CurrentPlan | null }) {
  const { t } = useTranslation();
  const show = useShowValue(current?.kind ?? 'findings');
  const nameOf = useFieldName();
  if (current === null) return null;
  const { plan } = current;
  return (
    <Section title={t('importing.columns.preview')} hint={t('importing.columns.previewHint')}>
      <p role="status">{t('importRecords.dryRun.counts', { ...plan.counts })}</p>
      {plan.rows.length > 0 && (
        <WideTable label={t('importing.columns.preview')}>
          <thead>
            <tr>
              <th scope="col">{t('importRecords.dryRun.row')}</th>
              <th scope="col">{t('importRecords.dryRun.what')}</th>
              <th scope="col">{t('importRecords.dryRun.fate')}</th>
              <th scope="col">{t('importRecords.dryRun.field')}</th>
            </tr>
          </thead>
          <tbody>
            {plan.rows.slice(0, SHOWN).map((row) => (
              <tr key={row.key}>
                <td className={classes['muted']}>{row.key}</td>
                <td dir="auto">{row.label}</td>
                <td>{t(`importRecords.fate.${row.fate}`)}</td>
                <td dir="auto" className={classes['wide']}>
                  {row.changes.map(({ field, then }) => `${nameOf(field)}: ${show(field, then)}`).join(' · ')}
                </td>
              </tr>
            ))}
          </tbody>
        </WideTable>
      )}
    </Section>
  );
});
