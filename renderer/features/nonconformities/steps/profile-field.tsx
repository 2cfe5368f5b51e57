import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#renderer/i18n/format.ts';
import { DEADLINE_KINDS, type DeadlineProfile } from '#shared/domain/programme/deadline-profile.ts';
import { setDeadlines, startOfClock } from '#shared/domain/programme/deadlines.ts';
import { parseCalendarDate } from '#shared/lib/calendar-date.ts';
import { useProfileName } from '../use-profile-name.ts';
import type { CaseFacts } from './case-facts.ts';
import classes from './steps.module.css';

/** The time limits a finding is issued with, and the dates they come to. */
export function ProfileField(props: {
  readonly facts: CaseFacts;
  readonly on: string;
  readonly profiles: readonly DeadlineProfile[];
  readonly profileId: string;
  readonly onProfile: (id: string) => void;
}) {
  const { t } = useTranslation();
  const nameOf = useProfileName();
  const { facts, profiles, profileId } = props;
  const profile = profiles.find(({ id }) => id === profileId) ?? facts.profile;
  const issuedOn = parseCalendarDate(props.on);
  const { finding, audit, reportDate, certificateEnd } = facts;
  const dates =
    issuedOn === null
      ? null
      : setDeadlines({
          profile,
          grade: finding.grade,
          clock: profile.clock,
          start: startOfClock(profile.clock, { lastAuditDay: audit.endDate, reportDate, issuedOn }),
          typedImplementation: finding.dueDate,
          certificateEnd,
        });
  return (
    <div className={classes['profile']}>
      <Select
        label={t('cases.step.profile')}
        value={profile.id}
        data={profiles.map((one) => ({ value: one.id, label: nameOf(one) }))}
        onChange={(id) => id !== null && props.onProfile(id)}
      />
      {dates !== null && (
        <dl className={classes['dates']} aria-live="polite">
          {DEADLINE_KINDS.filter((kind) => dates.original[kind] !== null).map((kind) => (
            <div key={kind}>
              <dt>{t(`cases.deadline.${kind}`)}</dt>
              <dd>{formatDate(dates.original[kind])}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
