import { splitClause } from './clause-cell.ts';
import { QUESTION_FIELDS, type ImportField } from './import-field.ts';
import { oneLine } from './normalize-text.ts';
import type { SkipReason } from './question-draft.ts';
import type { MappedCell, RowValues } from './row-values.ts';

/** What the classifier knows of the table around a row. */
export interface TableFacts {
  readonly headings: ReadonlySet<string>;
  readonly usual: ReadonlySet<number>;
  /** Column that holds the question in most rows; null when the mapping has none. */
  readonly mainColumn: number | null;
  readonly hasAssessable: boolean;
  /** Values a column repeats in rows without a question: the form's pre-filled defaults. */
  readonly defaults: ReadonlyMap<number, string>;
}

/** What stands around a row. */
export interface RowPlace {
  /** The question's cell is the lower part of a merged block. */
  readonly isQuestionMerged: boolean;
  /** Number in the clause column of the row below; empty when there is none. */
  readonly nextClause: string;
  /** Text in columns that belong to no heading. */
  readonly hasOtherText: boolean;
}

export type RowClass =
  | { readonly kind: 'question' }
  | { readonly kind: 'section' }
  | { readonly kind: 'joined' }
  | { readonly kind: 'skipped'; readonly reason: SkipReason };

const LONGEST_SECTION = 250;
const EXAMPLE = /\b(example|exemple|ejemplo|exemplo|esempio|beispiel|voorbeeld|contoh|örnek|sample row)\b|示例|示範|例示|예시|مثال/iu;
const TOTAL = /^(total|totals|sub ?total|sum|average|mean|count|number of|summe|gesamt|gesamtsumme|anzahl|durchschnitt|somme|moyenne|nombre de|suma|promedio|totale|media|totaal|gemiddelde|jumlah|toplam|ortalama|合计|总计|總計|合計|합계|المجموع|audit yield)(?![\p{L}])/iu;
/** Fields that only number a row. */
const NUMBERING: ReadonlySet<ImportField> = new Set(['code', 'clause', 'level']);

/** Decides what a row below the header is. Nothing is dropped: every class but a question is reported with its reason. */
export function classifyRow(values: RowValues, facts: TableFacts, place: RowPlace): RowClass {
  const { own } = values;
  if (own.length === 0) return { kind: 'skipped', reason: place.hasOtherText ? 'below-table' : 'blank-form-row' };
  if (isRepeatedHeader(own, facts)) return { kind: 'skipped', reason: 'repeated-header' };
  const main = mainText(values);
  if (isTotal(values, facts)) return { kind: 'skipped', reason: 'total-row' };
  if (facts.hasAssessable) {
    if (values.text('assessable') === '') return main === '' && !hasName(values) ? { kind: 'skipped', reason: 'blank-form-row' } : { kind: 'section' };
    return main === '' ? { kind: 'skipped', reason: 'question-missing' } : { kind: 'question' };
  }
  if (main === '') return withoutQuestion(values, facts, place.isQuestionMerged);
  if (isSection(values, facts, main) || isContainer(values, facts, place.nextClause)) return { kind: 'section' };
  if (EXAMPLE.test(values.text('title') || values.text('code') || main.slice(0, 60)) && main.length < 4000 && isMarkedExample(values)) {
    return { kind: 'skipped', reason: 'example-row' };
  }
  return { kind: 'question' };
}

/** Text that stands as the question: the question's own column, else the requirement, else the title. */
export function mainText(values: RowValues): string {
  for (const field of QUESTION_FIELDS) {
    const own = values.own.find(({ mapping }) => mapping.field === field);
    if (own) return own.text;
  }
  return '';
}

function isRepeatedHeader(own: readonly MappedCell[], facts: TableFacts): boolean {
  if (own.length < 2) return false;
  const same = own.filter(({ text }) => facts.headings.has(plainHeading(text))).length;
  return same >= 2 && same >= own.length * 0.6;
}

