import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '#renderer/ui/commands/command-registry.ts';
import type { Command } from '#renderer/ui/commands/command.ts';
import { pick, showSheet, useFillStore } from './fill-store.ts';

/** Where the keyboard goes: the grid of the form, and the list of what has a place. */
export const GRID_ID = 'fill-form-grid';
export const PLACES_ID = 'fill-places';

/** The keys of the mapping step. */
export function useFillCommands(): void {
  const { t } = useTranslation();
  const isMapping = useFillStore((state) => state.step === 'map');
  const isPicking = useFillStore((state) => state.picked !== null);
  const commands = useMemo((): readonly Command[] => {
    const isAvailable = (): boolean => isMapping;
    const step = (by: 1 | -1): void => {
      const { sheet, atHand } = useFillStore.getState();
      const count = atHand?.form.content.sheets.length ?? 0;
      if (count > 0) showSheet((sheet + by + count) % count);
    };
    return [
      { id: 'fill.sheet', group: 'screen', label: t('filling.commands.sheet'), shortcut: 'G', isAvailable, run: () => document.getElementById(GRID_ID)?.focus() },
      { id: 'fill.places', group: 'screen', label: t('filling.commands.places'), shortcut: 'L', isAvailable, run: focusPlaces },
      { id: 'fill.next-sheet', group: 'screen', label: t('filling.commands.nextSheet'), shortcut: 'Alt+PageDown', isAvailable, run: () => step(1) },
      { id: 'fill.previous-sheet', group: 'screen', label: t('filling.commands.previousSheet'), shortcut: 'Alt+PageUp', isAvailable, run: () => step(-1) },
      {
        id: 'fill.leave',
        group: 'screen',
        label: t('common.cancel'),
        shortcut: 'Escape',
        isAvailable: () => isMapping && isPicking,
        run: () => {
          pick(null);
          focusPlaces();
        },
      },
    ];
  }, [t, isMapping, isPicking]);
  useCommands('screen', commands);
}

/** Back to the entry that was picked last, else to the first. */
export function focusPlaces(): void {
  const list = document.getElementById(PLACES_ID);
  (list?.querySelector<HTMLElement>('[data-last-picked]') ?? list?.querySelector<HTMLElement>('button'))?.focus();
}
