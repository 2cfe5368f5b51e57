import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionOverview } from '#renderer/data/repositories/actions-repository.ts';
import { formatDate } from '#renderer/i18n/format.ts';
import { DataTable, type Column } from '#renderer/ui/data-table.tsx';
import { daysOverdue } from '#shared/domain/corrective-action/overdue.ts';
import type { ActionId } from '#shared/domain/ids.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { ActionStateBadge } from '../action-words.tsx';
import { barDays } from './timeline-bars.ts';
import classes from './timeline.module.css';

const NO_DATE = '9999';
const idOf = ({ action }: ActionOverview): string => action.id;

/** The same as the timeline in figures, for those who do not read pictures. */
export function TimelineTable(props: {
  readonly rows: readonly ActionOverview[];
  readonly openId: ActionId | null;
  readonly today: CalendarDate;
  readonly onOpen: (row: ActionOverview) => void;
}) {
  const { t } = useTranslation();
  const { today } = props;
  const columns = useMemo((): readonly Column<ActionOverview>[] => {
    const day = (id: string, header: string, of: (row: ActionOverview) => CalendarDate | null): Column<ActionOverview> => ({
      id,
      header,
      width: '8rem',
      cell: (row) => formatDate(of(row)),
      sortBy: (row) => of(row) ?? NO_DATE,
    });
    return [
      { id: 'reference', header: t('actions.fields.reference'), width: '7.5rem', cell: ({ action }) => action.reference, sortBy: ({ action }) => action.reference },
      { id: 'title', header: t('actions.fields.title'), least: '13rem', cell: ({ action }) => <span dir="auto">{action.title}</span>, sortBy: ({ action }) => action.title },
      { id: 'owner', header: t('actions.fields.owner'), width: '9rem', cell: ({ owner }) => owner?.name ?? t('actions.nobody'), sortBy: ({ owner }) => owner?.name ?? '' },
      { id: 'state', header: t('actions.fields.state'), width: '8.5rem', cell: ({ action }) => <ActionStateBadge state={action.state} />, sortBy: ({ action }) => t(`terms.actionState.${action.state}`) },
      day('from', t('actions.timeline.from'), (row) => barDays(row, today).from),
      day('due', t('actions.fields.dueDate'), ({ action }) => action.dueDate),
      day('original', t('actions.fields.originalDueDate'), ({ action }) => action.originalDueDate),
      day('done', t('actions.fields.doneOn'), ({ action }) => action.doneOn),
      {
        id: 'late',
        header: t('actions.fields.overdue'),
        width: '7rem',
        isNumeric: true,
        cell: ({ action }) => (daysOverdue(action, today) === 0 ? '' : String(daysOverdue(action, today))),
        sortBy: ({ action }) => daysOverdue(action, today),
      },
    ];
  }, [t, today]);
  return (
    <div className={classes['table']}>
      <DataTable label={t('actions.timeline.label')} rows={props.rows} columns={columns} rowId={idOf} selectedId={props.openId} onOpen={props.onOpen} />
    </div>
  );
}
