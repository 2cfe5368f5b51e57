import { VisuallyHidden } from '@mantine/core';
import { IconAlertTriangleFilled, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#renderer/i18n/format.ts';
import type { Finding, FindingState } from '#shared/domain/finding/finding.ts';
import { dateOf } from '#shared/domain/nonconformity/due.ts';
import type { Nonconformity } from '#shared/domain/nonconformity/nonconformity.ts';
import type { DeadlineKind } from '#shared/domain/programme/deadline-profile.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import classes from './case.module.css';

/** The main way of a nonconformity, in order, for showing how far it is. */
const MAIN_PATH = [
  'issued',
  'acknowledged',
  'contained',
  'cause-found',
  'cap-submitted',
  'cap-accepted',
  'implemented',
  'evidence-accepted',
  'effectiveness-check-due',
  'effective',
  'closed',
] as const satisfies readonly FindingState[];

/** Side states stand where the way goes on from. */
const PLACE_OF: Readonly<Partial<Record<FindingState, (typeof MAIN_PATH)[number]>>> = {
  disputed: 'issued',
  'cap-rejected': 'contained',
  'evidence-rejected': 'cap-accepted',
  reopened: 'acknowledged',
};

const DUE_AT: Readonly<Partial<Record<FindingState, DeadlineKind>>> = {
  contained: 'containment',
  'cap-submitted': 'plan',
  implemented: 'implementation',
  effective: 'effectiveness',
};

/** How far the case is: each state with the day it was reached, or the day it is due. */
export function CasePath(props: { readonly finding: Finding; readonly nonconformity: Nonconformity | null; readonly today: CalendarDate }) {
  const { t } = useTranslation();
  const { finding, nonconformity, today } = props;
  const steps = nonconformity?.steps ?? [];
  // A withdrawn one stays where it was when it was withdrawn.
  const standing = finding.state === 'withdrawn' ? (steps.at(-1)?.from ?? finding.state) : finding.state;
  const place = PLACE_OF[standing] ?? standing;
  const at = MAIN_PATH.findIndex((state) => state === place);
  const round = steps.slice(steps.findLastIndex(({ to }) => to === 'reopened') + 1);
  return (
    <ol className={classes['path']} aria-label={t('cases.path.label')}>
      {MAIN_PATH.map((state, index) => {
        const phase = index < at ? 'done' : index === at ? 'current' : 'toCome';
        const reached = index > at ? undefined : round.findLast(({ to }) => to === state) ?? steps.findLast(({ to }) => to === state);
        const kind = DUE_AT[state];
        const due = kind === undefined || index <= at || at < 0 ? null : dateOf(finding, nonconformity, kind);
        const isLate = due !== null && due < today && finding.state !== 'closed' && finding.state !== 'withdrawn';
        return (
          <li key={state} className={classes['stop']} data-phase={phase} aria-current={phase === 'current' ? 'step' : undefined}>
            <span className={classes['dot']} aria-hidden>
              {phase === 'done' && <IconCheck size={10} stroke={3} />}
            </span>
            <span className={classes['stopName']}>{t(`terms.findingState.${state}`)}</span>
            {phase === 'toCome' && <VisuallyHidden>{t('cases.path.toCome')}</VisuallyHidden>}
            {reached !== undefined && <span className={classes['stopDate']}>{formatDate(reached.on)}</span>}
            {due !== null && (
              <span className={classes['stopDate']} data-late={isLate || undefined}>
                {isLate && <IconAlertTriangleFilled size={11} aria-hidden />}
                {t('cases.path.due', { date: formatDate(due) })}
                {isLate && <VisuallyHidden>{t('cases.path.late')}</VisuallyHidden>}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
