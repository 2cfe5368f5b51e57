import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** What a stored field is called on the screens. */
export function useFieldName(): (field: string) => string {
  const { t } = useTranslation();
  return useCallback((field) => t(`past.fields.${field}` as 'past.fields.title', { defaultValue: wordsOf(field) }), [t]);
}

/** "objectiveEvidence" as "objective evidence": fields of a newer program have no name here. */
function wordsOf(field: string): string {
  return field.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}
