import { Button, Title } from '@mantine/core';
import { IconArrowUpRight, IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WHY_LEGS, type WhyLeg, type WhyStep } from '#shared/domain/cause/cause.ts';
import { newId } from '#renderer/platform/ids.ts';
import { Shortcut } from '#renderer/ui/shortcut.tsx';
import { addRootCause, addWhy, moveWhy, removeWhy, type CauseToolProps } from './cause-edits.ts';
import type { AnalysisHints } from './analysis-hints.ts';
import { CauseHints } from './cause-hints.tsx';
import classes from './causes.module.css';
import { WhyStepFields } from './why-step.tsx';

const KEYS = [
  { keys: 'Mod+Enter', word: 'add' },
  { keys: 'Alt+ArrowUp', word: 'move' },
  { keys: 'Alt+Delete', word: 'remove' },
] as const;

/** The 5-why in three legs: why it happened, why it was not noticed, why the system let it. */
export function FiveWhy(props: CauseToolProps & {
  readonly hints: AnalysisHints;
}) {
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  /** The step that gets the focus once it is drawn: just added, moved, or beside a removed one. */
  const [awaited, setAwaited] = useState<string | null>(null);
  /** A step that is added but not stored yet: it is there at once, so that what is typed next goes into it. */
  const [pending, setPending] = useState<{ readonly leg: WhyLeg; readonly id: string } | null>(null);
  const { fiveWhy } = props.cause;
  const stepsOf = (leg: WhyLeg): readonly WhyStep[] =>
    pending?.leg !== leg || fiveWhy[leg].some(({ id }) => id === pending.id)
      ? fiveWhy[leg]
      : [...fiveWhy[leg], { id: pending.id, answer: '', evidence: '', evidenceIds: [] }];
  const add = (leg: WhyLeg): void => {
    const id = newId();
    props.onEdit?.(`why.${id}.add`, addWhy(leg, id));
    setPending({ leg, id });
    setAwaited(id);
  };
  useEffect(() => {
    if (awaited === null) return;
    const field = frame.current?.querySelector<HTMLElement>(`[data-why="${awaited}"] textarea`);
    if (field === null || field === undefined) return;
    field.focus();
    setAwaited(null);
  }, [awaited, fiveWhy, pending]);
  return (
    <>
      <div ref={frame} className={classes['legs']}>
        {WHY_LEGS.map((leg) => (
          <Leg key={leg} {...props} leg={leg} steps={stepsOf(leg)} onAdd={() => add(leg)} onAwait={setAwaited} onForget={() => setPending(null)} />
        ))}
      </div>
      {props.onEdit && (
        <p className={classes['keys']}>
          {KEYS.map(({ keys, word }) => (
            <span key={word}>
              <Shortcut keys={keys} /> {t(`causes.why.keys.${word}`)}
            </span>
          ))}
        </p>
      )}
    </>
  );
}

function Leg(props: Parameters<typeof FiveWhy>[0] & {
  readonly leg: WhyLeg;
  readonly steps: readonly WhyStep[];
  readonly onAdd: () => void;
  readonly onAwait: (id: string) => void;
  readonly onForget: () => void;
}) {
  const { t } = useTranslation();
  const { leg, steps, onEdit, onAwait, cause } = props;
  const last = steps.at(-1);
  const addButton = useRef<HTMLButtonElement>(null);
  const add = props.onAdd;
  const remove = (id: string, index: number): void => {
    props.onForget();
    onEdit?.(`why.${id}.remove`, removeWhy(leg, id));
    const beside = steps[index - 1] ?? steps[index + 1];
    if (beside === undefined) addButton.current?.focus();
    else onAwait(beside.id);
  };
  const isRoot = cause.rootCauses.some(({ text }) => text === last?.answer);
  const addWord = t(steps.length === 0 ? 'causes.why.ask' : 'causes.why.add');
  const promoteWord = t(isRoot ? 'causes.fishbone.isRoot' : 'causes.why.promote');
  return (
    <section className={classes['leg']} aria-label={t(`causes.leg.${leg}`)}>
      <Title order={4} fz="sm">{t(`causes.leg.${leg}`)}</Title>
      <p className={classes['legHint']}>{t(`causes.legHint.${leg}`)}</p>
      <CauseHints hints={props.hints.onLeg(leg)} />
      <ol className={classes['whys']}>
        {steps.map((step, index) => (
          <WhyStepFields
            key={step.id}
            caseId={props.caseId}
            onEdit={onEdit}
            leg={leg}
            step={step}
            number={index + 1}
            isFirst={index === 0}
            isLast={index === steps.length - 1}
            hints={props.hints.onWhy(leg, step.id)}
            deeds={{
              addAfter: add,
              move: (by) => {
                onEdit?.(`why.${step.id}.move`, moveWhy(leg, step.id, by));
                onAwait(step.id);
              },
              remove: () => remove(step.id, index),
            }}
          />
        ))}
      </ol>
      {onEdit && (
        <div className={classes['legDeeds']}>
          <Button ref={addButton} variant="default" aria-label={`${addWord}, ${t(`causes.leg.${leg}`)}`} leftSection={<IconPlus size={14} aria-hidden />} onClick={add}>
            {addWord}
          </Button>
          {last !== undefined && last.answer.trim() !== '' && (
            <Button
              variant="subtle"
              disabled={isRoot}
              aria-label={`${promoteWord}, ${t(`causes.leg.${leg}`)}`}
              leftSection={<IconArrowUpRight size={14} aria-hidden />}
              onClick={() => onEdit('rootCauses', addRootCause({ id: newId(), text: last.answer, category: '' }))}
            >
              {promoteWord}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
