import { IconAlertTriangleFilled, IconCalendarDue } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useGradeWords } from '#renderer/deeds/grade-words.tsx';
import { formatDate } from '#renderer/i18n/format.ts';
import { GRADE_LOOKS } from '#renderer/ui/assessment-look.ts';
import { StatusBadge } from '#renderer/ui/status-badge.tsx';
import type { ActionState, CorrectiveAction } from '#shared/domain/corrective-action/corrective-action.ts';
import { daysOverdue, isToBeDone } from '#shared/domain/corrective-action/overdue.ts';
import type { FindingGrade } from '#shared/domain/finding/finding.ts';
import { daysBetween, type CalendarDate } from '#shared/lib/calendar-date.ts';
import { ACTION_STATE_LOOKS } from './action-look.ts';
import classes from './actions.module.css';

/** A state as icon and word. */
export function ActionStateBadge({ state }: { readonly state: ActionState }) {
  const { t } = useTranslation();
  const look = ACTION_STATE_LOOKS[state];
  return (
    <StatusBadge tone={look.tone} icon={look.icon}>
      {t(`terms.actionState.${state}`)}
    </StatusBadge>
  );
}

/** The grade of the finding an action is against. */
export function FindingGradeBadge({ grade, isPlain = false }: { readonly grade: FindingGrade; readonly isPlain?: boolean }) {
  const words = useGradeWords()(grade);
  const look = GRADE_LOOKS[grade];
  return (
    <StatusBadge tone={look.tone} icon={look.icon} isPlain={isPlain}>
      {words.short}
    </StatusBadge>
  );
}

/** When an action is due and how that stands to today, in words; late is told by icon and word, not by colour alone. */
export function DueWords(props: {
  readonly action: Pick<CorrectiveAction, 'state' | 'dueDate' | 'originalDueDate'>;
  readonly today: CalendarDate;
  /** Without the date, where a column beside shows it. */
  readonly isShort?: boolean;
}) {
  const { t } = useTranslation();
  const { action, today, isShort = false } = props;
  if (action.dueDate === null) return isShort ? null : <span className={classes['muted']}>{t('actions.due.none')}</span>;
  const late = daysOverdue(action, today);
  const left = daysBetween(today, action.dueDate);
  const isOpen = isToBeDone(action.state);
  const when = late > 0 ? t('actions.due.late', { count: late }) : left === 0 ? t('actions.due.today') : t('actions.due.in', { count: left });
  if (isShort && !isOpen) return null;
  return (
    <span className={classes['due']} data-late={late > 0 || undefined}>
      {late > 0 ? <IconAlertTriangleFilled size={13} aria-hidden /> : <IconCalendarDue size={13} aria-hidden />}
      <span>{isShort ? when : `${formatDate(action.dueDate)}${isOpen ? ` · ${when}` : ''}`}</span>
    </span>
  );
}
