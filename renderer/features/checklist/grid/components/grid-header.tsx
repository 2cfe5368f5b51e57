import { IconArrowDown, IconArrowUp, IconChevronDown, IconFilterFilled } from '@tabler/icons-react';
import { memo, useRef, useState, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ColumnFilters } from '#shared/domain/checklist/grid/column-filter.ts';
import type { GridColumn } from '#shared/domain/checklist/grid/grid-column.ts';
import type { ColumnSort } from '#shared/domain/checklist/grid/sort-rows.ts';
import { columnWidth, FROZEN, moveColumn, setColumnWidth, useGridLayout } from '../grid-layout-store.ts';
import { useColumnTitle } from '../use-column-title.ts';
import { remInPixels } from '../use-grid-scroll.ts';
import { ColumnMenu, type ColumnMenuProps } from './column-menu.tsx';
import classes from './grid.module.css';

/** Pixels the mouse may stray before a click on a heading becomes a move of its column. */
const STRAY = 6;

/** The headings: a click sorts, a drag moves, the edge sets the width; the menu does all of it by keyboard. */
export const GridHeader = memo(function GridHeader(props: {
  readonly columns: readonly GridColumn[];
  readonly sorting: readonly ColumnSort[];
  readonly filters: ColumnFilters;
  readonly currentColumn: GridColumn | null;
  /** The column whose menu is open. */
  readonly menuOf: GridColumn | null;
  readonly onMenu: (column: GridColumn | null) => void;
  readonly onSort: (column: GridColumn, isAdding: boolean) => void;
  readonly onSelectAll: () => void;
  readonly menu: Omit<ColumnMenuProps, 'column' | 'title' | 'sorting' | 'filter' | 'columns' | 'onClose'>;
}) {
  const { t } = useTranslation();
  const titleOf = useColumnTitle();
  const { columns, sorting } = props;
  const drag = useRef<{ readonly column: GridColumn; readonly x: number; isMoving: boolean } | null>(null);
  const [dropAt, setDropAt] = useState<GridColumn | null>(null);
  const headingUnder = (event: PointerEvent): GridColumn | null => {
    const cell = document.elementFromPoint(event.clientX, event.clientY)?.closest('[role="columnheader"]');
    return columns[Number(cell?.getAttribute('data-column') ?? -1)] ?? null;
  };
  return (
    <div role="rowgroup" className={classes['head']}>
      <div role="row" aria-rowindex={1} className={classes['headRow']}>
        <button
          type="button"
          tabIndex={-1}
          // For the mouse alone, as the numbers of the rows: a row of headings holds nothing else, and Ctrl+A does the same.
          aria-hidden
          className={classes['marker']}
          title={t('grid.selectAll')}
          onClick={props.onSelectAll}
        >
          #
        </button>
        {columns.map((column, index) => {
          const title = titleOf(column);
          const place = sorting.findIndex((sort) => sort.column === column);
          const sort = sorting[place];
          const Arrow = sort?.isDescending === true ? IconArrowDown : IconArrowUp;
          const filter = props.filters[column];
          return (
            <div
              key={column}
              role="columnheader"
              aria-colindex={index + 1}
              aria-sort={sort === undefined ? undefined : sort.isDescending ? 'descending' : 'ascending'}
              className={classes['headCell']}
              data-column={index}
              data-frozen={column === FROZEN || undefined}
              data-current={column === props.currentColumn || undefined}
              data-drop={column === dropAt ? 'before' : undefined}
              style={{ width: `var(--w${String(index)})` }}
            >
              <button
                type="button"
                tabIndex={-1}
                className={classes['sort']}
                title={title}
                onClick={(event) => {
                  if (drag.current?.isMoving !== true) props.onSort(column, event.shiftKey);
                  drag.current = null;
                }}
                onPointerDown={(event) => {
                  drag.current = { column, x: event.clientX, isMoving: false };
                  if (column !== FROZEN) event.currentTarget.setPointerCapture(event.pointerId);
                }}
                onPointerMove={(event) => {
                  const { current } = drag;
                  if (current === null || column === FROZEN || event.buttons === 0) return;
                  if (!current.isMoving && Math.abs(event.clientX - current.x) < STRAY) return;
                  current.isMoving = true;
                  setDropAt(headingUnder(event));
                }}
                onPointerUp={(event) => {
                  if (drag.current?.isMoving === true) moveColumn(columns, column, headingUnder(event));
                  setDropAt(null);
                }}
              >
                <span>{title}</span>
                {sort !== undefined && <Arrow size={12} aria-hidden />}
                {sort !== undefined && sorting.length > 1 && <small>{place + 1}</small>}
              </button>
              <ColumnMenu
                {...props.menu}
                column={column}
                title={title}
                columns={columns}
                sorting={sorting}
                filter={filter}
                isOpen={props.menuOf === column}
                onClose={() => props.onMenu(null)}
              >
                <button
                  type="button"
                  tabIndex={-1}
                  className={classes['menuButton']}
                  data-filtered={filter !== undefined || undefined}
                  aria-label={t('grid.menu.title', { column: title })}
                  aria-expanded={props.menuOf === column}
                  onClick={() => props.onMenu(props.menuOf === column ? null : column)}
                >
                  {filter === undefined ? <IconChevronDown size={13} aria-hidden /> : <IconFilterFilled size={13} aria-hidden />}
                  {filter !== undefined && <span className="la-visually-hidden">{t('grid.filtered')}</span>}
                </button>
              </ColumnMenu>
              <ResizeEdge column={column} label={t('grid.resize', { column: title })} />
            </div>
          );
        })}
      </div>
    </div>
  );
});

/** The edge of a heading; dragging it sets the width. */
function ResizeEdge({ column, label }: { readonly column: GridColumn; readonly label: string }) {
  const start = useRef<{ readonly x: number; readonly rem: number; readonly sign: number } | null>(null);
  return (
    <div
      className={classes['resize']}
      title={label}
      aria-hidden
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        const isRightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl';
        const rem = columnWidth(useGridLayout.getState(), column);
        start.current = { x: event.clientX, rem, sign: isRightToLeft ? -1 : 1 };
      }}
      onPointerMove={(event) => {
        const { current } = start;
        if (current) setColumnWidth(column, current.rem + ((event.clientX - current.x) * current.sign) / remInPixels());
      }}
      onPointerUp={() => (start.current = null)}
    />
  );
}
