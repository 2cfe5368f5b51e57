import { ActionIcon, Tooltip } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useDescribeChange } from '#renderer/i18n/describe-change.ts';
import { formatTimestamp } from '#renderer/i18n/format.ts';
import { paths } from '#renderer/ui/paths.ts';
import type { ChangeEntry, RowChange } from '#shared/domain/change-log/change.ts';
import { writeMoment } from '#shared/domain/change-log/moment.ts';
import classes from './change-list.module.css';
import { changedFields } from './changed-fields.ts';
import { describeFieldChange } from './describe-value.ts';
import { useFieldName } from './field-name.ts';

const SHOWN_FIELDS = 6;
/** As many as are worth reading at one step; a larger one is an import or a bulk edit, told by its sentence. */
const MOST_FIELDS = 200;

/** One entry of the change log as a sentence with who, when, why, and each field from what to what. */
export function EntryItem(props: {
  readonly entry: ChangeEntry;
  readonly names: ReadonlyMap<string, string>;
  /** The part of the entry's changes that is told. */
  readonly changes: readonly RowChange[];
}) {
  const { t } = useTranslation();
  const describe = useDescribeChange();
  const nameOf = useFieldName();
  const [isWhole, setWhole] = useState(false);
  const { entry, names, changes } = props;
  const fields = useMemo(() => changes.flatMap(changedFields), [changes]);
  const shown = fields.slice(0, isWhole ? MOST_FIELDS : SHOWN_FIELDS);
  const rest = fields.length - shown.length;
  const author = (entry.authorId && names.get(entry.authorId)) ?? t('changeLog.nobody');
  const what = describe(entry);
  const more = isWhole ? t('past.log.less') : t('changeLog.moreChanges', { count: rest });
  return (
    <>
      <div className={classes['head']}>
        <strong>{what}</strong>
        <span className={classes['who']}>
          {author} · <time dateTime={entry.at}>{formatTimestamp(entry.at)}</time>
        </span>
        {entry.auditId !== null && (
          <Tooltip label={t('past.asOf.openHere')}>
            <ActionIcon
              component={Link}
              href={paths.asOf(entry.auditId, writeMoment({ kind: 'entry', deviceId: entry.deviceId, sequence: entry.sequence }))}
              size={24}
              aria-label={t('past.asOf.openHereOf', { what })}
            >
              <IconHistory size={14} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
      {entry.reason !== null && (
        <p className={classes['reason']}>
          {t('changeLog.columns.reason')}: {entry.reason}
        </p>
      )}
      {shown.length > 0 && (
        <ul className={classes['fields']}>
          {shown.map((change, index) => (
            <li key={`${change.field}-${String(index)}`}>{describeFieldChange(change, nameOf(change.field), { t, names })}</li>
          ))}
        </ul>
      )}
      {(rest > 0 || isWhole) && (
        <button
          type="button"
          className={classes['more']}
          aria-expanded={isWhole}
          aria-label={t('past.log.moreOf', { more, what })}
          onClick={() => setWhole(!isWhole)}
        >
          {more}
        </button>
      )}
    </>
  );
}
