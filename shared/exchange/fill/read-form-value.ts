import { ASSESSMENTS, type Assessment } from '../../domain/checklist/assessment.ts';
import { FINDING_GRADES, type FindingGrade } from '../../domain/finding/finding.ts';
import { parseClauseReference } from '../../domain/standard/parse-clause-reference.ts';
import { parseCalendarDate, type CalendarDate } from '../../lib/calendar-date.ts';
import { CELL_TEXT_LIMIT, cleanText, splitText } from '../export/clean-text.ts';
import { gradeOf } from '../import/grade-words.ts';
import { normalizeHeading } from '../import/normalize-text.ts';
import { readDay, type DayOrder } from '../records/day-cell.ts';
import { isSameText } from '../round-trip/text-key.ts';
import { ASSESSMENT_OF_GRADE, type DayPattern, type FillLayout } from './fill-layout.ts';
import type { FormCell, FormReadingRow } from './form-reading.ts';

/** Shorter ones are letters and abbreviations. */
const SHORTEST_WORD = 4;

/** What people write into a column for ticks to say that it is not ticked. */
const NO_TICK: ReadonlySet<string> = new Set(['0', 'no', 'nein', 'non', 'false', 'n']);

/**
 * The values of ours that a word of the form stands for, most likely first; empty when it is none of its words. One
 * word may stand for several: a form that knows no minor and major has one for both, and then only a person can say.
 */
export function assessmentsOfWord(word: string, layout: Pick<FillLayout, 'assessments'>): readonly Assessment[] {
  return narrowed(word, ofWord(word, ASSESSMENTS, (one) => layout.assessments[one]), (one) => one);
}

/**
 * The same for the grade of a finding. A word of other people's forms (domain reference B.4) is understood as well, since
 * a grade is never taken without being asked; letters alone are not, because "nc" may be either.
 */
export function gradesOfWord(word: string, layout: Pick<FillLayout, 'grades'>): readonly FindingGrade[] {
  const own = narrowed(word, ofWord(word, FINDING_GRADES, (one) => layout.grades[one]), (grade) => ASSESSMENT_OF_GRADE[grade]);
  if (own.length > 0 || normalizeHeading(word).length < SHORTEST_WORD) return own;
  const meaning = gradeOf(word);
  return FINDING_GRADES.filter((grade) => ASSESSMENT_OF_GRADE[grade] === meaning);
}

/**
 * Whether a word of the form is the one that filling writes for a value of ours. A form without observations says
 * "compliant" for them as well: whoever reads it back is told no difference.
 */
export function saysAssessment(word: string, ours: Assessment, layout: Pick<FillLayout, 'assessments'>): boolean {
  return ofWord(word, ASSESSMENTS, (one) => layout.assessments[one]).includes(ours);
}

export function saysGrade(word: string, ours: FindingGrade, layout: Pick<FillLayout, 'grades'>): boolean {
  return ofWord(word, FINDING_GRADES, (one) => layout.grades[one]).includes(ours);
}

/** As written first: "nc" and "NC" may differ (domain reference B.4). */
function ofWord<Value extends string>(word: string, values: readonly Value[], wordOf: (value: Value) => string): readonly Value[] {
  const exact = values.filter((value) => wordOf(value) === word);
  return exact.length > 0 ? exact : values.filter((value) => wordOf(value) !== '' && normalizeHeading(wordOf(value)) === normalizeHeading(word));
}

/** A word that also stands in for values the form does not know means its own one; minor and major are never guessed apart. */
function narrowed<Value extends string>(word: string, values: readonly Value[], assessmentOf: (value: Value) => Assessment): readonly Value[] {
  const all = values.map(assessmentOf);
  if (all.includes('minor-nc') && all.includes('major-nc')) return values;
  const meaning = gradeOf(word);
  const own = values.filter((value) => assessmentOf(value) === meaning);
  return own.length === 1 ? own : values;
}

/** What the ticked columns of a row stand for; null when none is ticked. Several ticks contradict each other. */
export function readTicks({ cells }: FormReadingRow): { readonly cell: FormCell; readonly values: readonly Assessment[]; readonly isContradicting: boolean } | null {
  const ticked = Object.entries(cells).flatMap(([key, cell]) => {
    if (!key.startsWith('mark:') || cell === undefined || NO_TICK.has(normalizeHeading(cell.text))) return [];
    return [{ cell, values: key.slice(5).split(',').filter((one) => (ASSESSMENTS as readonly string[]).includes(one)) as readonly Assessment[] }];
  });
  const [first] = ticked;
  return first === undefined ? null : { cell: first.cell, values: ticked.flatMap(({ values }) => values), isContradicting: ticked.length > 1 };
}

const ORDERS: Readonly<Record<DayPattern, DayOrder>> = {
  'YYYY-MM-DD': null,
  'DD.MM.YYYY': 'day-first',
  'DD/MM/YYYY': 'day-first',
  'MM/DD/YYYY': 'month-first',
};

/** A day as the form writes it, as a real date, or with the month as a word; null for anything else. */
export function readFormDay({ text, day }: Pick<FormCell, 'text' | 'day'>, pattern: DayPattern): CalendarDate | null {
  if (day !== null) return parseCalendarDate(day);
  const reading = readDay({ kind: 'text', text }, ORDERS[pattern]);
  return reading.kind === 'day' ? reading.day : null;
}

/** The clauses of a cell; null when one of them is none. */
export function readFormClauses(text: string): readonly string[] | null {
  const clauses = text.split(/[,;\n]+/).map((part) => part.trim()).filter((part) => part !== '').map((part) => parseClauseReference(part).number);
  return clauses.includes('') ? null : [...new Set(clauses)];
}

/** Whether a cell says what a text of ours becomes when it is written there: cut to what a cell holds, spelt as its list. */
export function saysText({ text, isListed }: Pick<FormCell, 'text' | 'isListed'>, ours: string): boolean {
  if (isSameText(text, splitText(cleanText(ours).text, CELL_TEXT_LIMIT)[0] ?? '')) return true;
  return isListed && normalizeHeading(text) === normalizeHeading(ours);
}

/**
 * Takes apart a text in which several answers meet, each behind its label, as filling puts them together. Null when
 * the text says anything else.
 */
export function splitByLabels(text: string, labels: readonly string[]): ReadonlyMap<string, string> | null {
  const parts = new Map<string, string>();
  let current: string | null = null;
  for (const line of text.split('\n')) {
    const label = labels.find((one) => line.startsWith(`${one}: `) || line === `${one}:`);
    if (label !== undefined) {
      if (parts.has(label)) return null;
      parts.set(label, line.slice(label.length + 1).trimStart());
      current = label;
    } else if (current === null) return null;
    else parts.set(current, `${parts.get(current) ?? ''}\n${line}`);
  }
  return parts;
}
