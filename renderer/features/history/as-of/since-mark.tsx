import { useTranslation } from 'react-i18next';
import type { LoggedTable } from '#shared/domain/change-log/change.ts';
import classes from './as-of.module.css';
import type { AuditThen } from './past-audit.ts';

/** Says that a row was changed or removed after the moment shown. */
export function SinceMark({ table, id, view }: { readonly table: LoggedTable; readonly id: string; readonly view: AuditThen }) {
  const { t } = useTranslation();
  const difference = view.difference.get(table);
  const isRemoved = difference?.removed.includes(id) === true;
  if (!isRemoved && difference?.changed.includes(id) !== true) return null;
  return <span className={classes['mark']}>{t(isRemoved ? 'past.asOf.removedSince' : 'past.asOf.changedSince')}</span>;
}
