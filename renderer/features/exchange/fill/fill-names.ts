import type { TFunction } from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { FillLayout } from '#shared/exchange/fill/fill-layout.ts';
import type { Place, PlaceKey } from '#shared/exchange/fill/places.ts';
import { cellAddress, columnLetters } from '#shared/exchange/grid.ts';
import type { PlannedCell } from '#shared/exchange/fill/plan-fill.ts';

/** What an entry is called. */
export function useEntryName(): (key: PlaceKey) => string {
  const { t } = useTranslation();
  return useCallback((key) => entryName(t, key), [t]);
}

function entryName(t: TFunction, key: PlaceKey): string {
  switch (key.kind) {
    case 'fact':
      return t(`filling.factNames.${key.fact}`);
    case 'key':
      return t(`filling.keys.${key.key}`);
    case 'column':
      return t(`filling.fields.${key.field}`);
    case 'mark':
      return t('filling.tickFor', { name: t(`terms.assessment.${key.assessment}`) });
  }
}

/** Where an entry stands: `B4`, or the column `C`; with the sheet where there are several. */
export function placeText(place: Place, layout: FillLayout, key: PlaceKey, isOneSheet: boolean): string {
  if (place.row === null) return columnLetters(place.column);
  const address = cellAddress(place.row, place.column);
  return isOneSheet || key.kind !== 'fact' ? address : `${place.sheet}!${address}`;
}

/** What a planned cell holds, in words. */
export function sourceName(t: TFunction, source: PlannedCell['source']): string {
  if ('fact' in source) return t(`filling.factNames.${source.fact}`);
  return `${t(`filling.fields.${source.field}`)} · ${source.label}`;
}
