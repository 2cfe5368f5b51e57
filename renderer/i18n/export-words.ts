import i18next from 'i18next';
import type { ExportWords } from '#shared/exchange/export/export-words.ts';
import type { AllSentences } from './sentences.ts';

/** The words of an exported workbook: the field's own terms, and the headings and sentences of the export. */
export function exportWordsOf(sentences: Pick<AllSentences, 'terms' | 'exporting' | 'common'>): ExportWords {
  const { terms, exporting, common } = sentences;
  return {
    ...exporting.workbook,
    assessments: terms.assessment,
    grades: terms.grade,
    states: terms.findingState,
    auditTypes: terms.auditType,
    auditStates: terms.auditState,
    roles: terms.personRole,
    actionKinds: terms.actionKind,
    actionStates: terms.actionState,
    evidenceTypes: terms.evidenceType,
    confidentiality: terms.confidentiality,
    yes: common.yes,
    no: common.no,
  };
}

/** The same in the language the program speaks now: a workbook carries whole tables of words, not single sentences. */
export function currentExportWords(): ExportWords {
  const language = i18next.resolvedLanguage ?? 'en';
  return exportWordsOf(i18next.getResourceBundle(language, 'translation') as AllSentences);
}
