import { Button } from '@mantine/core';
import { IconAlertTriangle, IconArrowRight, IconHandStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CaseProblem } from '#shared/domain/nonconformity/case-context.ts';
import type { CaseSectionId } from '../case-section-ids.ts';
import { describeCaseProblem, placeOfProblem } from './describe-case-problem.ts';
import classes from './steps.module.css';

/** What blocks a step or is worth a thought, each with the way to where it is put right. */
export function ProblemList(props: {
  readonly kind: 'block' | 'warning';
  readonly problems: readonly CaseProblem[];
  readonly onGoTo: (section: CaseSectionId) => void;
}) {
  const { t } = useTranslation();
  const Icon = props.kind === 'block' ? IconHandStop : IconAlertTriangle;
  return (
    <ul className={classes['problems']}>
      {props.problems.map((problem, index) => {
        const place = placeOfProblem(problem);
        const text = describeCaseProblem(t, problem);
        return (
          <li key={`${problem.code}-${String(index)}`} className={classes['problem']} data-kind={props.kind}>
            <Icon size={16} aria-hidden className={classes['problemIcon']} />
            <span className={classes['problemText']}>{text}</span>
            {place?.at === 'case' && (
              <Button
                variant="subtle"
                size="compact-xs"
                rightSection={<IconArrowRight size={12} aria-hidden />}
                aria-label={`${t(`cases.sections.${place.section}`)}: ${text}`}
                onClick={() => props.onGoTo(place.section)}
              >
                {t(`cases.sections.${place.section}`)}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
