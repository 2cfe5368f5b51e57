import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '#renderer/ui/commands/command-registry.ts';
import type { Command } from '#renderer/ui/commands/command.ts';

/** The keys of the merge: to the next choice, both answers, one answer for all, and Merge. */
export function useMergeCommands(deeds: {
  readonly go: (step: 1 | -1) => void;
  readonly answer: (side: 'mine' | 'theirs') => void;
  readonly answerAll: (side: 'mine' | 'theirs') => void;
  readonly merge: () => void;
  readonly open: number;
  readonly canMerge: boolean;
  /** What Merge is called here. */
  readonly label: string;
}): void {
  const { t } = useTranslation();
  const { go, answer, answerAll, merge, open, canMerge, label } = deeds;
  const commands = useMemo(
    (): readonly Command[] => [
      { id: 'merge.next', label: t('merging.next'), shortcut: 'N', isAvailable: () => open > 0, run: () => go(1) },
      { id: 'merge.previous', label: t('merging.previous'), shortcut: 'P', isAvailable: () => open > 0, run: () => go(-1) },
      { id: 'merge.mine', label: t('merging.keepMine'), shortcut: 'M', run: () => answer('mine') },
      { id: 'merge.theirs', label: t('merging.takeTheirs'), shortcut: 'T', run: () => answer('theirs') },
      { id: 'merge.mine-for-all', label: t('merging.mineForAllOpen'), shortcut: 'Shift+M', isAvailable: () => open > 0, run: () => answerAll('mine') },
      { id: 'merge.theirs-for-all', label: t('merging.theirsForAllOpen'), shortcut: 'Shift+T', isAvailable: () => open > 0, run: () => answerAll('theirs') },
      { id: 'merge.merge', label, shortcut: 'Mod+Enter', worksInFields: true, isAvailable: () => canMerge, run: merge },
    ],
    [t, go, answer, answerAll, merge, open, canMerge, label],
  );
  useCommands('screen', commands);
}
