import { RESPONSE_LANGUAGES, type ResponseLanguage, type ResponseWords } from '#shared/exchange/response/response-words.ts';
import { exportWordsOf } from './export-words.ts';
import { LANGUAGES } from './languages.ts';
import type { AllSentences } from './sentences.ts';
import type { ExportWords } from '#shared/exchange/export/export-words.ts';

/** The words of a response workbook: the field's own terms, and the headings and sentences of such workbooks. */
export function responseWordsOf({ terms, causes, responses }: Pick<AllSentences, 'terms' | 'causes' | 'responses'>): ResponseWords {
  return {
    ...responses.workbook,
    methods: { 'five-why': causes.method['five-why'], fishbone: causes.method.fishbone, 'eight-d': causes.method['eight-d'], other: causes.method.other },
    categories: causes.category,
    grades: terms.grade,
    auditTypes: terms.auditType,
  };
}

/** In every language: a file is written in the one of its profile, and read in whichever it came. */
export async function loadResponseWords(): Promise<Readonly<Record<ResponseLanguage, ResponseWords>>> {
  const loaded = await Promise.all(RESPONSE_LANGUAGES.map(async (code) => [code, responseWordsOf(await LANGUAGES[code].load())] as const));
  // One for each of RESPONSE_LANGUAGES.
  return Object.fromEntries(loaded) as unknown as Readonly<Record<ResponseLanguage, ResponseWords>>;
}

/** The words around the tables, in the language of the file. */
export async function loadExportWords(code: ResponseLanguage): Promise<ExportWords> {
  return exportWordsOf(await LANGUAGES[code].load());
}
