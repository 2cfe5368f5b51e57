import type { ChangeEntry } from '#shared/domain/change-log/change.ts';
import classes from './change-list.module.css';
import { EntryItem } from './entry-item.tsx';
import { useNames } from './use-names.ts';

/** Entries of the change log as sentences with who, when, why, and each field from what to what. */
export function ChangeList(props: {
  readonly entries: readonly ChangeEntry[];
  readonly label: string;
  /** Only changes of this row are listed under an entry, for the history of one thing. */
  readonly onlyRowId?: string;
}) {
  const names = useNames();
  return (
    <ol className={classes['list']} aria-label={props.label}>
      {props.entries.map((entry) => (
        <li key={`${entry.deviceId}-${String(entry.sequence)}`} className={classes['entry']}>
          <EntryItem
            entry={entry}
            names={names}
            changes={props.onlyRowId === undefined ? entry.changes : entry.changes.filter(({ id }) => id === props.onlyRowId)}
          />
        </li>
      ))}
    </ol>
  );
}
