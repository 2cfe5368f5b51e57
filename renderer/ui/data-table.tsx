import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { Fragment, memo, useCallback, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { compareText } from '#renderer/i18n/format.ts';
import classes from './data-table.module.css';
import { useTableWindow } from './use-table-window.ts';

export interface Column<Row> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Makes the column sortable. Texts compare by locale with numbers in them, so that 8.10 follows 8.9. */
  readonly sortBy?: (row: Row) => string | number;
  /** A CSS width; columns without one share the rest. */
  readonly width?: string;
  /** Of a column without a width: with less room than this for it the table scrolls sideways. */
  readonly least?: string;
  readonly isNumeric?: boolean;
}

/** Of a column that shares the rest. */
const LEAST_COLUMN = '6.5rem';

interface Sort {
  readonly column: string;
  readonly isDescending: boolean;
}

/**
 * Rows as a table: sorted by its headings, moved through with the arrow keys, opened with Enter or a click. Of a long
 * table only the rows in sight are in the page.
 */
export function DataTable<Row>(props: {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  /** The same function each time, or the heights of the rows are measured anew. */
  readonly rowId: (row: Row) => string;
  readonly selectedId?: string | null;
  readonly onOpen: (row: Row) => void;
  readonly initialSort?: Sort;
}) {
  const { t } = useTranslation();
  const selectedId = props.selectedId ?? null;
  const [sort, setSort] = useState<Sort | null>(props.initialSort ?? null);
  const sorted = useMemo(() => sortRows(props.rows, props.columns, sort), [props.rows, props.columns, sort]);
  // One row is in the tab order; the arrow keys reach the others.
  const { rowId } = props;
  const selectedIndex = useMemo(
    () => (selectedId === null ? -1 : sorted.findIndex((row) => rowId(row) === selectedId)),
    [sorted, rowId, selectedId],
  );
  const keyAt = useCallback(
    (index: number) => {
      const row = sorted[index];
      return row === undefined ? String(index) : rowId(row);
    },
    [sorted, rowId],
  );
  const { isWhole, bodyRef, rows, rest, measure } = useTableWindow(sorted.length, selectedIndex, keyAt);
  const tabStop = selectedIndex >= 0 ? selectedIndex : rows[0]?.index;

  const latestOpen = useRef(props.onOpen);
  useLayoutEffect(() => {
    latestOpen.current = props.onOpen;
  });
  const open = useCallback((row: Row) => latestOpen.current(row), []);

  return (
    <table className={classes['table']} style={{ minWidth: leastWidth(props.columns) }} aria-label={props.label} aria-rowcount={isWhole ? undefined : sorted.length + 1}>
      <thead>
        <tr aria-rowindex={isWhole ? undefined : 1}>
          {props.columns.map((column) => (
            <HeaderCell
              key={column.id}
              column={column}
              sort={sort?.column === column.id ? sort : null}
              onSort={() => setSort(nextSort(sort, column.id))}
              label={t('common.sortBy', { column: column.header })}
            />
          ))}
        </tr>
      </thead>
      <tbody ref={bodyRef}>
        {rows.map(({ index, gap }) => {
          const row = sorted[index];
          if (row === undefined) return null;
          const id = rowId(row);
          const isSelected = index === selectedIndex;
          return (
            <Fragment key={id}>
              {gap > 0 && <Gap height={gap} />}
              <TableRow
                row={row}
                id={id}
                index={index}
                columns={props.columns}
                isTabStop={index === tabStop}
                rowIndex={isWhole ? undefined : index + 2}
                isSelected={isSelected}
                isSelectable={props.selectedId !== undefined}
                measure={measure}
                onOpen={open}
              />
            </Fragment>
          );
        })}
        {rest > 0 && <Gap height={rest} />}
      </tbody>
    </table>
  );
}

interface TableRowProps<Row> {
  readonly row: Row;
  readonly id: string;
  readonly index: number;
  readonly columns: readonly Column<Row>[];
  readonly isTabStop: boolean;
  readonly rowIndex: number | undefined;
  readonly isSelected: boolean;
  readonly isSelectable: boolean;
  readonly measure: (element: HTMLElement | null) => void;
  readonly onOpen: (row: Row) => void;
}

/** Drawn anew only when something of the row changed: a table is drawn several times while its heights are measured. */
const TableRow = memo(function TableRow<Row>(props: TableRowProps<Row>) {
  const { row, index, onOpen } = props;
  const onKeyDown = (event: KeyboardEvent<HTMLTableRowElement>): void => {
    if (event.target !== event.currentTarget) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onOpen(row);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const next = event.key === 'ArrowDown' ? event.currentTarget.nextElementSibling : event.currentTarget.previousElementSibling;
      if (next instanceof HTMLElement && next.dataset['rowId'] !== undefined) next.focus();
    }
  };
  return (
    <tr
      ref={props.measure}
      data-index={index}
      tabIndex={props.isTabStop ? 0 : -1}
      data-row-id={props.id}
      data-selected={props.isSelected || undefined}
      aria-rowindex={props.rowIndex}
      aria-selected={props.isSelectable ? props.isSelected : undefined}
      onClick={() => onOpen(row)}
      onKeyDown={onKeyDown}
    >
      {props.columns.map((column) => (
        <td key={column.id} data-numeric={column.isNumeric || undefined}>
          {column.cell(row)}
        </td>
      ))}
    </tr>
  );
}) as <Row>(props: TableRowProps<Row>) => ReactNode;

/** Room of rows that are not in the page. */
function Gap({ height }: { readonly height: number }) {
  return <tr aria-hidden className={classes['gap']} style={{ height }} />;
}

function HeaderCell<Row>(props: {
  readonly column: Column<Row>;
  readonly sort: Sort | null;
  readonly label: string;
  readonly onSort: () => void;
}) {
  const { column, sort } = props;
  const Arrow = sort?.isDescending === true ? IconArrowDown : IconArrowUp;
  return (
    <th
      scope="col"
      style={column.width === undefined ? undefined : { width: column.width }}
      data-numeric={column.isNumeric || undefined}
      aria-sort={sort === null ? undefined : sort.isDescending ? 'descending' : 'ascending'}
    >
      {column.sortBy ? (
        <button type="button" className={classes['sort']} onClick={props.onSort} title={props.label}>
          {column.header}
          {sort !== null && <Arrow size={12} aria-hidden />}
        </button>
      ) : (
        column.header
      )}
    </th>
  );
}

/** Below this the columns without a width would vanish: the frame around the table scrolls instead. */
function leastWidth<Row>(columns: readonly Column<Row>[]): string {
  return `calc(${columns.map(({ width, least }) => width ?? least ?? LEAST_COLUMN).join(' + ')})`;
}

function nextSort(sort: Sort | null, column: string): Sort | null {
  if (sort?.column !== column) return { column, isDescending: false };
  return sort.isDescending ? null : { column, isDescending: true };
}

function sortRows<Row>(rows: readonly Row[], columns: readonly Column<Row>[], sort: Sort | null): readonly Row[] {
  const sortBy = columns.find(({ id }) => id === sort?.column)?.sortBy;
  if (!sort || !sortBy) return rows;
  const sign = sort.isDescending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [left, right] = [sortBy(a), sortBy(b)];
    const order =
      typeof left === 'number' && typeof right === 'number' ? left - right : compareText(String(left), String(right));
    return order * sign;
  });
}
