import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useGradeWords } from '#renderer/deeds/grade-words.tsx';
import { formatDate } from '#renderer/i18n/format.ts';
import { daysOverdue } from '#shared/domain/corrective-action/overdue.ts';
import type { OwnerList } from '#shared/exchange/owner-list/owner-list.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import classes from './printed-lists.module.css';

/** Lists on paper, an owner a page. Seen by the printer alone, and gone once it has been asked. */
export function PrintedLists(props: { readonly lists: readonly OwnerList[]; readonly today: CalendarDate; readonly onPrinted: () => void }) {
  const { t } = useTranslation();
  const { lists, today, onPrinted } = props;
  const printed = useRef(onPrinted);
  useEffect(() => {
    printed.current = onPrinted;
  }, [onPrinted]);
  useEffect(() => {
    document.documentElement.dataset['printing'] = 'lists';
    const done = (): void => printed.current();
    window.addEventListener('afterprint', done, { once: true });
    // After the sheet has been drawn; the dialog of the printer holds everything up.
    const timer = setTimeout(() => window.print(), 50);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('afterprint', done);
      delete document.documentElement.dataset['printing'];
    };
  }, []);
  return createPortal(
    <div className={classes['sheets']} data-print-sheet aria-hidden>
      {lists.map((list) => (
        <section key={list.owner?.id ?? ''} className={classes['sheet']}>
          <h1 className={classes['name']}>{list.owner?.name ?? t('actions.nobody')}</h1>
          <p className={classes['about']}>
            {t('actions.title')} · {t('actions.count', { count: list.rows.length })} · {t('actions.lists.printedOn', { date: formatDate(today) })}
          </p>
          <ListTable list={list} today={today} />
          <p className={classes['signature']}>{t('actions.lists.signature')}</p>
        </section>
      ))}
    </div>,
    document.body,
  );
}

function ListTable({ list, today }: { readonly list: OwnerList; readonly today: CalendarDate }) {
  const { t } = useTranslation();
  const gradeWords = useGradeWords();
  return (
    <table className={classes['table']}>
      <thead>
        <tr>
          <th>{t('actions.fields.reference')}</th>
          <th>{t('actions.fields.title')}</th>
          <th>{t('actions.fields.finding')}</th>
          <th>{t('actions.fields.dueDate')}</th>
          <th>{t('actions.fields.state')}</th>
          <th>{t('actions.fields.plannedEvidence')}</th>
        </tr>
      </thead>
      <tbody>
        {list.rows.map(({ action, finding }) => {
          const late = daysOverdue(action, today);
          return (
            <tr key={action.id}>
              <td>{action.reference}</td>
              <td>
                {action.title}
                {action.description !== '' && <div className={classes['more']}>{action.description}</div>}
              </td>
              <td>
                {finding?.reference}
                {finding !== null && <div className={classes['more']}>{gradeWords(finding.grade).short}</div>}
              </td>
              <td>
                {formatDate(action.dueDate)}
                {late > 0 && <div className={classes['late']}>{t('actions.due.late', { count: late })}</div>}
                {action.originalDueDate !== null && (
                  <div className={classes['more']}>{t('actions.due.moved', { date: formatDate(action.originalDueDate) })}</div>
                )}
              </td>
              <td>{t(`terms.actionState.${action.state}`)}</td>
              <td>{action.plannedEvidence}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
