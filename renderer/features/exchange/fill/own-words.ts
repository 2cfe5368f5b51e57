import i18next from 'i18next';
import { currentExportWords } from '#renderer/i18n/export-words.ts';
import type { OwnWords } from '#shared/contracts/fill-messages.ts';

/** Our words in the language of the program, for forms that have none of their own. */
export function ownWords(): OwnWords {
  const { assessments, grades } = currentExportWords();
  // What was not looked at leaves its cell alone.
  return { assessments: { ...assessments, 'not-assessed': '' }, grades, dayPattern: i18next.resolvedLanguage === 'de' ? 'DD.MM.YYYY' : 'YYYY-MM-DD' };
}
