import { Button } from '@mantine/core';
import { IconAlertTriangle, IconArrowRight, IconHandStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { GuardProblem } from '#shared/domain/audit/guard.ts';
import { describeGuard, screenOf, sectionOf } from '../describe-guard.ts';
import { goToSection } from '../go-to-section.ts';
import classes from './life-cycle.module.css';

/** What blocks a step or is worth a thought, each with the way to where it is put right. */
export function GuardList(props: {
  readonly auditId: string;
  readonly kind: 'block' | 'warning';
  readonly problems: readonly GuardProblem[];
  readonly onLeave: () => void;
}) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const Icon = props.kind === 'block' ? IconHandStop : IconAlertTriangle;
  return (
    <ul className={classes['guards']}>
      {props.problems.map((problem, index) => {
        const section = sectionOf(problem.place);
        const screen = screenOf(problem.place, props.auditId);
        const text = describeGuard(t, problem);
        return (
          <li key={`${problem.code}-${String(index)}`} className={classes['guard']} data-kind={props.kind}>
            <Icon size={16} aria-hidden className={classes['guardIcon']} />
            <span className={classes['guardText']}>{text}</span>
            {(section !== null || screen !== null) && (
              <Button
                variant="subtle"
                size="compact-xs"
                rightSection={<IconArrowRight size={12} aria-hidden />}
                aria-label={`${t('audits.lifeCycle.fix')}: ${text}`}
                onClick={() => {
                  props.onLeave();
                  if (screen !== null) navigate(screen);
                  else if (section !== null) goToSection(section);
                }}
              >
                {t('audits.lifeCycle.fix')}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
