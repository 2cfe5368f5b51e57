import { ActionIcon, Button, Checkbox, Group, Modal, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { GridColumn } from '#shared/domain/checklist/grid/grid-column.ts';
import { formatNumber } from '#renderer/i18n/format.ts';
import { FROZEN, isShown, moveColumn, resetGridLayout, ROW_LINES, setGridLayout, showColumn, useGridLayout } from '../grid-layout-store.ts';
import { useColumnTitle } from '../use-column-title.ts';
import classes from './column-chooser.module.css';

/** Which columns the grid shows, and in which order. */
export function ColumnChooser(props: {
  readonly isOpen: boolean;
  /** All columns there are, in order. */
  readonly columns: readonly GridColumn[];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const titleOf = useColumnTitle();
  const layout = useGridLayout();
  const { columns } = props;
  return (
    <Modal opened={props.isOpen} onClose={props.onClose} title={t('grid.chooser.title')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <Stack gap="sm">
        <Text c="dimmed">{t('grid.chooser.hint')}</Text>
        <ul className={classes['columns']}>
          {columns.map((column, place) => (
            <li key={column}>
              <Checkbox
                label={titleOf(column)}
                checked={isShown(layout, column)}
                disabled={column === FROZEN}
                onChange={(event) => showColumn(column, event.currentTarget.checked)}
              />
              {column !== FROZEN && (
                <Group gap={0} wrap="nowrap">
                  <ActionIcon
                    aria-label={t('grid.chooser.up', { column: titleOf(column) })}
                    disabled={place <= 1}
                    onClick={() => moveColumn(columns, column, columns[place - 1] ?? null)}
                  >
                    <IconArrowUp size={15} aria-hidden />
                  </ActionIcon>
                  <ActionIcon
                    aria-label={t('grid.chooser.down', { column: titleOf(column) })}
                    disabled={place === columns.length - 1}
                    onClick={() => moveColumn(columns, column, columns[place + 2] ?? null)}
                  >
                    <IconArrowDown size={15} aria-hidden />
                  </ActionIcon>
                </Group>
              )}
            </li>
          ))}
        </ul>
        <Group justify="space-between">
          <Group gap="xs">
            <Text id="grid-lines">{t('grid.chooser.lines')}</Text>
            <SegmentedControl
              aria-labelledby="grid-lines"
              data={ROW_LINES.map((lines) => ({ value: String(lines), label: formatNumber(lines) }))}
              value={String(layout.lines)}
              onChange={(value) => setGridLayout({ lines: ROW_LINES.find((lines) => String(lines) === value) ?? layout.lines })}
            />
          </Group>
          <Button variant="default" onClick={resetGridLayout}>
            {t('grid.chooser.reset')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
