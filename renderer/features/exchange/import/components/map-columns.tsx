import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IMPORT_FIELDS, QUESTION_FIELDS } from '#shared/exchange/import/import-field.ts';
import type { SheetsState } from '../import-state.ts';
import { changeField, useImportStore } from '../import-store.ts';
import { layoutOfSheet, sheetsSharingLayout } from '../read-layout.ts';
import { ColumnMeanings } from './column-meanings.tsx';

/** What each column of a checklist means, for one layout among the chosen sheets at a time. */
export function MapColumns() {
  const { t } = useTranslation();
  const state = useImportStore();
  const layouts = firstOfEachLayout(state);
  const [picked, setPicked] = useState<number | null>(null);
  const index = picked !== null && layouts.includes(picked) ? picked : layouts[0];
  const layout = index === undefined ? null : layoutOfSheet(state, index);
  if (index === undefined || !layout) return null;
  const { mapping } = layout;
  const together = sheetsSharingLayout(state, index).length;
  const hasQuestion = mapping.some(({ field }) => QUESTION_FIELDS.includes(field));
  const because = (column: number): string => {
    const mapped = mapping.find((one) => one.column === column);
    if (!mapped) return '';
    return t(`importing.columns.because.${mapped.because}`) + (mapped.beginsWithClause === true ? `, ${t('importing.columns.beginsWithClause')}` : '');
  };
  return (
    <ColumnMeanings
      sheets={layouts}
      index={index}
      onPick={setPicked}
      hint={together > 1 ? t('importing.columns.appliesToAll', { count: together }) : undefined}
      columns={mapping}
      options={IMPORT_FIELDS.map((field) => ({ value: field, label: t(`importing.field.${field}`) }))}
      onChange={(column, field) => changeField(index, column, field)}
      because={because}
      warnings={hasQuestion ? [] : [t('importing.columns.noQuestion')]}
    />
  );
}

function firstOfEachLayout(state: SheetsState): readonly number[] {
  const seen = new Set<number>();
  return state.chosen.filter((index) => {
    if (seen.has(index)) return false;
    for (const one of sheetsSharingLayout(state, index)) seen.add(one);
    return true;
  });
}
