import { Checkbox } from '@mantine/core';
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
              checked={ticks.includes(tick)}
              disabled={onTick === null}
              onChange={(event) => onTick?.(tick, event.currentTarget.checked)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
