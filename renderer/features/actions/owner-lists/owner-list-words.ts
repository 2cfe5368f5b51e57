import i18next, { type TFunction } from 'i18next';
import type { AllSentences } from '#renderer/i18n/sentences.ts';
import type { OwnerListWords } from '#shared/exchange/owner-list/owner-list.ts';

/** The words of a list in the language the program speaks now. */
export function ownerListWords(t: TFunction): OwnerListWords {
  const { terms } = i18next.getResourceBundle(i18next.resolvedLanguage ?? 'en', 'translation') as AllSentences;
  const field = (name: keyof AllSentences['actions']['fields']): string => t(`actions.fields.${name}`);
  return {
    title: t('actions.title'),
    nobody: t('actions.nobody'),
    columns: {
      owner: field('owner'),
      reference: field('reference'),
      title: field('title'),
      description: field('description'),
      kind: field('kind'),
      state: field('state'),
      dueDate: field('dueDate'),
      originalDueDate: field('originalDueDate'),
      overdue: field('overdue'),
      plannedEvidence: field('plannedEvidence'),
      actualEvidence: field('actualEvidence'),
      criterion: field('effectivenessCriterion'),
      checkDate: field('checkDate'),
      finding: field('finding'),
      grade: field('grade'),
      statement: field('statement'),
      audit: field('audit'),
    },
    states: terms.actionState,
    kinds: terms.actionKind,
    grades: terms.grade,
  };
}
