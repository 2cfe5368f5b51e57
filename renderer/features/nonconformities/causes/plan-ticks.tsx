import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PLAN_TICKS, type PlanTick } from '#shared/domain/nonconformity/nonconformity.ts';
import classes from './causes.module.css';

/** The reviewer's ten points on a plan, each with what it means; ticked before the plan is submitted. */
export function PlanTicks(props: {
  readonly ticks: readonly PlanTick[];
  /** Null where they are only shown. */
  readonly onTick: ((tick: PlanTick, isTicked: boolean) => void) | null;
}) {
  const { t } = useTranslation();
  const { ticks, onTick } = props;
  // What was clicked shows at once; the store is the truth again as soon as it holds the same.
  const [clicked, setClicked] = useState<ReadonlyMap<PlanTick, boolean>>(new Map());
  const isTicked = (tick: PlanTick): boolean => clicked.get(tick) ?? ticks.includes(tick);
  const settled = [...clicked].filter(([tick, wanted]) => ticks.includes(tick) === wanted);
  if (settled.length > 0) setClicked(new Map([...clicked].filter(([tick, wanted]) => ticks.includes(tick) !== wanted)));
  return (
    <div>
      <p className={classes['legHint']} role="status">
        {t('causes.ticks.count', { ticked: ticks.length, total: PLAN_TICKS.length })}
      </p>
      <ul className={classes['ticks']}>
        {PLAN_TICKS.map((tick) => (
          <li key={tick}>
            <Checkbox
              label={t(`causes.ticks.${tick}.label`)}
              description={t(`causes.ticks.${tick}.meaning`)}
              checked={isTicked(tick)}
              disabled={onTick === null}
              onChange={(event) => {
                const wanted = event.currentTarget.checked;
                setClicked((before) => new Map([...before, [tick, wanted]]));
                onTick?.(tick, wanted);
              }}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
