import { ASSESSMENT_KEYS, ASSESSMENTS, type Assessment } from '../../domain/checklist/assessment.ts';
import { CONFIDENTIALITY_LEVELS, EVIDENCE_TYPES } from '../../domain/evidence/evidence.ts';
import { gradeOfAssessment } from '../../domain/finding/finding-assessment.ts';
import { FINDING_GRADES, type FindingGrade } from '../../domain/finding/finding.ts';
import type { PersonId } from '../../domain/ids.ts';
import { parseClauseReference } from '../../domain/standard/parse-clause-reference.ts';
import { calendarDate, parseCalendarDate } from '../../lib/calendar-date.ts';
import { failed, ok, type Result } from '../../lib/result.ts';
import { GRADE_CODES } from '../export/code-values.ts';
import type { ExportWords } from '../export/export-words.ts';
import { gradeOf } from '../import/grade-words.ts';
import { normalizeHeading } from '../import/normalize-text.ts';
import { serialToDate } from '../serial-date.ts';
import type { ReadCell } from '../workbook-content.ts';
import type { FieldKind, FieldValue } from './exchanged-fields.ts';
import { isSameText, keptText, textKey } from './text-key.ts';

/** The words of one language that cells may hold. */
export type CellWords = Pick<ExportWords, 'assessments' | 'grades' | 'evidenceTypes' | 'confidentiality' | 'yes' | 'no'>;

export interface ValueContext {
  /** Of every language of the program: a colleague may have answered in theirs. */
  readonly words: readonly CellWords[];
  readonly people: readonly { readonly id: PersonId; readonly name: string }[];
}

/** Why a cell gives no value. The cell is named beside it; what stands in it is kept and shown. */
export type ValueProblem =
  | 'unknown-grade'
  | 'code-and-word-differ'
  | 'choice-missing'
  | 'unknown-choice'
  | 'unknown-person'
  | 'several-persons'
  | 'unreadable-date'
  | 'ambiguous-date'
  | 'became-date'
  | 'unreadable-clause'
  | 'formula-error';

const CODE_AND_WORD = /^\s*([0A-Za-z])\s*[–—-]\s*(\S.*)$/s;

function assessmentOfWord(text: string, words: readonly CellWords[]): Assessment | null {
  const wanted = normalizeHeading(text);
  const own = ASSESSMENTS.find((each) => words.some(({ assessments }) => normalizeHeading(assessments[each]) === wanted));
  return own ?? gradeOf(text);
}

function assessmentOfCode(text: string): Assessment | null {
  const code = text.trim().toUpperCase();
  return ASSESSMENTS.find((each) => ASSESSMENT_KEYS[each] === code) ?? null;
}

function gradeOfWord(text: string, words: readonly CellWords[]): FindingGrade | null {
  const wanted = normalizeHeading(text);
  const own = FINDING_GRADES.find((each) => words.some(({ grades }) => normalizeHeading(grades[each]) === wanted));
  const assessment = own === undefined ? gradeOf(text) : null;
  return own ?? (assessment === null ? null : gradeOfAssessment(assessment));
}

function gradeOfCode(text: string): FindingGrade | null {
  const code = text.trim().toUpperCase();
  return FINDING_GRADES.find((each) => GRADE_CODES[each] === code) ?? null;
}

/**
 * The grade a cell names: code and word as we write them, in any language of the program, or one of them alone, or the
 * words of other people's forms (domain reference B.4). Where code and word say different things, neither is taken.
 */
function readCode<Code>(text: string, ofWord: (word: string) => Code | null, ofCode: (code: string) => Code | null): Result<Code, ValueProblem> {
  const whole = ofWord(text);
  const both = CODE_AND_WORD.exec(text);
  if (both === null) {
    const code = ofCode(text) ?? whole;
    return code === null ? failed('unknown-grade') : ok(code);
  }
  const byCode = ofCode(both[1] ?? '');
  const byWord = ofWord(both[2] ?? '');
  if (byCode !== null && byWord !== null && byCode !== byWord) return failed('code-and-word-differ');
  const code = byWord ?? byCode ?? whole;
  return code === null ? failed('unknown-grade') : ok(code);
}

function readChoice<Choice extends string>(
  text: string,
  choices: readonly Choice[],
  wordsOf: (choice: Choice) => readonly string[],
): Result<Choice, ValueProblem> {
  if (text.trim() === '') return failed('choice-missing');
  const wanted = normalizeHeading(text);
  const found = choices.find((choice) => [choice, ...wordsOf(choice)].some((word) => normalizeHeading(word) === wanted));
  return found === undefined ? failed('unknown-choice') : ok(found);
}

function readPerson(text: string, { people }: ValueContext): Result<PersonId | null, ValueProblem> {
  const wanted = textKey(text).toLowerCase();
  if (wanted === '') return ok(null);
  const named = people.filter(({ id, name }) => id === text || textKey(name).toLowerCase() === wanted);
  const [only] = named;
  if (only === undefined) return failed('unknown-person');
  return named.length > 1 ? failed('several-persons') : ok(only.id);
}

