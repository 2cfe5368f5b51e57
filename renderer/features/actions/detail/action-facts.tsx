import { useTranslation } from 'react-i18next';
import { listPeople } from '#renderer/data/repositories/audits-repository.ts';
import { useLive } from '#renderer/data/workspace-context.tsx';
import { formatDate } from '#renderer/i18n/format.ts';
import type { CorrectiveAction } from '#shared/domain/corrective-action/corrective-action.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import classes from './action-detail.module.css';

/** What the moves of an action were told: who did it and when, who verified it, why it was cancelled. */
export function ActionFacts({ action }: { readonly action: CorrectiveAction }) {
  const { t } = useTranslation();
  const people = useLive(listPeople, []);
  const nameOf = (id: PersonId | null): string => people?.find((person) => person.id === id)?.name ?? '';
  const facts = [
    ['doneOn', formatDate(action.doneOn)],
    ['doneBy', nameOf(action.doneBy)],
    ['verifiedOn', formatDate(action.verifiedOn)],
    ['verifiedBy', nameOf(action.verifiedBy)],
    ['cancelReason', action.cancelReason],
  ] as const;
  const told = facts.filter(([, value]) => value !== '');
  if (told.length === 0) return null;
  return (
    <dl className={classes['told']}>
      {told.map(([field, value]) => (
        <div key={field}>
          <dt>{t(`actions.fields.${field}`)}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
