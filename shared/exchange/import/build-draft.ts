import { serialToDate } from '../serial-date.ts';
import { gradeOf } from './grade-words.ts';
import { EXTRA_FIELDS, type ImportField } from './import-field.ts';
import { problemAt, type ImportProblem } from './import-problem.ts';
import { oneLine, westernDigits } from './normalize-text.ts';
import type { AnswerDraft, QuestionDraft } from './question-draft.ts';
import type { MappedCell, RowValues } from './row-values.ts';
import type { Section } from './section-path.ts';
import type { RowClause } from './clause-of-row.ts';

const TICK = /^(x|✓|✔|☑|☒|●|•|√|1|yes|ja|oui|si|sí|true)$/iu;
/** Serial days from 1954 to 2119: a bare number in a date column within these is a day Excel lost the format of. */
const EARLIEST_SERIAL = 20_000;
const LATEST_SERIAL = 80_000;

/** Builds the question of a row. `main` is the field whose text asks; other texts keep their own place. */
export function buildDraft(
  sheet: string,
  values: RowValues,
  clause: RowClause,
  path: readonly Section[],
): { readonly draft: QuestionDraft; readonly problems: readonly ImportProblem[] } {
  const problems: ImportProblem[] = [];
  const asking = ['question', 'requirement', 'title'].map((field) => values.own.find(({ mapping }) => mapping.field === field)).find(Boolean);
  const extra = new Map<string, string>();
  const keep = (heading: string, text: string): void => {
    const known = extra.get(heading);
    extra.set(heading, known === undefined || known === text ? text : `${known}\n${text}`);
  };
  if (clause.raw !== '') keep(values.all('clause').at(-1)?.mapping.heading ?? 'Clause', clause.raw);
  for (const found of values.cells) {
    const { field, heading } = found.mapping;
    if (found === asking) continue;
    if (found.cell.kind === 'error') problems.push(problemAt('error-value', { sheet, row: values.row, column: found.cell.column }, found.text));
    if (field === 'requirement' || field === 'section') keep(heading, found.text);
    else if (EXTRA_FIELDS.has(field)) keep(heading, extraText(found, sheet, problems));
  }

  const own = titleOf(values, asking, clause);
  const columns = values.all('section').map(({ text }) => oneLine(text));
  const sections = [...path.map(({ title }) => title), ...columns];
  const draft: QuestionDraft = {
    sheet,
    row: values.row,
    code: westernDigits(oneLine(values.text('code'))),
    clause: clause.number === '' && values.all('clause').length === 0 ? (path.at(-1)?.number ?? '') : clause.number,
    clauseTitle: own === '' ? (sections.at(-1) ?? '') : own,
    sections,
    question: asking?.text ?? '',
    lookFor: joined(values, 'lookFor'),
    expectedEvidence: listed(values, 'expectedEvidence'),
    methods: values.all('method').flatMap(({ text }) => text.split(/[\n,;/]+/).map(oneLine).filter((part) => part !== '')),
    samplingHint: joined(values, 'sampling'),
    importance: oneLine(values.text('importance')),
    process: oneLine(values.text('process')),
    practice: oneLine(values.text('practice')),
    extra: Object.fromEntries(extra),
    answer: readAnswer(sheet, values, problems),
  };
  return { draft, problems };
}

/** Title of the clause: its own column, unless that is the question, or what stood behind the number. */
function titleOf(values: RowValues, asking: MappedCell | undefined, clause: RowClause): string {
  const title = values.all('title')[0];
  if (!title || title === asking) return clause.rest;
  return title.mapping.beginsWithClause === true && clause.rest !== '' ? clause.rest : oneLine(title.text);
}

function joined(values: RowValues, field: ImportField): string {
  return values.all(field).map(({ text }) => text).join('\n');
}

/** Lines of a list, their bullets taken off. */
function listed(values: RowValues, field: ImportField): readonly string[] {
  return values
    .all(field)
    .flatMap(({ text }) => text.split(/\n|(?<=\S)\s{2,}(?=[-•–*]\s)/))
    .map((line) => oneLine(line.replace(/^\s*(?:[-•–*●▪]|\d{1,2}[.)])\s+/, '')))
    .filter((line) => line !== '');
}

function extraText(found: MappedCell, sheet: string, problems: ImportProblem[]): string {
  const { cell, mapping } = found;
  const isDateColumn = mapping.field === 'date' || mapping.field === 'dueDate';
  const number = isDateColumn && cell.kind !== 'date' ? (cell.number ?? Number(found.text.replace(/[\s\u00a0']/g, ''))) : undefined;
  if (number !== undefined && number >= EARLIEST_SERIAL && number <= LATEST_SERIAL) {
    const date = serialToDate(number);
    if (date !== null) {
      problems.push(problemAt('date-from-number', { sheet, row: cell.row, column: cell.column }, found.text, date));
      return date;
    }
  }
  return cell.hyperlink !== undefined && cell.hyperlink !== found.text ? `${found.text} (${cell.hyperlink})` : found.text;
}

function readAnswer(sheet: string, values: RowValues, problems: ImportProblem[]): AnswerDraft | null {
  const answer: AnswerDraft = {
    gradeRaw: oneLine(values.text('assessment')) || readMarks(sheet, values, problems),
    notes: joined(values, 'notes'),
    justification: joined(values, 'justification'),
    interviewee: oneLine(values.text('interviewee')),
    sample: joined(values, 'sample'),
  };
  return Object.values(answer).every((text) => text === '') ? null : answer;
}

/**
 * Columns such as YES and NO of which one is marked. A form that prints every word in every row has nothing marked;
 * two marks in one row are a contradiction to be looked at.
 */
function readMarks(sheet: string, values: RowValues, problems: ImportProblem[]): string {
  const marks = values.all('mark');
  const printed = marks.filter(({ text }) => gradeOf(text) !== null && !TICK.test(text.trim()) || /^(yes|no)$/i.test(text));
  if (printed.length > 1 && printed.length === marks.length) return '';
  if (marks.length === 0) return '';
  if (marks.length > 1) {
    const [first] = marks;
    if (first) problems.push(problemAt('several-marks', { sheet, row: values.row, column: first.cell.column }, marks.map(({ mapping }) => mapping.heading).join(', ')));
    return '';
  }
  const [mark] = marks;
  if (!mark) return '';
  return TICK.test(mark.text) ? (mark.mapping.heading.split(' – ').at(-1) ?? '') : oneLine(mark.text);
}