const ISO = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/;
const DOTTED = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/;
const SLASHED = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/;

/** Serial days of about 1982 to 2064: a number there was a date before its format was lost. */
const LIKELY_SERIALS = { from: 30_000, to: 60_000 };

function readDate(cell: ReadCell | undefined): Result<FieldValue, ValueProblem> {
  const text = cell?.text.trim() ?? '';
  if (cell === undefined || text === '') return ok(null);
  if (cell.date !== undefined) return parseCalendarDate(cell.date.slice(0, 10)) === null ? failed('unreadable-date') : ok(cell.date.slice(0, 10));
  const number = cell.number ?? (/^\d{5}$/.test(text) ? Number(text) : null);
  if (number !== null && number >= LIKELY_SERIALS.from && number < LIKELY_SERIALS.to) {
    const day = serialToDate(Math.floor(number));
    return day === null ? failed('unreadable-date') : ok(day);
  }
  if (ISO.test(text)) {
    const day = parseCalendarDate(text.slice(0, 10));
    return day === null ? failed('unreadable-date') : ok(day);
  }
  const dotted = DOTTED.exec(text);
  if (dotted !== null) {
    const day = calendarDate(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
    return day === null ? failed('unreadable-date') : ok(day);
  }
  const slashed = SLASHED.exec(text);
  if (slashed === null) return failed('unreadable-date');
  const [first, second, year] = [Number(slashed[1]), Number(slashed[2]), Number(slashed[3])];
  if (first <= 12 && second <= 12 && first !== second) return failed('ambiguous-date');
  const day = first > 12 ? calendarDate(year, second, first) : calendarDate(year, first, second);
  return day === null ? failed('unreadable-date') : ok(day);
}

function readClauses(cell: ReadCell | undefined, base: FieldValue | undefined): Result<FieldValue, ValueProblem> {
  if (cell?.kind === 'date') return failed('became-date');
  const known = Array.isArray(base) ? (base as readonly string[]) : [];
  const clauses: string[] = [];
  for (const part of (cell?.text ?? '').split(/[,;\n]+/).map((each) => each.trim())) {
    if (part === '') continue;
    const clause = known.includes(part) ? part : parseClauseReference(part).number;
    if (clause === '') return failed('unreadable-clause');
    if (!clauses.includes(clause)) clauses.push(clause);
  }
  return ok(clauses);
}

/** What spreadsheet programs take for a date when it is typed into a cell without a format: 3/15, 8.6.1, 1-2. */
const DATE_LIKE = /^\d{1,2}[./-]\d{1,2}(?:[./-]\d{1,4})?$/;

function readText(cell: ReadCell | undefined, base: FieldValue | undefined): Result<FieldValue, ValueProblem> {
  const before = typeof base === 'string' ? base : '';
  if (cell === undefined) return ok('');
  if (cell.kind === 'date' && DATE_LIKE.test(before.trim())) return failed('became-date');
  // 00123 that a program made the number 123 of is what it was.
  if (cell.kind === 'number' && before.trim() !== '' && Number(before) === cell.number) return ok(before);
  return ok(isSameText(cell.text, before) ? before : keptText(cell.text));
}

/** The value a cell gives to a field; `base` is what the field held when the workbook left, if that is known. */
export function readValue(kind: FieldKind, cell: ReadCell | undefined, base: FieldValue | undefined, context: ValueContext): Result<FieldValue, ValueProblem> {
  const text = cell?.text ?? '';
  const { words } = context;
  if (cell?.kind === 'error') return failed('formula-error');
  switch (kind) {
    case 'text':
      return readText(cell, base);
    case 'assessment':
      if (text.trim() === '') return ok('not-assessed');
      return readCode(text, (word) => assessmentOfWord(word, words), assessmentOfCode);
    case 'grade':
      if (text.trim() === '') return failed('choice-missing');
      return readCode(text, (word) => gradeOfWord(word, words), gradeOfCode);
    case 'person':
      return readPerson(text, context);
    case 'date':
      return readDate(cell);
    case 'clauses':
      return readClauses(cell, base);
    case 'evidence-type':
      return readChoice(text, EVIDENCE_TYPES, (choice) => words.map(({ evidenceTypes }) => evidenceTypes[choice]));
    case 'confidentiality':
      return readChoice(text, CONFIDENTIALITY_LEVELS, (choice) => words.map(({ confidentiality }) => confidentiality[choice]));
    case 'yes-no': {
      if (cell?.kind === 'boolean') return ok(/^(1|true)$/i.test(text));
      const choice = readChoice(text, ['yes', 'no'], (each) => words.map((of) => of[each]));
      return choice.ok ? ok(choice.value === 'yes') : choice;
    }
  }
}

/** Whether two values of a field are the same, but for what programs do to texts. */
export function isSameFieldValue(left: FieldValue, right: FieldValue): boolean {
  if (typeof left === 'string' && typeof right === 'string') return isSameText(left, right);
  if (Array.isArray(left) && Array.isArray(right)) return left.length === right.length && left.every((each, index) => each === right[index]);
  return left === right;
}
