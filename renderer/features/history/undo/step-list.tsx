import { Button, Title } from '@mantine/core';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOfStep } from '#renderer/data/undo.ts';
import { useDescribeChange } from '#renderer/i18n/describe-change.ts';
import { formatTimestamp } from '#renderer/i18n/format.ts';
import type { UndoStep } from '#shared/domain/change-log/undo-stack.ts';
import { useNames } from '../use-names.ts';
import classes from './undo-steps.module.css';

/** Steps, the next one first. The chosen step and all before it are marked as what will be taken back. */
export function StepList(props: {
  readonly kind: 'undo' | 'redo';
  readonly hasFocus: boolean;
  readonly steps: readonly UndoStep[];
  readonly onRun: (count: number) => void;
}) {
  const { t } = useTranslation();
  const describe = useDescribeChange();
  const names = useNames();
  const id = useId();
  const [chosen, setChosen] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const { hasFocus } = props;
  // The steps are read after the dialog opened and gave the focus to its first button.
  useEffect(() => {
    if (hasFocus) list.current?.focus();
  }, [hasFocus]);
  const { kind, steps } = props;
  const optionId = (index: number): string => `${id}-${String(index)}`;
  const choose = (index: number): void => {
    const next = Math.min(steps.length - 1, Math.max(0, index));
    setChosen(next);
    document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = { ArrowDown: chosen + 1, ArrowUp: chosen - 1, Home: 0, End: steps.length - 1 }[event.key];
    if (to !== undefined) choose(to);
    else if (event.key === 'Enter') props.onRun(chosen + 1);
    else return;
    event.preventDefault();
  };
  const heading = t(kind === 'undo' ? 'past.undo.undoHeading' : 'past.undo.redoHeading');
  return (
    <section className={classes['part']}>
      <Title order={3}>{heading}</Title>
      <ul
        role="listbox"
        aria-label={heading}
        aria-activedescendant={optionId(chosen)}
        tabIndex={0}
        ref={list}
        className={classes['list']}
        onKeyDown={onKeyDown}
      >
        {steps.map((step, index) => {
          const entry = nameOfStep(step);
          if (entry === null) return null;
          const what = describe({ ...entry, undoes: null, redoes: null });
          const who = (entry.authorId && names.get(entry.authorId)) ?? t('changeLog.nobody');
          return (
            <li
              key={entry.sequence}
              id={optionId(index)}
              role="option"
              aria-selected={index <= chosen}
              className={classes['step']}
              data-last={index === chosen || undefined}
              onClick={() => choose(index)}
              onDoubleClick={() => props.onRun(index + 1)}
            >
              <span className={classes['what']}>{what}</span>
              {step.length > 1 && <span className={classes['count']}>{t('past.undo.typed', { count: step.length })}</span>}
              <span className={classes['who']}>
                {who} · <time dateTime={entry.at}>{formatTimestamp(entry.at)}</time>
              </span>
            </li>
          );
        })}
      </ul>
      <Button variant={kind === 'undo' ? 'filled' : 'default'} onClick={() => props.onRun(chosen + 1)}>
        {t(kind === 'undo' ? 'past.undo.back' : 'past.undo.forward', { count: chosen + 1 })}
      </Button>
    </section>
  );
}
