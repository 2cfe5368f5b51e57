import { Button, Checkbox, Popover, Stack, TextInput } from '@mantine/core';
import {
  IconArrowBarToLeft,
  IconArrowBarToRight,
  IconArrowDown,
  IconArrowUp,
  IconEyeOff,
  IconFilterOff,
  IconMinus,
  IconPlus,
} from '@tabler/icons-react';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NO_COLUMN_FILTER, type ColumnFilter, type FilterableCell } from '#shared/domain/checklist/grid/column-filter.ts';
import type { GridColumn } from '#shared/domain/checklist/grid/grid-column.ts';
import type { ColumnSort } from '#shared/domain/checklist/grid/sort-rows.ts';
import { columnWidth, FROZEN, moveColumn, setColumnWidth, showColumn, useGridLayout } from '../grid-layout-store.ts';
import classes from './column-menu.module.css';

/** More different values than this are better found by a word. */
const MOST_VALUES = 40;
const WIDTH_STEP = 2;

export interface ColumnMenuProps {
  readonly column: GridColumn;
  readonly title: string;
  readonly columns: readonly GridColumn[];
  readonly sorting: readonly ColumnSort[];
  readonly filter: ColumnFilter | undefined;
  /** What stands in the column, for the list of values; asked when the menu opens. */
  readonly valuesOf: (column: GridColumn) => readonly FilterableCell[];
  readonly onSorting: (sorting: readonly ColumnSort[]) => void;
  readonly onFilter: (column: GridColumn, filter: ColumnFilter) => void;
  readonly onClose: () => void;
}

/** Everything about one column: sorting, filter, place, width, and out of sight. */
export function ColumnMenu(props: ColumnMenuProps & { readonly isOpen: boolean; readonly children: ReactNode }) {
  const { t } = useTranslation();
  const { isOpen, children, ...menu } = props;
  return (
    <Popover opened={isOpen} onChange={(opened) => !opened && props.onClose()} position="bottom-start" middlewares={{ flip: true, shift: true, size: true }} trapFocus shadow="md" width={264}>
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown
        className={classes['menu'] ?? ''}
        aria-label={t('grid.menu.title', { column: props.title })}
        // Letters are written here; they must not grade a question meanwhile.
        onKeyDown={(event) => {
          if (event.key !== 'Escape') event.stopPropagation();
        }}
        onPointerDown={(event) => event.stopPropagation()}
      >
        {isOpen && <MenuContent {...menu} />}
      </Popover.Dropdown>
    </Popover>
  );
}

function MenuContent({ column, columns, sorting, filter = NO_COLUMN_FILTER, valuesOf, onSorting, onFilter, onClose }: ColumnMenuProps) {
  const { t } = useTranslation();
  const layout = useGridLayout();
  const values = useMemo(() => valuesOf(column), [valuesOf, column]);
  const sort = sorting.find((other) => other.column === column);
  const others = sorting.filter((other) => other.column !== column);
  const sortBy = (isDescending: boolean): void => {
    onSorting([{ column, isDescending }]);
    onClose();
  };
  const place = columns.indexOf(column);
  const width = columnWidth(layout, column);
  return (
    <Stack gap="xs">
      <TextInput
        data-autofocus
        label={t('grid.menu.contains')}
        value={filter.text}
        onChange={(event) => onFilter(column, { ...filter, text: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onClose();
        }}
      />
      {values.length > MOST_VALUES ? (
        <p className={classes['hint']}>{t('grid.menu.valuesCut')}</p>
      ) : (
        <Checkbox.Group
          label={t('grid.menu.values')}
          value={filter.values === null ? [] : [...filter.values]}
          onChange={(chosen) => onFilter(column, { ...filter, values: chosen.length === 0 ? null : chosen })}
        >
          <div className={classes['values']}>
            {values.map(({ key, text }) => (
              <Checkbox key={key} value={key} label={text === '' ? t('grid.menu.emptyValue') : text} />
            ))}
          </div>
        </Checkbox.Group>
      )}
      <div className={classes['deeds']}>
        <Deed icon={<IconFilterOff size={14} />} isDisabled={filter.text === '' && filter.values === null} onClick={() => onFilter(column, NO_COLUMN_FILTER)}>
          {t('grid.menu.clearFilter')}
        </Deed>
        <Deed icon={<IconArrowUp size={14} />} isPressed={sort?.isDescending === false} onClick={() => sortBy(false)}>
          {t('grid.menu.ascending')}
        </Deed>
        <Deed icon={<IconArrowDown size={14} />} isPressed={sort?.isDescending === true} onClick={() => sortBy(true)}>
          {t('grid.menu.descending')}
        </Deed>
        {sort === undefined && others.length > 0 && (
          <Deed icon={<IconPlus size={14} />} onClick={() => onSorting([...others, { column, isDescending: false }])}>
            {t('grid.menu.thenBy')}
          </Deed>
        )}
        {sort !== undefined && (
          <Deed icon={<IconMinus size={14} />} onClick={() => onSorting(others)}>
            {t('grid.menu.unsorted')}
          </Deed>
        )}
        <Deed icon={<IconPlus size={14} />} onClick={() => setColumnWidth(column, width + WIDTH_STEP)}>
          {t('grid.menu.wider')}
        </Deed>
        <Deed icon={<IconMinus size={14} />} onClick={() => setColumnWidth(column, width - WIDTH_STEP)}>
          {t('grid.menu.narrower')}
        </Deed>
        {column !== FROZEN && (
          <>
            <Deed icon={<IconArrowBarToLeft size={14} className={classes['turning']} />} isDisabled={place <= 1} onClick={() => moveColumn(columns, column, columns[place - 1] ?? null)}>
              {t('grid.menu.toFront')}
            </Deed>
            <Deed icon={<IconArrowBarToRight size={14} className={classes['turning']} />} isDisabled={place >= columns.length - 1} onClick={() => moveColumn(columns, column, columns[place + 2] ?? null)}>
              {t('grid.menu.toBack')}
            </Deed>
            <Deed
              icon={<IconEyeOff size={14} />}
              onClick={() => {
                onClose();
                showColumn(column, false);
              }}
            >
              {t('grid.menu.hide')}
            </Deed>
          </>
        )}
      </div>
    </Stack>
  );
}

function Deed(props: {
  readonly icon: ReactNode;
  readonly isDisabled?: boolean;
  readonly isPressed?: boolean;
  readonly onClick: () => void;
  readonly children: string;
}) {
  return (
    <Button
      variant={props.isPressed === true ? 'light' : 'subtle'}
      color="gray"
      c="var(--la-text)"
      size="compact-sm"
      justify="flex-start"
      fullWidth
      leftSection={props.icon}
      disabled={props.isDisabled === true}
      aria-pressed={props.isPressed}
      onClick={props.onClick}
    >
      {props.children}
    </Button>
  );
}
