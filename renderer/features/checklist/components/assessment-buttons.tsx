import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { ASSESSMENT_KEYS, type Assessment } from '#shared/domain/checklist/assessment.ts';
import { ASSESSMENT_LOOKS } from '#renderer/ui/assessment-look.ts';
import classes from './assessment-buttons.module.css';

/** Good, remarks, breaches, and what is no verdict: read in the order an auditor decides. */
const BUTTON_ORDER: readonly Assessment[] = [
  'conforming',
  'good-practice',
  'observation',
  'ofi',
  'minor-nc',
  'major-nc',
  'not-verified',
  'not-applicable',
  'not-assessed',
];

/** The nine assessment values, each with its key. */
export const AssessmentButtons = memo(function AssessmentButtons(props: {
  readonly assessment: Assessment;
  readonly onGrade: (assessment: Assessment) => void;
}) {
  const { t } = useTranslation();
  return (
    <div role="group" aria-label={t('checklist.panel.assessment')} className={classes['buttons']}>
      {BUTTON_ORDER.map((assessment) => {
        const { icon: Shape, tone } = ASSESSMENT_LOOKS[assessment];
        return (
          <button
            key={assessment}
            type="button"
            className={classes['button']}
            data-tone={tone}
            aria-pressed={assessment === props.assessment}
            aria-keyshortcuts={ASSESSMENT_KEYS[assessment]}
            title={t(`terms.assessment.${assessment}`)}
            onClick={() => props.onGrade(assessment)}
          >
            <Shape size={15} aria-hidden />
            <span>{t(`terms.assessmentShort.${assessment}`)}</span>
            <kbd className={classes['key']} aria-hidden>
              {ASSESSMENT_KEYS[assessment]}
            </kbd>
          </button>
        );
      })}
    </div>
  );
});
