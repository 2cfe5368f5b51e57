import { Button, Checkbox } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconEdit } from '@tabler/icons-react';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionOverview } from '#renderer/data/repositories/actions-repository.ts';
import { today } from '#renderer/platform/clock.ts';
import { Shortcut } from '#renderer/ui/shortcut.tsx';
import type { ActionId } from '#shared/domain/ids.ts';
import { useActionsStore } from '../actions-store.ts';
import type { ActionDeeds } from '../use-action-deeds.ts';
import classes from './actions-grid.module.css';
import { columnTitle, gridColumns, gridTemplate, sortRows, type GridColumn } from './grid-columns.ts';
import { GridRow } from './grid-row.tsx';
import { useGrid } from './use-grid.ts';
import { useRowSelection } from './use-row-selection.ts';

/** As in the style sheet, in pixels at the usual size of text. */
const ROW_REM = 2.125;

function rowPixels(): number {
  return ROW_REM * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}

/** The actions as a grid: sorted, walked through cell by cell, edited in place, many changed at once. */
export function ActionsGrid(props: {
  readonly rows: readonly ActionOverview[];
  readonly openId: ActionId | null;
  readonly onOpen: (row: ActionOverview) => void;
  readonly deeds: ActionDeeds;
  readonly onBulk: () => void;
}) {
  const { t } = useTranslation();
  const day = today();
  const sort = useActionsStore((state) => state.sort);
  const rows = useMemo(() => sortRows(props.rows, sort, day), [props.rows, sort, day]);
  const isBesidePanel = props.openId !== null;
  const columns = useMemo(() => gridColumns(isBesidePanel), [isBesidePanel]);
  const template = useMemo(() => gridTemplate(columns), [columns]);
  const selection = useRowSelection(rows);
  const frame = useRef<HTMLDivElement>(null);
  const kept = useRef(0);
  const height = useMemo(rowPixels, []);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => height,
    overscan: 12,
    // The headings stay in sight above the rows.
    scrollPaddingStart: height,
    initialRect: { width: 0, height: 900 },
    getItemKey: useCallback((index: number) => rows[index]?.action.id ?? index, [rows]),
    // The row with the focus stays in the page, or the focus would be lost by scrolling.
    rangeExtractor: useCallback((range: Parameters<typeof defaultRangeExtractor>[0]) => {
      const shown = defaultRangeExtractor(range);
      return shown.includes(kept.current) || kept.current >= range.count ? shown : [...shown, kept.current].sort((a, b) => a - b);
    }, []),
  });
  const { at, currentColumn, editing, rowDeeds, onKeyDown } = useGrid({
    frame,
    rows,
    columns,
    selection,
    deeds: props.deeds,
    onOpen: props.onOpen,
    scrollTo: virtualizer.scrollToIndex,
    rowsInSight: () => Math.max(1, Math.floor((frame.current?.clientHeight ?? height) / height) - 2),
  });
  kept.current = at;
  const chosen = rows.reduce((count, { action }) => count + Number(selection.selected.has(action.id)), 0);
  return (
    <div className={classes['frame']}>
      <div className={classes['strip']} data-active={chosen > 0 || undefined}>
        <Checkbox
          label={chosen > 0 ? t('actions.grid.selected', { count: chosen }) : t('actions.grid.selectAll')}
          checked={chosen > 0 && chosen === rows.length}
          indeterminate={chosen > 0 && chosen < rows.length}
          onChange={() => (chosen === rows.length ? selection.clear() : selection.all())}
        />
        {chosen > 0 && (
          <>
            <Button leftSection={<IconEdit size={14} aria-hidden />} rightSection={<Shortcut keys="E" />} onClick={props.onBulk}>
              {t('actions.grid.bulk')}
            </Button>
            <Button variant="subtle" onClick={selection.clear}>
              {t('actions.grid.clearSelection')}
            </Button>
          </>
        )}
      </div>
      <div ref={frame} className={classes['scroll']}>
        <div
          role="grid"
          className={classes['grid']}
          aria-label={t('actions.grid.label')}
          aria-multiselectable
          aria-rowcount={rows.length + 1}
          onKeyDown={onKeyDown}
        >
          <div role="row" className={classes['heads']} style={{ gridTemplateColumns: template }} aria-rowindex={1}>
            {columns.map((column) => (
              <HeaderCell key={column} column={column} title={columnTitle(t, column)} />
            ))}
          </div>
          <div role="presentation" className={classes['body']} style={{ height: virtualizer.getTotalSize() }}>
            {virtualizer.getVirtualItems().map(({ index, start, key }) => {
              const row = rows[index];
              return row === undefined ? null : (
                <GridRow
                  key={key}
                  row={row}
                  index={index}
                  start={start}
                  template={template}
                  columns={columns}
                  today={day}
                  isSelected={selection.selected.has(row.action.id)}
                  isOpen={row.action.id === props.openId}
                  current={index === at ? currentColumn : null}
                  editing={editing?.index === index ? editing.column : null}
                  deeds={rowDeeds}
                />
              );
            })}
          </div>
        </div>
      </div>
      <p className={classes['hint']}>{t('actions.grid.hint')}</p>
    </div>
  );
}

function HeaderCell({ column, title }: { readonly column: GridColumn; readonly title: string }) {
  const { t } = useTranslation();
  const sort = useActionsStore((state) => state.sort);
  if (column === 'select') {
    return (
      <div role="columnheader" className={classes['head']}>
        <span className={classes['unseen']}>{t('actions.grid.selectAll')}</span>
      </div>
    );
  }
  const own = sort?.column === column ? sort : null;
  const Arrow = own?.isDescending === true ? IconArrowDown : IconArrowUp;
  const next = own === null ? { column, isDescending: false } : own.isDescending ? null : { column, isDescending: true };
  return (
    <div role="columnheader" className={classes['head']} aria-sort={own === null ? undefined : own.isDescending ? 'descending' : 'ascending'}>
      <button
        type="button"
        className={classes['sort']}
        title={t('common.sortBy', { column: title })}
        onClick={() => useActionsStore.setState({ sort: next })}
      >
        {title}
        {own !== null && <Arrow size={12} aria-hidden />}
      </button>
    </div>
  );
}
