import type { SheetContent } from '../workbook-content.ts';
import { findHeader, type HeaderGuess } from './find-header.ts';
import { QUESTION_FIELDS } from './import-field.ts';
import { readRows, type SheetReading } from './read-rows.ts';
import { viewSheet, type SheetView } from './sheet-view.ts';
import { headingLanguage, suggestMapping, type SheetMapping } from './suggest-mapping.ts';

/** What is believed of a sheet before anybody corrects anything. Plain data, to be sent between threads. */
export interface SheetGuess {
  readonly header: HeaderGuess | null;
  readonly mapping: SheetMapping;
  /** Rows that would become questions. */
  readonly questions: number;
  readonly language: string;
  /** How much the sheet looks like the checklist somebody wants to import: higher is likelier. */
  readonly likeness: number;
}

/** The guess with the rows read by it. */
export interface SheetUnderstanding extends SheetGuess {
  readonly view: SheetView;
  readonly reading: SheetReading | null;
}

const NOTHING: ReadonlySet<never> = new Set<never>();
/** Sheets that tell how to fill in the others, or feed their drop-downs. */
const BESIDE_NAME = /instruct|legend|guide|read ?me|\bhelp\b|baseline|look ?ups?\b|\bvalues\b|dashboard|summary|_meta$|anleitung|ausfüllhilfe|legende|mode d.emploi|notice|instruc|panduan|petunjuk|kılavuz|说明|說明|指南/i;
const CHECKLIST_NAME = /check|audit|quest|requirement|control|req_|exigence|anforderung|pregunt|klausel|clause|检查|安全需求|요구사항/i;

/** Finds the header, suggests the mapping and reads the rows once with both. */
export function understandSheet(sheet: SheetContent): SheetUnderstanding {
  const view = viewSheet(sheet);
  const header = findHeader(view);
  if (!header) return { view, header, mapping: [], reading: null, questions: 0, language: 'und', likeness: 0 };
  const mapping = suggestMapping(view, header);
  const reading = readRows(view, { header, mapping, accepted: NOTHING, leftOut: NOTHING, kept: NOTHING });
  const questions = reading.outcomes.filter(({ kind }) => kind === 'question').length;
  const likeness = likenessOf(sheet, header, mapping, questions);
  return { view, header, mapping, reading, questions, language: headingLanguage(header.columns), likeness };
}

/** The guess alone, without the rows. */
export function guessSheet(sheet: SheetContent): SheetGuess {
  const { header, mapping, questions, language, likeness } = understandSheet(sheet);
  return { header, mapping, questions, language, likeness };
}

/** Indexes of sheets whose headings are the same as those of `index`, itself included: they can be appended. */
export function sheetsLike(sheets: readonly SheetGuess[], index: number): readonly number[] {
  const wanted = layoutOf(sheets[index]);
  if (wanted === '') return [index];
  return sheets.flatMap((sheet, at) => (at === index || (layoutOf(sheet) === wanted && sheet.questions > 0) ? [at] : []));
}

/** Index of the sheet to begin with: the first of those laid out like the likeliest checklist; null when none has a header. */
export function mainSheet(sheets: readonly SheetGuess[]): number | null {
  let best: number | null = null;
  for (const [index, sheet] of sheets.entries()) {
    if (sheet.header === null) continue;
    if (best === null || sheet.likeness > (sheets[best]?.likeness ?? 0)) best = index;
  }
  return best === null ? null : (sheetsLike(sheets, best)[0] ?? best);
}

/** Sheets with the same text here have the same headings in the same columns. Empty without a header. */
export function layoutOf(sheet: Pick<SheetGuess, 'header'> | undefined): string {
  if (!sheet?.header) return '';
  return sheet.header.columns
    .filter(({ parts }) => parts.length > 0)
    .map(({ column, heading }) => `${column}:${heading}`)
    .join('|');
}

function likenessOf(sheet: SheetContent, header: HeaderGuess, mapping: SheetMapping, questions: number): number {
  const fields = new Set(mapping.map(({ field }) => field));
  const byHeading = new Set(mapping.filter(({ because }) => because === 'heading').map(({ field }) => field));
  const known = [...byHeading].filter((field) => field !== 'other').length;
  const asks = QUESTION_FIELDS.some((field) => fields.has(field)) ? 2 : 0;
  const isNamedQuestion = byHeading.has('question') || byHeading.has('requirement');
  const isQuestion = isNamedQuestion ? 3 : fields.has('question') ? 1.5 : 0;
  const isNamedChecklist = CHECKLIST_NAME.test(sheet.name) ? 1.5 : 0;
  const sure = header.confidence === 'sure' ? 3 : 0;
  const hidden = sheet.state === 'visible' ? 0 : -6;
  const beside = BESIDE_NAME.test(sheet.name) ? -5 : 0;
  return beside + sure + asks + isQuestion + isNamedChecklist + Math.min(known, 8) * 0.6 + Math.log2(1 + questions) * 1.2 + hidden;
}
