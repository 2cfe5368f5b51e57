import { useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ASSESSMENT_KEYS, ASSESSMENTS, type Assessment } from '#shared/domain/checklist/assessment.ts';
import { useCommands } from '#renderer/ui/commands/command-registry.ts';
import type { Command } from '#renderer/ui/commands/command.ts';

/** What the grid can do. The functions may change with every rendering. */
export interface GridCommandDeeds {
  readonly isBulk: boolean;
  readonly hasCell: boolean;
  readonly hasSelection: boolean;
  readonly edit: () => void;
  readonly copy: () => void;
  readonly cut: () => void;
  readonly paste: () => void;
  readonly fillDown: () => void;
  readonly clearCells: () => void;
  readonly selectAll: () => void;
  readonly selectRow: () => void;
  readonly markRow: () => void;
  readonly unselect: () => void;
  readonly gradeRows: (assessment: Assessment) => void;
  readonly openAssign: () => void;
  readonly openColumns: () => void;
  readonly openColumnMenu: () => void;
  readonly sort: (isAdding: boolean) => void;
}

/** Makes the grid's deeds known to keyboard, palette and shortcut help while it is shown. */
export function useGridCommands(deeds: GridCommandDeeds): void {
  const { t } = useTranslation();
  const latest = useRef(deeds);
  useLayoutEffect(() => {
    latest.current = deeds;
  });
  const commands = useMemo((): readonly Command[] => {
    const isBulk = (): boolean => latest.current.isBulk;
    const hasCell = (): boolean => latest.current.hasCell;
    // These keys are the grid's own while it has the focus; elsewhere they belong to text fields.
    const inPlace = (id: string, label: string, shortcut: string, run: () => void): Command => ({
      id: `grid.${id}`,
      label,
      shortcut,
      isAnsweredInPlace: true,
      isAvailable: hasCell,
      run,
    });
    return [
      ...ASSESSMENTS.map((assessment): Command => ({
        id: `grid.grade.${assessment}`,
        label: t('grid.commands.grade', { assessment: t(`terms.assessment.${assessment}`) }),
        shortcut: ASSESSMENT_KEYS[assessment],
        isAvailable: isBulk,
        run: () => latest.current.gradeRows(assessment),
      })),
      { id: 'grid.assign', label: t('grid.commands.assign'), shortcut: 'A', isAvailable: isBulk, run: () => latest.current.openAssign() },
      inPlace('edit', t('grid.commands.edit'), 'F2', () => latest.current.edit()),
      inPlace('copy', t('grid.commands.copy'), 'Mod+C', () => latest.current.copy()),
      inPlace('cut', t('grid.commands.cut'), 'Mod+X', () => latest.current.cut()),
      inPlace('paste', t('grid.commands.paste'), 'Mod+V', () => latest.current.paste()),
      inPlace('fill', t('grid.commands.fill'), 'Mod+D', () => latest.current.fillDown()),
      inPlace('clear', t('grid.commands.clear'), 'Delete', () => latest.current.clearCells()),
      inPlace('select-all', t('grid.commands.selectAll'), 'Mod+A', () => latest.current.selectAll()),
      inPlace('select-row', t('grid.commands.selectRow'), 'Shift+Space', () => latest.current.selectRow()),
      inPlace('mark', t('grid.commands.mark'), 'Mod+Space', () => latest.current.markRow()),
      { id: 'grid.unselect', label: t('grid.commands.unselect'), isAvailable: () => latest.current.hasSelection, run: () => latest.current.unselect() },
      { id: 'grid.sort', label: t('grid.commands.sort'), shortcut: 'Alt+O', run: () => latest.current.sort(false) },
      { id: 'grid.sort-also', label: t('grid.commands.sortAlso'), shortcut: 'Alt+Shift+O', run: () => latest.current.sort(true) },
      { id: 'grid.column', label: t('grid.commands.column'), shortcut: 'Alt+L', run: () => latest.current.openColumnMenu() },
      { id: 'grid.columns', label: t('grid.commands.columns'), shortcut: 'Alt+C', run: () => latest.current.openColumns() },
    ];
  }, [t]);
  useCommands('screen', commands);
}
