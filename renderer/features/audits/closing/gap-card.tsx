import { Button, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconArrowRight, IconHandStop } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClosingGap, GapRow } from '#shared/domain/audit/closing-check/closing-gap.ts';
import type { Assessment } from '#shared/domain/checklist/assessment.ts';
import classes from './closing.module.css';
import { describeGap, describeSource } from './describe-gap.ts';
import { statesBehind } from './questions-of-gap.ts';

/** Rows shown before "and 40 more". */
const SHOWN = 16;

/** One gap: what is missing, whose rule it is, and the way to every row behind it. */
export function GapCard(props: {
  readonly gap: ClosingGap;
  /** Takes the focus when the screen comes and nothing else has it. */
  readonly isHome: boolean;
  readonly onOpenRow: (row: GapRow) => void;
  readonly onOpenPlace: (place: ClosingGap['place']) => void;
  readonly onShowQuestions: (states: readonly Assessment[]) => void;
}) {
  const { gap, isHome } = props;
  const { t } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  const Icon = gap.severity === 'blocks' ? IconHandStop : IconAlertTriangle;
  const text = describeGap(t, gap);
  const states = statesBehind(gap.code);
  const rows = isWhole ? gap.rows : gap.rows.slice(0, SHOWN);
  const nameOf = (row: GapRow): string => (row.kind === 'agenda' ? t('readiness.agendaRow', { number: row.name }) : row.name);
  return (
    <li className={classes['gap']} data-severity={gap.severity}>
      <Icon size={18} aria-hidden className={classes['icon']} />
      <div className={classes['what']}>
        <p className={classes['text']}>
          <span className="la-visually-hidden">{t(`readiness.severity.${gap.severity}`)}: </span>
          {text}
        </p>
        <p className={classes['source']}>{describeSource(t, gap)}</p>
        {rows.length > 0 && (
          <ul className={classes['rows']} aria-label={t('readiness.rows', { gap: text })}>
            {rows.map((row, index) => (
              <li key={row.id}>
                <UnstyledButton className={classes['row'] ?? ''} data-focus-home={(isHome && index === 0) || undefined} onClick={() => props.onOpenRow(row)}>
                  {nameOf(row)}
                </UnstyledButton>
              </li>
            ))}
            {gap.rows.length > rows.length && (
              <li>
                <UnstyledButton className={classes['row'] ?? ''} data-more onClick={() => setWhole(true)}>
                  {t('readiness.more', { count: gap.rows.length - rows.length })}
                </UnstyledButton>
              </li>
            )}
          </ul>
        )}
      </div>
      {states !== null ? (
        <Action label={t('readiness.showInChecklist')} about={text} onClick={() => props.onShowQuestions(states)} />
      ) : (
        gap.rows.length === 0 && <Action isHome={isHome} label={t('readiness.openPlace')} about={text} onClick={() => props.onOpenPlace(gap.place)} />
      )}
    </li>
  );
}

function Action(props: { readonly label: string; readonly about: string; readonly isHome?: boolean; readonly onClick: () => void }) {
  const { label, about } = props;
  return (
    <Button
      className={classes['action'] ?? ''}
      variant="default"
      size="compact-sm"
      rightSection={<IconArrowRight size={12} aria-hidden />}
      aria-label={`${label}: ${about}`}
      data-focus-home={props.isHome === true || undefined}
      onClick={props.onClick}
    >
      {label}
    </Button>
  );
}
