import { createContext, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ColumnKey } from '#shared/exchange/round-trip/exchanged-fields.ts';
import type { MergeField, MergeTable } from '#shared/exchange/round-trip/merge-item.ts';
import { SHOWN_PARTS, type ShownPart } from './merge-store.ts';

/** What is said differently where a workbook of ours comes back and where a body's form is read. */
export interface MergeTexts {
  readonly parts: Readonly<Record<ShownPart, { readonly name: string; readonly hint: string; readonly nothing: string }>>;
  readonly fieldName: (table: MergeTable, field: string) => string;
  readonly outcomeOf: (field: MergeField) => string;
  /** A file that left from here carries what stood here then; a form does not. */
  readonly hasBase: boolean;
  /** Of the button and the key that write. */
  readonly merge: string;
}

const Context = createContext<MergeTexts | null>(null);
export const MergeTextsProvider = Context.Provider;

/** The texts of the view around. */
export function useMergeTexts(): MergeTexts {
  const texts = useContext(Context);
  if (texts === null) throw new Error('The pieces of a merge stand inside a view of one');
  return texts;
}

/** For a workbook of ours that comes back. */
export function useRoundTripTexts(): MergeTexts {
  const { t } = useTranslation();
  return useMemo(
    () => ({
      parts: partTexts((part) => ({ name: t(`merging.show.${part}`), hint: t(`merging.showHint.${part}`), nothing: t(`merging.nothing.${part}`) })),
      fieldName: (_, field) => t(`exporting.workbook.columns.${field as ColumnKey}`),
      outcomeOf: ({ reason, outcome }) => (reason === null ? t(`merging.outcome.${outcome}`) : t(`merging.reason.${reason}`)),
      hasBase: true,
      merge: t('merging.merge'),
    }),
    [t],
  );
}

export function partTexts(textsOf: (part: ShownPart) => MergeTexts['parts'][ShownPart]): MergeTexts['parts'] {
  return Object.fromEntries(SHOWN_PARTS.map((part) => [part, textsOf(part)])) as MergeTexts['parts'];
}
