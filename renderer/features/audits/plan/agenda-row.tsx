import { ActionIcon } from '@mantine/core';
import { IconAlertTriangle, IconTrash } from '@tabler/icons-react';
import { memo, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { agendaMinutes, isTimeReadable, tidyTime } from '#shared/domain/audit/agenda.ts';
import type { AgendaRow } from '#shared/domain/audit/audit.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { Person } from '#shared/domain/person/person.ts';
import { checkClauseReference } from '#shared/domain/standard/clause-registry.ts';
import { readClauseList } from '#shared/domain/standard/read-clause-list.ts';
import type { Standard } from '#shared/domain/standard/standard.ts';
import { parseCalendarDate, yearOf } from '#shared/lib/calendar-date.ts';
import { describeClauseCheck } from '#renderer/i18n/describe-clause-check.ts';
import { AgendaCell } from './agenda-cell.tsx';
import classes from './agenda.module.css';

export interface AgendaPeople {
  readonly team: readonly Pick<Person, 'id' | 'name'>[];
  readonly others: readonly Pick<Person, 'id' | 'name'>[];
}

interface RowProps {
  readonly row: AgendaRow;
  readonly number: number;
  readonly people: AgendaPeople;
  /** Standards among the criteria, which clauses are checked against; empty when there is nothing to check with. */
  readonly standards: readonly Standard[];
  readonly otherStandards: readonly Standard[];
  readonly onEdit: (rowId: string, edit: Partial<Omit<AgendaRow, 'id'>>) => void;
  readonly onRemove: (rowId: string) => void;
}

function isSameRow(before: RowProps, after: RowProps): boolean {
  const { row: rowBefore, ...restBefore } = before;
  const { row: rowAfter, ...restAfter } = after;
  const keys = Object.keys(restAfter) as (keyof typeof restAfter)[];
  return keys.every((key) => restBefore[key] === restAfter[key]) && JSON.stringify(rowBefore) === JSON.stringify(rowAfter);
}

/** One row of the agenda as cells to type in; drawn again only when its own content changed. */
export const AgendaTableRow = memo(function AgendaTableRow(props: RowProps) {
  const { row, number, onEdit, standards } = props;
  const { t } = useTranslation();
  const noteId = useId();
  const label = (column: 'date' | 'start' | 'end' | 'subject' | 'clauses' | 'auditor' | 'auditee' | 'place'): string =>
    t('audits.agenda.cell', { column: t(`audits.agenda.columns.${column}`), row: number });
  const text = (column: 'subject' | 'auditee' | 'place') => ({
    rowId: row.id,
    column,
    label: label(column),
    stored: row[column],
    onSave: (value: string) => onEdit(row.id, { [column]: value }),
  });
  const time = (column: 'start' | 'end') => ({
    rowId: row.id,
    column,
    label: label(column),
    stored: row[column],
    tidy: tidyTime,
    isWrong: !isTimeReadable(row[column]) || (row.start !== '' && row.end !== '' && agendaMinutes(row) === null),
    onSave: (value: string) => onEdit(row.id, { [column]: tidyTime(value) }),
  });
  const isKnown = (id: PersonId): boolean => [...props.people.team, ...props.people.others].some((person) => person.id === id);
  const notes = useNotes(row, standards, props.otherStandards);
  return (
    <>
      <tr>
        <td className={classes['number']}>{number}</td>
        <td>
          <AgendaCell
            rowId={row.id}
            column="date"
            label={label('date')}
            stored={row.date ?? ''}
            onSave={(value) => {
              const date = parseCalendarDate(value);
              // Typing a year passes through the year 2, 20 and 202.
              if (value === '' || (date !== null && yearOf(date) >= 1990)) onEdit(row.id, { date });
            }}
          />
        </td>
        <td>
          <AgendaCell {...time('start')} />
        </td>
        <td>
          <AgendaCell {...time('end')} />
        </td>
        <td>
          <AgendaCell {...text('subject')} />
        </td>
        <td>
          <AgendaCell
            rowId={row.id}
            column="clauses"
            label={label('clauses')}
            stored={row.clauses.join(', ')}
            tidy={(value) => readClauseList(value, standards).join(', ')}
            isWrong={notes.length > 0}
            describedBy={notes.length > 0 ? noteId : undefined}
            onSave={(value) => onEdit(row.id, { clauses: readClauseList(value, standards) })}
          />
        </td>
        <td>
          <select
            className={classes['cell']}
            aria-label={label('auditor')}
            data-column="auditor"
            value={row.auditorId ?? ''}
            onChange={(event) => {
              const id = event.currentTarget.value;
              const person = [...props.people.team, ...props.people.others].find((one) => one.id === id);
              onEdit(row.id, { auditorId: person?.id ?? null });
            }}
          >
            <option value="">{t('audits.agenda.nobody')}</option>
            {props.people.team.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
            {props.people.others.length > 0 && (
              <optgroup label={t('audits.agenda.others')}>
                {props.people.others.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </optgroup>
            )}
            {row.auditorId !== null && !isKnown(row.auditorId) && <option value={row.auditorId}>{row.auditorId}</option>}
          </select>
        </td>
        <td>
          <AgendaCell {...text('auditee')} />
        </td>
        <td>
          <AgendaCell {...text('place')} />
        </td>
        <td>
          <ActionIcon aria-label={t('audits.agenda.removeRow', { row: number })} onClick={() => props.onRemove(row.id)}>
            <IconTrash size={14} aria-hidden />
          </ActionIcon>
        </td>
      </tr>
      {notes.length > 0 && (
        <tr>
          <td colSpan={10} id={noteId} className={classes['note']}>
            {notes.map((note) => (
              <div key={note} role="status">
                <IconAlertTriangle size={12} aria-hidden /> {note}
              </div>
            ))}
          </td>
        </tr>
      )}
    </>
  );
}, isSameRow);

/** What is wrong with the times and clauses of a row, in words. */
function useNotes(row: AgendaRow, standards: readonly Standard[], others: readonly Standard[]): readonly string[] {
  const { t } = useTranslation();
  if (standards.length === 0) return [];
  return row.clauses.flatMap((clause) => {
    const check = checkClauseReference(clause, standards, others);
    if (check.kind === 'ok') return [];
    const { answer, hint } = describeClauseCheck(t, check);
    return [hint === '' ? answer : `${answer} ${hint}`];
  });
}
