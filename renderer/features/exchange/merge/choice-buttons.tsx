import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { Decision } from '#shared/exchange/round-trip/decide-merge.ts';
import { decide } from './merge-store.ts';
import classes from './merge.module.css';

export interface ChoiceOption {
  readonly decision: Decision;
  readonly label: string;
}

/** The answers to one choice; the one that was given is pressed, and carries a tick. */
export function ChoiceButtons(props: { readonly id: string; readonly label: string; readonly chosen: Decision | undefined; readonly options: readonly ChoiceOption[] }) {
  const { id, label, chosen, options } = props;
  return (
    <div role="group" aria-label={label} className={classes['buttons']}>
      {options.map((option) => {
        const isChosen = option.decision === chosen;
        return (
          <Button
            key={String(option.decision)}
            size="compact-sm"
            variant={isChosen ? 'filled' : 'default'}
            aria-pressed={isChosen}
            leftSection={isChosen ? <IconCheck size={14} aria-hidden /> : undefined}
            onClick={() => decide(id, option.decision)}
          >
            {option.label}
          </Button>
        );
      })}
    </div>
  );
}
