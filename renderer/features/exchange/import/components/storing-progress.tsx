import { Button, Progress, Text } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '#renderer/ui/commands/command-registry.ts';
import type { Command } from '#renderer/ui/commands/command.ts';
import { useStoringStore, type StoringPhase } from '../storing-store.ts';
import classes from '../import.module.css';

function sayPhase(t: TFunction, phase: StoringPhase): string {
  if (phase.kind === 'writing') return t('importing.storing.writingAll', { count: phase.total });
  return t(`importing.storing.${phase.kind}`);
}

function shareOf(phase: StoringPhase): number {
  if (phase.kind === 'preparing') return 0;
  return phase.kind === 'finishing' ? 100 : (phase.done / Math.max(1, phase.total)) * 100;
}

/** How far storing is, in place of the buttons of the step, and the way to take it back until it is done. */
export function StoringProgress() {
  const { t } = useTranslation();
  const phase = useStoringStore((state) => state.phase);
  const isCancelling = useStoringStore((state) => state.isCancelling);
  const cancel = useStoringStore((state) => state.cancel);
  const button = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone: the keyboard goes on at the only one there is.
  useEffect(() => button.current?.focus(), []);
  const commands = useMemo(
    (): readonly Command[] => [{ id: 'import.cancel', label: t('importing.storing.cancel'), run: cancel }],
    [t, cancel],
  );
  useCommands('screen', commands);
  if (phase === null) return null;
  return (
    <>
      <div className={classes['storing']}>
        {/* Read out once a phase; the counting is for the eyes and in the value of the bar. */}
        <Text size="sm" role="status">
          {isCancelling ? t('importing.storing.cancelling') : sayPhase(t, phase)}
        </Text>
        <Progress value={shareOf(phase)} aria-label={t('importing.importing')} />
        <Text size="xs" c="dimmed" aria-hidden>
          {phase.kind === 'writing' ? t('importing.storing.writing', { done: phase.done, count: phase.total }) : '\u00a0'}
        </Text>
      </div>
      <Button ref={button} variant="default" loading={isCancelling} onClick={cancel}>
        {t('common.cancel')}
      </Button>
    </>
  );
}
