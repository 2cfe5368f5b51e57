import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionOverview } from '#renderer/data/repositories/actions-repository.ts';
import { formatDate } from '#renderer/i18n/format.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { ActionStateBadge, DueWords, FindingGradeBadge } from '../action-words.tsx';
import { CellEditor } from './cell-editor.tsx';
import { isCellEditable, type GridColumn } from './grid-columns.ts';
import type { GridRowDeeds } from './use-grid.ts';
import classes from './actions-grid.module.css';

export interface GridRowProps {
  readonly row: ActionOverview;
  readonly index: number;
  readonly start: number;
  readonly template: string;
  readonly columns: readonly GridColumn[];
  readonly today: CalendarDate;
  readonly isSelected: boolean;
  readonly isOpen: boolean;
  /** The column that is in the tab order, where this row has it. */
  readonly current: GridColumn | null;
  readonly editing: GridColumn | null;
  readonly deeds: GridRowDeeds;
}

/** One action as a line of the grid. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, index, columns, current, editing, deeds } = props;
  return (
    <div
      role="row"
      className={classes['row']}
      style={{ gridTemplateColumns: props.template, transform: `translateY(${String(props.start)}px)` }}
      aria-rowindex={index + 2}
      aria-selected={props.isSelected}
      data-open={props.isOpen || undefined}
      data-selected={props.isSelected || undefined}
    >
      {columns.map((column) => (
        <div
          key={column}
          role="gridcell"
          className={classes['cell']}
          data-cell={`${String(index)}:${column}`}
          data-editable={isCellEditable(column, row) || undefined}
          tabIndex={column === current ? 0 : -1}
          onFocus={(event) => {
            if (event.target === event.currentTarget) deeds.onFocus(index, column);
          }}
          onMouseDown={(event) => deeds.onMouseDown(event, index, column)}
          onDoubleClick={() => deeds.onDoubleClick(index, column)}
        >
          {editing === column ? (
            <CellEditor
              row={row}
              column={column}
              onEdit={(fields) => deeds.onEdit(row, fields)}
              onMove={(to) => deeds.onMove(row, to)}
              onEnd={(isFocusBack) => deeds.onEditEnd(index, column, isFocusBack)}
            />
          ) : (
            <Content row={row} column={column} today={props.today} isSelected={props.isSelected} />
          )}
        </div>
      ))}
    </div>
  );
});

function Content(props: { readonly row: ActionOverview; readonly column: GridColumn; readonly today: CalendarDate; readonly isSelected: boolean }) {
  const { t } = useTranslation();
  const { row, column, today } = props;
  const { action, finding, owner, audit } = row;
  switch (column) {
    case 'select':
      // The row says that it is selected; the box is its picture.
      return (
        <span className={classes['box']} data-checked={props.isSelected || undefined}>
          <span className={classes['unseen']}>{t('actions.grid.select', { reference: action.reference })}</span>
        </span>
      );
    case 'reference':
      return <span className={classes['reference']}>{action.reference}</span>;
    case 'title':
      return <span className={classes['clipped']} dir="auto">{action.title}</span>;
    case 'finding':
      return finding === null ? null : (
        <span className={classes['finding']}>
          <span>{finding.reference}</span>
          <FindingGradeBadge grade={finding.grade} isPlain />
        </span>
      );
    case 'owner':
      return <span className={classes['clipped']} data-muted={owner === null || undefined}>{owner?.name ?? t('actions.nobody')}</span>;
    case 'overdue':
      return <DueWords action={action} today={today} isShort />;
    case 'state':
      return <ActionStateBadge state={action.state} />;
    case 'dueDate':
    case 'originalDueDate':
    case 'checkDate':
      return <span>{formatDate(action[column])}</span>;
    case 'audit':
      return <span className={classes['clipped']}>{audit?.reference ?? ''}</span>;
  }
}
