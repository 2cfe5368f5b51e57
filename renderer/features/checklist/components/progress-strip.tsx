import { Tooltip } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { ASSESSMENTS, type Assessment } from '#shared/domain/checklist/assessment.ts';
import { shareOf } from '#shared/domain/checklist/conformity.ts';
import { formatPercent } from '#renderer/i18n/format.ts';
import { ASSESSMENT_LOOKS } from '#renderer/ui/assessment-look.ts';
import type { ChecklistFigures } from '#shared/domain/checklist/checklist-tally.ts';
import classes from './progress-strip.module.css';

/** Worst to best, as the bar shows them. */
const BAR_ORDER: readonly Assessment[] = [
  'major-nc',
  'minor-nc',
  'observation',
  'ofi',
  'conforming',
  'good-practice',
  'not-verified',
  'not-applicable',
];

/** How far the checklist is: questions done, clauses covered, and conformity never without its coverage. */
export const ProgressFigures = memo(function ProgressFigures(props: {
  readonly figures: ChecklistFigures;
  readonly onGoToUnjustified: () => void;
}) {
  const { t } = useTranslation();
  const { figures } = props;
  const { overall } = figures;
  const share = shareOf(overall.assessed, overall.total) ?? 0;
  return (
    <div className={classes['figures']} role="group" aria-label={t('checklist.progress.label')}>
      {figures.unjustified > 0 && (
        <button
          type="button"
          className={classes['unjustified']}
          title={t('checklist.progress.goToUnjustified')}
          onClick={props.onGoToUnjustified}
        >
          <IconAlertTriangle size={14} aria-hidden />
          {t('checklist.progress.unjustified', { count: figures.unjustified })}
        </button>
      )}
      <div className={classes['questions']}>
        <span>{t('checklist.progress.assessed', { assessed: overall.assessed, total: overall.total })}</span>
        <span
          role="img"
          className={classes['bar']}
          aria-label={t('checklist.progress.bar', { assessed: overall.assessed, total: overall.total, share: formatPercent(share) })}
        >
          {BAR_ORDER.filter((assessment) => overall.counts[assessment] > 0).map((assessment) => (
            <span
              key={assessment}
              data-tone={ASSESSMENT_LOOKS[assessment].tone}
              style={{ width: `${String((overall.counts[assessment] / overall.total) * 100)}%` }}
            />
          ))}
        </span>
      </div>
      {figures.standards.map(({ standard, figures: { assessed, inScope, leaves, conforming } }) => (
        <Tooltip
          key={standard.id}
          multiline
          w={300}
          label={t('checklist.progress.explain', { standard: standard.label, inScope, leaves })}
        >
          <div className={classes['pair']} tabIndex={0} role="note">
            <span>
              <b>{t('checklist.progress.coverage', { share: formatPercent(shareOf(assessed, inScope) ?? 0) })}</b>
              <small>{t('checklist.progress.coverageOf', { assessed, inScope })}</small>
            </span>
            <span>
              {assessed === 0 ? (
                <>
                  <b>{t('checklist.progress.conformityOpen')}</b>
                  <small>{t('checklist.progress.noVerdict')}</small>
                </>
              ) : (
                <>
                  <b>{t('checklist.progress.conformity', { share: formatPercent(shareOf(conforming, assessed) ?? 0) })}</b>
                  <small>{t('checklist.progress.conformityOf', { conforming, assessed })}</small>
                </>
              )}
            </span>
          </div>
        </Tooltip>
      ))}
    </div>
  );
});

/** How often each assessment was given; pressing one shows only those questions. */
export const AssessmentCounts = memo(function AssessmentCounts(props: {
  readonly figures: ChecklistFigures;
  readonly chosen: readonly Assessment[];
  readonly onToggle: (assessment: Assessment) => void;
}) {
  const { t } = useTranslation();
  return (
    <div className={classes['counts']} role="group" aria-label={t('checklist.progress.counts')}>
      {ASSESSMENTS.map((assessment) => (
        <CountButton
          key={assessment}
          assessment={assessment}
          count={props.figures.given[assessment]}
          isChosen={props.chosen.includes(assessment)}
          onToggle={props.onToggle}
        />
      ))}
    </div>
  );
});

/** Apart, so that a press draws one of the nine. */
const CountButton = memo(function CountButton(props: {
  readonly assessment: Assessment;
  readonly count: number;
  readonly isChosen: boolean;
  readonly onToggle: (assessment: Assessment) => void;
}) {
  const { t } = useTranslation();
  const { assessment, count } = props;
  const { icon: Shape, tone } = ASSESSMENT_LOOKS[assessment];
  return (
    <Tooltip label={t('checklist.progress.showOnly', { assessment: t(`terms.assessment.${assessment}`) })}>
      <button
        type="button"
        className={classes['count']}
        data-tone={tone}
        data-none={count === 0 || undefined}
        aria-pressed={props.isChosen}
        onClick={() => props.onToggle(assessment)}
      >
        <Shape size={14} aria-hidden />
        <span className={classes['word']}>{t(`terms.assessmentShort.${assessment}`)}</span>{' '}
        <b>{count}</b>
      </button>
    </Tooltip>
  );
});
