import { IconPaperclip } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatBytes, formatTimestamp } from '#renderer/i18n/format.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { useNames } from '../use-names.ts';
import classes from './as-of.module.css';
import type { AuditThen } from './past-audit.ts';
import { SinceMark } from './since-mark.tsx';

/** The register of evidence as it was. Files are told by name and hash; their bytes are kept as long as anybody names them. */
export function PastEvidence({ view }: { readonly view: AuditThen }) {
  const { t } = useTranslation();
  const names = useNames();
  const { evidence } = view.then;
  if (evidence.length === 0) return <EmptyState icon={IconPaperclip} title={t('past.asOf.noEvidence')} />;
  return (
    <ul className={classes['cards']} tabIndex={0} aria-label={t('past.asOf.tabs.evidence')}>
      {evidence.map((item) => {
        const facts = [
          ['clauses', item.clauses.join(', ')],
          ['source', item.source],
          ['recordNumber', item.recordNumber],
          ['sample', item.sample],
          ['note', item.note],
        ] as const;
        return (
          <li key={item.id} className={classes['card']}>
            <div className={classes['line']}>
              <b className={classes['code']}>{item.reference}</b>
              <span className={classes['question']}>{item.title}</span>
              <span className={classes['muted']}>{t(`terms.evidenceType.${item.type}`)}</span>
              <SinceMark table="evidence" id={item.id} view={view} />
            </div>
            <p className={classes['meta']}>
              <span>{[names.get(item.takenBy), formatTimestamp(item.takenAt)].filter(Boolean).join(', ')}</span>
              {item.file && <span>{t('past.asOf.fileKept', { name: item.file.name, size: formatBytes(item.file.size) })}</span>}
              {facts.map(([field, value]) => value !== '' && <span key={field}>{`${t(`past.fields.${field}`)}: ${value}`}</span>)}
            </p>
            {item.file && <code className={classes['hash']}>{item.file.sha256}</code>}
          </li>
        );
      })}
    </ul>
  );
}
