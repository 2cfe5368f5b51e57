import { useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/page.tsx';
import { WordDifference } from '#renderer/ui/word-difference.tsx';
import { kindsOf, type QuestionDifference } from '#shared/domain/checklist/versions/compare-versions.ts';
import type { VersionPlan } from '../use-version-base.ts';
import { WideTable } from './wide-table.tsx';
import classes from '../import.module.css';

const SHOWN = 50;

/** What the file adds to, changes in and removes from the checklist it is the next version of. */
export function ReviewVersion({ plan }: { readonly plan: VersionPlan }) {
  const { t } = useTranslation();
  const [most, setMost] = useState(SHOWN);
  const { counts, differing } = plan;
  return (
    <Section title={t('importRecords.version.title')} hint={t('importRecords.version.hint')}>
      <p role="status">
        {(['added', 'changed', 'removed', 'same'] as const).map((kind) => t(`importRecords.version.${kind}`, { count: counts[kind] })).join(', ')}
      </p>
      {differing.length > 0 && (
        <WideTable label={t('importRecords.version.title')}>
          <thead>
            <tr>
              <th scope="col">{t('importRecords.version.change')}</th>
              <th scope="col">{t('importRecords.version.question')}</th>
              <th scope="col">{t('importRecords.version.fields')}</th>
            </tr>
          </thead>
          <tbody>
            {differing.slice(0, most).map((row, index) => (
              <VersionRow key={index} row={row} />
            ))}
          </tbody>
        </WideTable>
      )}
      {differing.length > most && (
        <Button variant="subtle" onClick={() => setMost(most + 500)}>
          {t('importing.rows.more', { count: differing.length - most })}
        </Button>
      )}
    </Section>
  );
}

function VersionRow({ row }: { readonly row: QuestionDifference }) {
  const { t } = useTranslation();
  const question = row.kind === 'removed' ? row.from : row.to;
  const kinds = kindsOf(row).flatMap((kind) => (kind === 'same' ? [] : [t(`importRecords.version.kinds.${kind}`)]));
  return (
    <tr>
      <td>{kinds.join(', ')}</td>
      <td dir="auto" className={classes['wide']}>
        {question.code} {row.kind === 'kept' && row.from.question !== row.to.question ? <WordDifference from={row.from.question} to={row.to.question} /> : question.question}
      </td>
      <td>{row.kind === 'kept' ? row.fields.map((field) => t(`past.fields.${field as 'state'}`)).join(', ') : ''}</td>
    </tr>
  );
}
