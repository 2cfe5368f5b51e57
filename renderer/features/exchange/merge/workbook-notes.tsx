import { NativeSelect } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { fieldsOf, type ColumnKey } from '#shared/exchange/round-trip/exchanged-fields.ts';
import type { RoundTripProblem } from '#shared/exchange/round-trip/round-trip-problem.ts';
import { describeRoundTrip } from './describe-round-trip.ts';
import { chooseColumn, useMergeStore } from './merge-store.ts';
import classes from './merge.module.css';
import { isOfRow } from './shown-lines.ts';

/** What is to be known of the workbook as a whole: lost and unknown columns, a base that is damaged, columns sorted apart. */
export function WorkbookNotes({ problems }: { readonly problems: readonly RoundTripProblem[] }) {
  const { t } = useTranslation();
  const notes = problems.filter((problem) => !isOfRow(problem));
  if (notes.length === 0) return null;
  return (
    <section className={classes['notes']} aria-label={t('merging.notes.title')}>
      <IconAlertTriangle size={18} aria-hidden />
      <ul>
        {notes.map((note, index) => (
          <li key={index}>
            <span>{describeRoundTrip(t, note)}</span>
            {(note.code === 'column-unknown' || note.code === 'column-guessed') && <ColumnMeaning note={note} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Lets the user say what a column is. */
function ColumnMeaning({ note }: { readonly note: Extract<RoundTripProblem, { readonly code: 'column-unknown' | 'column-guessed' }> }) {
  const { t } = useTranslation();
  const chosen = useMergeStore((state) => state.chosen[note.sheet]?.[note.column]);
  const known = note.code === 'column-guessed' ? note.field : '';
  return (
    <NativeSelect
      size="xs"
      aria-label={t('merging.notes.readAs', { heading: note.heading })}
      value={chosen === null ? '' : (chosen ?? known)}
      onChange={(event) => chooseColumn(note.sheet, note.column, event.currentTarget.value === '' ? null : event.currentTarget.value)}
      data={[
        { value: '', label: t('merging.notes.notOurs') },
        ...fieldsOf(note.table).map((field) => ({ value: field, label: t(`exporting.workbook.columns.${field as ColumnKey}`) })),
      ]}
    />
  );
}
