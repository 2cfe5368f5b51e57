import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FIELDS_OF, type RecordField, type RecordKind } from '#shared/exchange/records/record-field.ts';
import type { RecordColumn } from '#shared/exchange/records/suggest-record-mapping.ts';
import { changeRecordColumns, useImportStore } from '../import-store.ts';
import { recordColumnsOf } from '../read-layout.ts';
import { ColumnMeanings } from './column-meanings.tsx';
import { ColumnsLeftOut } from './columns-left-out.tsx';

const MAIN: Readonly<Record<RecordKind, readonly RecordField[]>> = { findings: ['statement', 'title'], actions: ['title', 'description'], 'evidence-requests': ['title', 'description'] };

/** What each column of a register means, for one of the chosen sheets at a time. */
export function MapRecords({ kind }: { readonly kind: RecordKind }) {
  const { t } = useTranslation();
  const state = useImportStore();
  const [picked, setPicked] = useState<number | null>(null);
  const index = picked !== null && state.chosen.includes(picked) ? picked : state.chosen[0];
  if (index === undefined) return null;
  const columns = recordColumnsOf(state, index);
  const change = (column: number, field: RecordField): void =>
    changeRecordColumns(index, columns.map((one): RecordColumn => (one.column === column ? { ...one, field, because: 'chosen' } : one)));
  const because = (column: number): string => {
    const reason = columns.find((one) => one.column === column)?.because ?? 'left-over';
    return reason === 'left-over' ? '' : t(`importing.columns.because.${reason}`);
  };
  const hasMain = columns.some(({ field }) => MAIN[kind].includes(field));
  const needsFinding = kind === 'actions' && state.findingOfAll === null && !columns.some(({ field }) => field === 'finding');
  return (
    <ColumnMeanings
      sheets={state.chosen}
      index={index}
      onPick={setPicked}
      columns={columns}
      options={FIELDS_OF[kind].map((field) => ({ value: field, label: t(`importRecords.field.${field}`) }))}
      onChange={change}
      because={because}
      warnings={[
        ...(hasMain ? [] : [t('importRecords.columns.mainMissing', { field: t(`importRecords.field.${MAIN[kind][0] ?? 'title'}`) })]),
        ...(needsFinding ? [t('importRecords.columns.findingMissing')] : []),
      ]}
    >
      <ColumnsLeftOut />
    </ColumnMeanings>
  );
}
