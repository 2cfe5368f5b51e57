import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { past as en } from '#renderer/i18n/en/past.ts';

type KnownField = keyof typeof en.fields;
const isKnown = (field: string): field is KnownField => Object.hasOwn(en.fields, field);

/** What a stored field is called on the screens. */
export function useFieldName(): (field: string) => string {
  const { t } = useTranslation();
  return useCallback((field) => (isKnown(field) ? t(`past.fields.${field}`) : wordsOf(field)), [t]);
}

/** "objectiveEvidence" as "objective evidence": fields of a newer program have no name here. */
function wordsOf(field: string): string {
  return field.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}
