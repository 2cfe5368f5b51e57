import { useTranslation } from 'react-i18next';
import { isSameValue } from '#shared/domain/change-log/row-change.ts';
import type { Fields, JsonValue } from '#shared/domain/change-log/change.ts';
import { describeValue } from '../describe-value.ts';
import { useFieldName } from '../field-name.ts';
import { useNames } from '../use-names.ts';
import classes from './as-of.module.css';
import type { AuditThen, ReadPast } from './past-audit.ts';

/** The plan's fields in the order of its own screen. */
const SHOWN = [
  'reference', 'state', 'type', 'title', 'organization', 'client', 'auditee', 'startDate', 'endDate', 'sites', 'services',
  'scope', 'objectives', 'criteria', 'templateIds', 'leadAuditorId', 'team', 'agenda', 'openingMeeting', 'closingMeeting',
  'conclusion', 'degreeOfFulfilment', 'planDeviations', 'reportNumber', 'archivedAt',
] as const;

/** What the plan said then; what is different today says so. */
export function PastPlan({ view, read }: { readonly view: AuditThen; readonly read: ReadPast }) {
  const { t } = useTranslation();
  const nameOf = useFieldName();
  const people = useNames();
  const then = view.then.audit as unknown as Fields;
  const now = view.now.audit as unknown as Fields | null;
  const names = new Map([...people, ...read.templates.map(({ id, title, version }) => [id, `${title} (${String(version)})`] as const)]);
  const rows = SHOWN.filter((field) => !isBlank(then[field]) || (now !== null && !isSameValue(then[field], now[field])));
  return (
    <dl className={classes['plan']} tabIndex={0} aria-label={t('past.asOf.tabs.plan')}>
      {rows.map((field) => (
        <div key={field}>
          <dt>{nameOf(field)}</dt>
          <dd dir="auto">
            <Value field={field} value={then[field]} names={names} />
            {now !== null && !isSameValue(then[field], now[field]) && <span className={classes['mark']}>{t('past.asOf.changedSince')}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Value(props: { readonly field: string; readonly value: JsonValue | undefined; readonly names: ReadonlyMap<string, string> }) {
  const { t } = useTranslation();
  const { field, value, names } = props;
  const words = { t, names };
  if (Array.isArray(value) && value.some((part) => typeof part === 'object')) {
    return (
      <ul className={classes['values']}>
        {value.map((part: JsonValue, index) => (
          <li key={index}>{describeValue('audits', field, part, words)}</li>
        ))}
      </ul>
    );
  }
  // A long text is read here in full.
  if (typeof value === 'string' && value.includes(' ')) return <span className={classes['long']}>{value}</span>;
  return <span>{describeValue('audits', field, value, words)}</span>;
}

function isBlank(value: JsonValue | undefined): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
