import { useTranslation } from 'react-i18next';
import { useLive } from '#renderer/data/workspace-context.tsx';
import { formatTimestamp } from '#renderer/i18n/format.ts';
import type { ChangeEntry, Fields, JsonValue, LoggedTable, RowChange } from '#shared/domain/change-log/change.ts';
import { isSameValue } from '#shared/domain/change-log/row-change.ts';
import { blankAnswer } from '#shared/domain/checklist/answer.ts';
import type { AuditId, QuestionId } from '#shared/domain/ids.ts';
import { useDescribeChange } from '#renderer/i18n/describe-change.ts';
import { describeValue } from './describe-value.ts';
import classes from './change-list.module.css';

/** Fields whose change says nothing to people: they follow from what was done. */
const SILENT_FIELDS: ReadonlySet<string> = new Set(['id', 'auditId', 'questionId', 'assessedBy', 'assessedAt', 'createdAt']);
const SHOWN_FIELDS = 6;
// A blank answer has none of its optional fields, which the type cannot tell.
const BLANK_ANSWER = blankAnswer('' as AuditId, '' as QuestionId) as unknown as Fields;
const NO_NAMES: ReadonlyMap<string, string> = new Map();

/** Entries of the change log as sentences with who, when, why, and each field from what to what. */
export function ChangeList(props: {
  readonly entries: readonly ChangeEntry[];
  readonly label: string;
  /** Only changes of this row are listed under an entry, for the history of one thing. */
  readonly onlyRowId?: string;
}) {
  const names = useLive(
    async (database) => new Map<string, string>((await database.people.toArray()).map(({ id, name }) => [id, name])),
    [],
  );
  return (
    <ol className={classes['list']} aria-label={props.label}>
      {props.entries.map((entry) => (
        <EntryItem
          key={`${entry.deviceId}-${String(entry.sequence)}`}
          entry={entry}
          names={names ?? NO_NAMES}
          changes={props.onlyRowId === undefined ? entry.changes : entry.changes.filter(({ id }) => id === props.onlyRowId)}
        />
      ))}
    </ol>
  );
}

function EntryItem(props: {
  readonly entry: ChangeEntry;
  readonly names: ReadonlyMap<string, string>;
  readonly changes: readonly RowChange[];
}) {
  const { t } = useTranslation();
  const describe = useDescribeChange();
  const { entry } = props;
  const author = (entry.authorId && props.names.get(entry.authorId)) ?? t('changeLog.nobody');
  const fields = props.changes.flatMap(changedFields);
  return (
    <li className={classes['entry']}>
      <p className={classes['head']}>
        <strong>{describe(entry)}</strong>
        <span className={classes['who']}>
          {author} · <time dateTime={entry.at}>{formatTimestamp(entry.at)}</time>
        </span>
      </p>
      {entry.reason !== null && (
        <p className={classes['reason']}>
          {t('changeLog.columns.reason')}: {entry.reason}
        </p>
      )}
      {fields.length > 0 && (
        <ul className={classes['fields']}>
          {fields.slice(0, SHOWN_FIELDS).map(({ table, field, from, to }, index) => (
            <li key={`${field}-${String(index)}`}>
              {t('changeLog.fromTo', {
                field: wordsOf(field),
                from: describeValue(table, field, from, { t, names: props.names }),
                to: describeValue(table, field, to, { t, names: props.names }),
              })}
            </li>
          ))}
          {fields.length > SHOWN_FIELDS && <li>{t('changeLog.moreChanges', { count: fields.length - SHOWN_FIELDS })}</li>}
        </ul>
      )}
    </li>
  );
}

interface FieldChange {
  readonly table: LoggedTable;
  readonly field: string;
  readonly from: JsonValue | undefined;
  readonly to: JsonValue | undefined;
}

function changedFields({ table, from: stored, to }: RowChange): readonly FieldChange[] {
  // A question has no row before its first answer, but it had the blank one on the screen.
  const from = stored ?? (table === 'answers' ? BLANK_ANSWER : null);
  // Any other added or removed row is told by the sentence above; its fields are on its own screen.
  if (from === null || to === null) return [];
  return [...new Set([...Object.keys(from), ...Object.keys(to)])]
    .filter((field) => !SILENT_FIELDS.has(field) && !isSameValue(from[field], to[field]))
    .map((field) => ({ table, field, from: from[field], to: to[field] }));
}

/** "objectiveEvidence" as "objective evidence". */
function wordsOf(field: string): string {
  return field.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}