/** A heading as it is compared when it stands again further down: words and case as written do not matter much. */
export function plainHeading(text: string): string {
  return oneLine(text).replace(/\s*\*+$/, '').toLowerCase();
}

function hasName(values: RowValues): boolean {
  return ['title', 'section', 'code', 'clause', 'requirement', 'question'].some((field) => values.text(field as ImportField) !== '');
}

/** A word such as "Total" in front, numbers or nothing behind it. */
function isTotal(values: RowValues, facts: TableFacts): boolean {
  const [first, ...rest] = values.own;
  if (!first || !TOTAL.test(first.text) || first.text.length > 60) return false;
  if (first.mapping.column === facts.mainColumn && facts.usual.size >= 2 && rest.length >= facts.usual.size - 1) return false;
  return rest.every(({ cell }) => cell.kind === 'number' || cell.kind === 'error' || /^[\d.,\s%]+$/.test(cell.text));
}

function withoutQuestion(values: RowValues, facts: TableFacts, isQuestionMerged: boolean): RowClass {
  const { own } = values;
  const isPreFilled = own.every(
    ({ mapping, text, cell }) => NUMBERING.has(mapping.field) && isNumberOnly(cell.text) ? true : facts.defaults.get(mapping.column) === text,
  );
  if (isPreFilled) return { kind: 'skipped', reason: 'blank-form-row' };
  const [only] = own;
  if (own.length === 1 && only && only.cell.kind === 'text' && only.text.length <= LONGEST_SECTION && /\p{L}{2}/u.test(only.text)) {
    return { kind: 'section' };
  }
  if (own.length <= 2 && own.every(({ mapping }) => ['clause', 'code', 'section', 'title', 'level', 'process'].includes(mapping.field))) {
    return { kind: 'section' };
  }
  if (isQuestionMerged) return { kind: 'joined' };
  return { kind: 'skipped', reason: 'question-missing' };
}

function isNumberOnly(text: string): boolean {
  return /^[\p{N}.\-/\s]+$/u.test(text);
}

/** A band across the table: a short text alone, or with its number, while the usual columns stay empty. */
function isSection(values: RowValues, facts: TableFacts, main: string): boolean {
  const others = values.own.filter(({ mapping }) => mapping.column !== facts.mainColumn && !NUMBERING.has(mapping.field) && mapping.field !== 'title');
  if (main.length > LONGEST_SECTION || /[?？؟]\s*$/.test(main) || others.length > 0) return false;
  const needed = [...facts.usual].filter((column) => column !== facts.mainColumn);
  if (needed.length === 0) return false;
  const filled = values.own.filter(({ mapping }) => needed.includes(mapping.column)).length;
  if (filled === 0) return true;
  // "6.1 Actions …" alone in the title column, or a chapter number with its title, above rows that have more.
  return values.own.length <= 2 && filled <= 1 && needed.length >= 3 && (splitClause(main) !== null || main.length <= 80);
}

/**
 * Only a title where other rows also ask something: a heading, unless it has a number of its own and nothing
 * below it goes deeper, as then it is a requirement named by its title.
 */
function isContainer(values: RowValues, facts: TableFacts, nextClause: string): boolean {
  const { own } = values;
  if (facts.mainColumn === null || own.some(({ mapping }) => mapping.column === facts.mainColumn)) return false;
  if (!own.every(({ mapping }) => mapping.field === 'title' || mapping.field === 'section' || NUMBERING.has(mapping.field))) return false;
  const number = splitClause(values.text('clause') || values.text('code'))?.number ?? '';
  return number === '' || nextClause.startsWith(`${number}.`);
}

/** The word stands as a label of the row, in capitals or alone, not somewhere in a sentence. */
function isMarkedExample(values: RowValues): boolean {
  return values.own.slice(0, 3).some(({ text }) => {
    const found = EXAMPLE.exec(text);
    if (!found || text.length > 80) return false;
    return found[0] === found[0].toUpperCase() || text.length <= found[0].length + 4 || /^[[(<]/.test(text);
  });
}
