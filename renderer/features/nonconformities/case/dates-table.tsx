import { useTranslation } from 'react-i18next';
import { formatDate } from '#renderer/i18n/format.ts';
import { useProfileName } from '../use-profile-name.ts';
import type { Nonconformity } from '#shared/domain/nonconformity/nonconformity.ts';
import { DEADLINE_KINDS, type DeadlineProfile } from '#shared/domain/programme/deadline-profile.ts';
import { currentDate, extensionsOf } from '#shared/domain/programme/deadlines.ts';
import classes from './case.module.css';

/** The dates of a case: what holds, what was first agreed, and each time one was moved, by whom and why. */
export function DatesTable(props: {
  readonly nonconformity: Nonconformity;
  readonly profile: DeadlineProfile;
  readonly nameOf: (id: string) => string;
}) {
  const { t } = useTranslation();
  const profileName = useProfileName();
  const { deadlines } = props.nonconformity;
  if (deadlines === null) return null;
  const kinds = DEADLINE_KINDS.filter((kind) => deadlines.original[kind] !== null);
  const { clock, start } = deadlines;
  return (
    <div>
      <table className={classes['table']} aria-label={t('cases.dates.label')}>
        <thead>
          <tr>
            <th scope="col">{t('cases.dates.kind')}</th>
            <th scope="col">{t('cases.dates.due')}</th>
            <th scope="col">{t('cases.dates.moved')}</th>
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => (
            <tr key={kind}>
              <td>{t(`cases.deadline.${kind}`)}</td>
              <td>{formatDate(currentDate(deadlines, kind))}</td>
              <td>
                {extensionsOf(deadlines, kind).map(({ from, approvedBy, reason, on }) => (
                  <div key={from}>
                    <span className={classes['was']}>{formatDate(from)}</span>{' '}
                    {t('cases.dates.movedBy', { name: props.nameOf(approvedBy), date: formatDate(on), reason })}
                  </div>
                ))}
                {deadlines.bounded.includes(kind) && t('cases.dates.bounded')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes['fingerprint']}>
        {t('cases.dates.from', {
          profile: deadlines.profileId === '' ? t('cases.dates.noProfile') : profileName(props.profile),
          clock: t(`programme.deadlines.clocks.${clock}`),
          date: formatDate(start),
        })}
      </p>
    </div>
  );
}
