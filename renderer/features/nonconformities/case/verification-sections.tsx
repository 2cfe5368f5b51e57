import { IconCheck, IconRotateClockwise, IconShieldCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#renderer/i18n/format.ts';
import { StatusBadge } from '#renderer/ui/status-badge.tsx';
import type { PersonId } from '#shared/domain/ids.ts';
import type { EffectivenessCheck, EvidenceReview } from '#shared/domain/nonconformity/nonconformity.ts';
import { CaseSection, Facts, Nothing } from './case-section.tsx';
import classes from './case.module.css';

/** Reviews of the evidence of implementation, the first one first. */
export function ReviewsSection(props: { readonly reviews: readonly EvidenceReview[]; readonly nameOf: (id: PersonId) => string }) {
  const { t } = useTranslation();
  return (
    <CaseSection id="reviews">
      {props.reviews.length === 0 && <Nothing>{t('cases.reviews.none')}</Nothing>}
      <ol className={classes['entries']}>
        {props.reviews.map(({ on, by, method, reference, isAccepted, comment }, index) => (
          <li key={index} className={classes['entry']}>
            <div className={classes['entryHead']}>
              <StatusBadge tone={isAccepted ? 'good' : 'warning'} icon={isAccepted ? IconCheck : IconX}>
                {t(isAccepted ? 'cases.reviews.accepted' : 'cases.reviews.rejected')}
              </StatusBadge>
              <span className={classes['entryWho']}>{t('cases.reviews.by', { name: props.nameOf(by), date: formatDate(on) })}</span>
            </div>
            <p className={classes['entryText']}>
              {t(`cases.reviewMethod.${method}`)}: {reference}
              {comment !== '' && `\n${comment}`}
            </p>
          </li>
        ))}
      </ol>
    </CaseSection>
  );
}

/** Checks whether the problem came back, the first one first. */
export function ChecksSection(props: {
  readonly checks: readonly EffectivenessCheck[];
  readonly recurrenceCount: number;
  readonly nameOf: (id: PersonId) => string;
}) {
  const { t } = useTranslation();
  const { checks, recurrenceCount } = props;
  return (
    <CaseSection id="checks" note={recurrenceCount === 0 ? undefined : t('cases.checks.cameBack', { count: recurrenceCount })}>
      {checks.length === 0 && <Nothing>{t('cases.checks.none')}</Nothing>}
      <ol className={classes['entries']}>
        {checks.map(({ on, by, checked, sample, result, isEffective }, index) => (
          <li key={index} className={classes['entry']}>
            <div className={classes['entryHead']}>
              <StatusBadge tone={isEffective ? 'good' : 'danger'} icon={isEffective ? IconShieldCheck : IconRotateClockwise}>
                {t(isEffective ? 'cases.checks.effective' : 'cases.checks.notEffective')}
              </StatusBadge>
              <span className={classes['entryWho']}>{t('cases.reviews.by', { name: props.nameOf(by), date: formatDate(on) })}</span>
            </div>
            <Facts
              facts={[
                [t('cases.step.checked'), checked],
                [t('cases.step.sample'), sample],
                [t('cases.step.result'), result],
              ]}
            />
          </li>
        ))}
      </ol>
    </CaseSection>
  );
}
