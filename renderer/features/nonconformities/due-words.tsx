import { IconAlertTriangleFilled, IconCalendarDue, IconCalendarPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#renderer/i18n/format.ts';
import type { Due } from '#shared/domain/nonconformity/due.ts';
import classes from './cases-page.module.css';

/** What is due next and how that stands to today, in words; late is told by icon and word, not by colour alone. */
export function DueWords({ due, isShort = false }: { readonly due: Due | null; readonly isShort?: boolean }) {
  const { t } = useTranslation();
  if (due === null) return null;
  const isLate = due.overdueBy > 0;
  const Icon = isLate ? IconAlertTriangleFilled : IconCalendarDue;
  return (
    <span className={classes['due']} data-late={isLate || undefined}>
      <Icon size={14} aria-hidden />
      <span>
        {!isShort && `${t(`cases.deadline.${due.kind}`)}: `}
        <span className={classes['date']}>{formatDate(due.date)}</span>
        {isLate ? (
          <> <b className={classes['late']}>{t('cases.due.overdue', { count: due.overdueBy })}</b></>
        ) : isShort ? null : due.daysLeft === 0 ? (
          ` ${t('cases.due.today')}`
        ) : (
          ` ${t('cases.due.left', { count: due.daysLeft })}`
        )}
      </span>
    </span>
  );
}

/** That a date was moved: the figure of extensions counts it for good. */
export function ExtendedMark({ extensions }: { readonly extensions: number }) {
  const { t } = useTranslation();
  if (extensions === 0) return null;
  return (
    <span className={classes['extended']}>
      <IconCalendarPlus size={13} aria-hidden />
      {extensions === 1 ? t('cases.due.extendedOnce') : t('cases.due.extended', { count: extensions })}
    </span>
  );
}
