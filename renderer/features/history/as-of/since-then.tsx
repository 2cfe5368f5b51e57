import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeList } from '../change-list.tsx';
import classes from './as-of.module.css';
import type { AuditThen } from './past-audit.ts';

const PAGE = 100;
const COUNTED = ['answers', 'findings', 'evidence'] as const;

/** What became of the audit after that moment: counted by what it comes to, and every step listed. */
export function SinceThen({ view }: { readonly view: AuditThen }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(PAGE);
  const { since, difference } = view;
  if (since.length === 0) return <Text className={classes['tool'] ?? ''}>{t('past.asOf.since.none')}</Text>;
  return (
    <div className={classes['cards']}>
      <dl className={classes['counts']}>
        {COUNTED.map((table) => {
          const { added = [], changed = [], removed = [] } = difference.get(table) ?? {};
          return (
            <div key={table}>
              <dt>{t(`past.asOf.since.${table}`)}</dt>
              <dd>{t('past.asOf.since.figure', { added: added.length, changed: changed.length, removed: removed.length })}</dd>
            </div>
          );
        })}
        <div>
          <dt>{t('past.asOf.since.plan')}</dt>
          <dd>{t(difference.has('audits') ? 'past.asOf.since.planChanged' : 'past.asOf.since.planSame')}</dd>
        </div>
      </dl>
      <h2 className={classes['heading']}>{t('past.asOf.since.count', { count: since.length })}</h2>
      <ChangeList entries={since.toReversed().slice(0, shown)} label={t('past.asOf.since.title')} />
      {since.length > shown && (
        <Button variant="default" onClick={() => setShown(shown + PAGE)}>
          {t('changeLog.moreChanges', { count: since.length - shown })}
        </Button>
      )}
    </div>
  );
}
