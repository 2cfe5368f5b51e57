import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { FillLayout } from '#shared/exchange/fill/fill-layout.ts';
import type { FillForm } from '#shared/exchange/fill/read-form.ts';
import { columnLetters } from '#shared/exchange/grid.ts';
import { oneLine } from '#shared/exchange/import/normalize-text.ts';
import { viewSheet } from '#shared/exchange/import/sheet-view.ts';
import { useEntryName } from '../fill-names.ts';
import { moveCursor, putPicked, useFillStore } from '../fill-store.ts';
import classes from '../fill.module.css';
import { tagsOnSheet, type SheetTags } from '../sheet-tags.ts';
import { focusPlaces, GRID_ID } from '../use-fill-commands.ts';

const ROW_HEIGHT = 28;
/** Empty rows and columns behind the last ones in use: a form may want its first entry there. */
const ROOM = { rows: 30, columns: 3 } as const;
const MOST_COLUMNS = 120;
const LONGEST_TEXT = 120;

/** The sheet as a light grid of texts: cells with an entry say which. One tab stop; the arrow keys move. */
export function FormGrid({ form, layout, sheet }: { readonly form: FillForm; readonly layout: FillLayout; readonly sheet: number }) {
  const { t } = useTranslation();
  const nameOf = useEntryName();
  const cursor = useFillStore((state) => state.cursor);
  const isPicking = useFillStore((state) => state.picked !== null);
  const content = form.content.sheets[sheet];
  const view = useMemo(() => (content ? viewSheet(content) : null), [content]);
  const tags = useMemo(() => tagsOnSheet(layout, content?.name ?? '', nameOf), [layout, content, nameOf]);
  const scroller = useRef<HTMLDivElement>(null);
  const rowCount = Math.max(view?.rows.at(-1)?.row ?? 0, cursor.row) + ROOM.rows;
  const columnCount = Math.min(MOST_COLUMNS, Math.max(view?.lastColumn ?? 0, cursor.column) + ROOM.columns);
  const virtualizer = useVirtualizer({ count: rowCount, getScrollElement: () => scroller.current, estimateSize: () => ROW_HEIGHT, overscan: 8 });
  useEffect(() => {
    virtualizer.scrollToIndex(cursor.row - 1);
    scroller.current?.querySelector(`[data-column="${cursor.column}"]`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [cursor, virtualizer]);
  useEffect(() => {
    if (isPicking) scroller.current?.focus({ preventScroll: true });
  }, [isPicking]);
  if (!view || !content) return null;

  const put = (row: number, column: number): void => {
    const wasPicking = useFillStore.getState().picked !== null;
    putPicked(row, column);
    if (wasPicking) focusPlaces();
    else moveCursor({ row, column });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const { row, column } = cursor;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 300) / ROW_HEIGHT) - 2);
    const to = {
      ArrowUp: { row: row - 1, column },
      ArrowDown: { row: row + 1, column },
      ArrowLeft: { row, column: column - 1 },
      ArrowRight: { row, column: column + 1 },
      PageUp: { row: row - page, column },
      PageDown: { row: row + page, column },
      Home: { row, column: 1 },
      End: { row, column: Math.max(1, view.lastColumn) },
    }[event.key];
    if (event.key === 'Enter') put(row, column);
    else if (to) moveCursor({ row: Math.max(1, Math.min(to.row, 1_048_576)), column: Math.max(1, Math.min(to.column, MOST_COLUMNS)) });
    else return;
    event.preventDefault();
  };
  const columns = Array.from({ length: columnCount }, (_, index) => index + 1);
  const template = `3.25rem ${columns.map((column) => `${widthOf(view.rows, column)}rem`).join(' ')}`;
  return (
    <div
      ref={scroller}
      id={GRID_ID}
      role="grid"
      tabIndex={0}
      aria-label={t('filling.grid')}
      aria-rowcount={rowCount + 1}
      aria-colcount={columnCount + 1}
      aria-activedescendant={`fill-cell-${cursor.row}-${cursor.column}`}
      className={classes['grid']}
      data-picking={isPicking || undefined}
      onKeyDown={onKeyDown}
    >
      <div role="row" aria-rowindex={1} className={classes['gridHead']} style={{ gridTemplateColumns: template }}>
        <span role="columnheader" className={classes['corner']} />
        {columns.map((column) => (
          <span key={column} role="columnheader" data-column={column} className={classes['letter']} data-current={column === cursor.column || undefined}>
            {columnLetters(column)}
            {tags.columns.get(column) !== undefined && <span className={classes['tag']}>{tags.columns.get(column)}</span>}
          </span>
        ))}
      </div>
      <div role="presentation" className={classes['gridBody']} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => (
          <div key={index} role="row" aria-rowindex={index + 2} className={classes['gridRow']} style={{ gridTemplateColumns: template, transform: `translateY(${start}px)` }}>
            <span role="rowheader" className={classes['rowNumber']} data-current={index + 1 === cursor.row || undefined}>
              {index + 1}
            </span>
            {columns.map((column) => (
              <Cell
                key={column}
                row={index + 1}
                column={column}
                text={oneLine(view.text(index + 1, column)).slice(0, LONGEST_TEXT)}
                tag={tags.cells.get(`${index + 1} ${column}`)}
                isInTable={isInTable(tags, index + 1, column)}
                isCurrent={index + 1 === cursor.row && column === cursor.column}
                onPut={put}
              />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

function Cell(props: {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly tag: string | undefined;
  readonly isInTable: boolean;
  readonly isCurrent: boolean;
  readonly onPut: (row: number, column: number) => void;
}) {
  const { row, column, text, tag } = props;
  return (
    // The keys are answered by the grid, which has the focus.
    <span
      role="gridcell"
      id={`fill-cell-${row}-${column}`}
      aria-colindex={column + 1}
      aria-selected={props.isCurrent}
      className={classes['cell']}
      data-current={props.isCurrent || undefined}
      data-table={props.isInTable || undefined}
      data-tagged={tag !== undefined || undefined}
      onClick={() => props.onPut(row, column)}
    >
      {tag !== undefined && <span className={classes['tag']}>{tag}</span>}
      <span className={classes['cellText']} dir="auto">
        {text}
      </span>
    </span>
  );
}

function isInTable({ tables }: SheetTags, row: number, column: number): boolean {
  return tables.some(({ firstRow, lastRow, columns }) => row >= firstRow && (lastRow === null || row <= lastRow) && columns.has(column));
}

/** Wide enough for what stands there, as far as a screen allows. */
function widthOf(rows: ReturnType<typeof viewSheet>['rows'], column: number): number {
  let longest = 6;
  for (const { cells } of rows.slice(0, 60)) {
    for (const cell of cells) if (cell.column === column) longest = Math.max(longest, Math.min(cell.text.length, 34));
  }
  return 2 + longest * 0.42;
}
