import { useTranslation } from 'react-i18next';
import type { AuditId } from '#shared/domain/ids.ts';
import classes from './closing.module.css';
import { useGapCount } from './use-gap-count.ts';

/**
 * How many things are missing before closing, as a number beside the link to them. Nothing when nothing is. Never in the
 * colour of an alarm: at the start of an audit most is missing, and nothing is wrong.
 */
export function GapBadge({ auditId }: { readonly auditId: AuditId }) {
  const { t } = useTranslation();
  const count = useGapCount(auditId);
  const total = count === null ? 0 : count.blocks + count.should;
  if (count === null || total === 0) return null;
  return (
    <span className={classes['badge']} title={t('readiness.badge', { count: total })}>
      {total}
    </span>
  );
}
