import { useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '#renderer/ui/commands/command-registry.ts';
import type { Command } from '#renderer/ui/commands/command.ts';

/** What the keyboard can do in the list. The functions may change with every rendering. */
export interface ListDeeds {
  readonly hasCases: boolean;
  readonly isOpen: boolean;
  readonly step: (step: 1 | -1) => void;
  readonly search: () => void;
  readonly close: () => void;
  readonly send?: (() => void) | undefined;
  readonly takeAnswers?: (() => void) | undefined;
}

function useLatest<Value>(value: Value): { readonly current: Value } {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}

/** Makes the commands of the list known to keyboard, palette and shortcut help while it is shown. */
export function useListCommands(deeds: ListDeeds): void {
  const { t } = useTranslation();
  const latest = useLatest(deeds);
  const commands = useMemo((): readonly Command[] => {
    const hasCases = (): boolean => latest.current.hasCases;
    return [
      { id: 'cases.next', group: 'finding', label: t('cases.commands.next'), shortcut: 'J', isAvailable: hasCases, run: () => latest.current.step(1) },
      { id: 'cases.previous', group: 'finding', label: t('cases.commands.previous'), shortcut: 'K', isAvailable: hasCases, run: () => latest.current.step(-1) },
      { id: 'cases.search', group: 'finding', label: t('cases.commands.search'), shortcut: '/', run: () => latest.current.search() },
      { id: 'cases.close', group: 'finding', label: t('cases.commands.close'), shortcut: 'Escape', isAvailable: () => latest.current.isOpen, run: () => latest.current.close() },
      { id: 'cases.send', group: 'file', label: t('responses.send.command'), keywords: t('responses.send.keywords'), shortcut: 'X', isAvailable: () => latest.current.send !== undefined && hasCases(), run: () => latest.current.send?.() },
      { id: 'cases.take-answers', group: 'file', label: t('responses.take.command'), keywords: t('responses.take.keywords'), shortcut: 'A', isAvailable: () => latest.current.takeAnswers !== undefined, run: () => latest.current.takeAnswers?.() },
    ];
  }, [t, latest]);
  useCommands('screen', commands);
}

export interface OpenCaseDeeds {
  /** What the main step is called; null when no step leads on. */
  readonly mainStep: string | null;
  readonly takeMain: () => void;
  readonly canChange: boolean;
  readonly extend: () => void;
  readonly regrade: () => void;
  readonly jump: (step: 1 | -1) => void;
}

/** The same for the case that is open. */
export function useOpenCaseCommands(deeds: OpenCaseDeeds): void {
  const { t } = useTranslation();
  const latest = useLatest(deeds);
  const { mainStep } = deeds;
  const commands = useMemo((): readonly Command[] => {
    const canChange = (): boolean => latest.current.canChange;
    return [
      ...(mainStep === null ? [] : [{ id: 'cases.step', group: 'finding', label: mainStep, shortcut: 'S', run: () => latest.current.takeMain() } as const]),
      { id: 'cases.extend', group: 'finding', label: t('cases.extension.action'), shortcut: 'E', isAvailable: canChange, run: () => latest.current.extend() },
      { id: 'cases.regrade', group: 'finding', label: t('cases.regrade.action'), shortcut: 'G', isAvailable: canChange, run: () => latest.current.regrade() },
      { id: 'cases.next-section', group: 'finding', label: t('cases.commands.nextSection'), shortcut: 'N', run: () => latest.current.jump(1) },
      { id: 'cases.previous-section', group: 'finding', label: t('cases.commands.previousSection'), shortcut: 'P', run: () => latest.current.jump(-1) },
    ];
  }, [t, latest, mainStep]);
  useCommands('screen', commands);
}
