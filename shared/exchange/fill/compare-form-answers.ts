import type { Assessment } from '../../domain/checklist/assessment.ts';
import type { CalendarDate } from '../../lib/calendar-date.ts';
import { normalizeHeading } from '../import/normalize-text.ts';
import type { FieldValue } from '../round-trip/exchanged-fields.ts';
import type { ChangedItem, MergeField } from '../round-trip/merge-item.ts';
import type { RowHere } from '../round-trip/rows-of-audit.ts';
import { shown } from './compare-form-facts.ts';
import { answerRows, type AnswerRow, type FillDataInput, type FillRow } from './fill-data.ts';
import type { FillField, FillLayout } from './fill-layout.ts';
import { formField, type FormProblem } from './form-comparison.ts';
import type { FormNames } from './form-names.ts';
import type { FormCell, FormReadingRow } from './form-reading.ts';
import { matchRows, type FormRow } from './match-rows.ts';
import { joinAnswers } from './plan-fill.ts';
import { assessmentsOfWord, readFormDay, readTicks, saysAssessment, saysText, splitByLabels } from './read-form-value.ts';

interface AnswerContext {
  readonly layout: FillLayout;
  readonly rows: FillDataInput;
  readonly here: ReadonlyMap<string, RowHere>;
  readonly names: FormNames;
  readonly problems: FormProblem[];
}

/** Texts of an answer that come back; joined rows carry them behind the codes of their questions. */
const TEXTS = ['notes', 'justification', 'interviewee', 'sample'] as const;
const SPLIT_TEXTS: ReadonlySet<string> = new Set(['notes', 'justification', 'sample']);
/** What the program writes from other rows, or what belongs to the assessment. */
const COMPARED = { auditor: 'with-assessment', date: 'with-assessment', findings: 'worked-out', statements: 'worked-out', evidence: 'worked-out' } as const;

/** The rows of a form that ask, each with the question here it is about. */
export function compareAnswers(found: readonly FormReadingRow[], context: AnswerContext): readonly ChangedItem[] {
  const answers = answersOfRows(found, answerRows(context.rows));
  return found.flatMap((row) => {
    if (Object.keys(row.cells).length === 0) return [];
    return partsOf(row).flatMap(({ part, lastRow }) => {
      const asking = lastRow === row.row ? [row] : found.filter((each) => each.sheet === row.sheet && each.row >= row.row && each.row <= lastRow);
      return comparePart(part, row, asking.flatMap(({ asks }) => (asks && answers.get(asks)) ?? []), context);
    });
  });
}

function comparePart(row: FormReadingRow, whole: FormReadingRow, mine: readonly AnswerRow[], context: AnswerContext): readonly ChangedItem[] {
  const [only] = mine;
  if (only !== undefined) return mine.length === 1 ? compareAnswer(row, whole, only, context) : compareJoined(row, mine, context);
  const text = [row.asks?.clause, row.asks?.question].filter(Boolean).join(' ');
  context.problems.push({ code: 'row-unknown', sheet: row.sheet, row: row.row, table: 'checklist', text });
  return [];
}

/** The cells of a row by how far down they reach: rows that ask apart may share a tall one. */
function partsOf(row: FormReadingRow): readonly { readonly part: FormReadingRow; readonly lastRow: number }[] {
  const reaches = [...new Set(Object.values(row.cells).flatMap((cell) => cell?.lastRow ?? []))];
  return reaches.map((lastRow) => ({ part: { ...row, cells: Object.fromEntries(Object.entries(row.cells).filter(([, cell]) => cell?.lastRow === lastRow)) }, lastRow }));
}

/**
 * Which questions each row is about: first as filling finds the rows for given answers, then a question without an
 * answer where it alone belongs to a row that is left.
 */
function answersOfRows(found: readonly FormReadingRow[], all: ReturnType<typeof answerRows>): ReadonlyMap<FormRow, readonly AnswerRow[]> {
  const formRows = found.flatMap(({ asks }) => asks ?? []);
  const given = matchRows(formRows, all.filter(({ isGiven }) => isGiven));
  const result = new Map(given.matched.map(({ formRow, answers }) => [formRow, answers]));
  const rest = matchRows(given.unanswered, all.filter(({ isGiven }) => !isGiven));
  for (const { formRow, answers } of rest.matched) {
    const exact = answers.filter(({ clause, question }) => clause === formRow.clause || formRow.clause === '' || normalizeHeading(question) === normalizeHeading(formRow.question));
    if (exact.length === 1) result.set(formRow, exact);
  }
  return result;
}

function compareAnswer(row: FormReadingRow, whole: FormReadingRow, ours: AnswerRow, context: AnswerContext): readonly ChangedItem[] {
  const here = context.here.get(ours.key);
  if (here === undefined) return [];
  const assessment = assessmentField(row, ours, context);
  const fields: MergeField[] = assessment === null ? [] : [assessment];
  for (const field of TEXTS) {
    const cell = row.cells[field];
    const mine = here.values[field] ?? '';
    if (cell) fields.push(formField({ table: 'checklist', key: ours.key, field, kind: 'text', mine, lock: null }, cell, [cell.text], saysText(cell, String(mine))));
  }
  fields.push(...comparedOnly(row, ours, ours.key, context));
  return fields.length === 0 ? [] : [itemOf(row, ours, here.title, fields, assessment === null || assessment.outcome === 'agreed' ? null : givenIn(whole, context))];
}

/** Of several questions in one row, each takes what stands behind its own code; the rest is compared as a whole. */
function compareJoined(row: FormReadingRow, mine: readonly AnswerRow[], context: AnswerContext): readonly ChangedItem[] {
  const whole = joinAnswers(mine);
  const fields: MergeField[] = [];
  const own = new Map<AnswerRow, MergeField[]>();
  const assessment = assessmentField(row, whole, context, true);
  if (assessment !== null) fields.push(assessment);
  for (const field of TEXTS) {
    const cell = row.cells[field];
    if (!cell) continue;
    const text = String(shown(whole.values[field]) ?? '');
    const parts = SPLIT_TEXTS.has(field) && !saysText(cell, text) ? splitByLabels(cell.text, mine.map(({ label }) => label)) : null;
    if (parts === null) {
      fields.push(formField({ table: 'checklist', key: whole.key, field, kind: 'text', mine: text, lock: 'several-answers' }, cell, [cell.text], saysText(cell, text)));
      continue;
    }
    for (const ours of mine) {
      const said = parts.get(ours.label);
      const before = context.here.get(ours.key)?.values[field];
      if (said === undefined || before === undefined) continue;
      const part: FormCell = { ...cell, text: said };
      own.set(ours, [...(own.get(ours) ?? []), formField({ table: 'checklist', key: ours.key, field, kind: 'text', mine: before, lock: null }, part, [said], saysText(part, String(before)))]);
    }
  }
  fields.push(...comparedOnly(row, whole, whole.key, context));
  return [
    ...(fields.length === 0 ? [] : [itemOf(row, whole, row.asks?.question ?? '', fields, null)]),
    ...[...own].map(([ours, ownFields]) => itemOf(row, ours, context.here.get(ours.key)?.title ?? '', ownFields, null)),
  ];
}

function assessmentField(row: FormReadingRow, ours: FillRow, { layout, problems }: AnswerContext, isJoined = false): MergeField | null {
  const mine = ours.assessment ?? 'not-assessed';
  const here = { table: 'checklist', key: ours.key, field: 'assessment', kind: 'assessment', mine, lock: isJoined ? 'several-answers' : null } as const;
  const ticks = readTicks(row);
  const word = row.cells['assessment'];
  const tell = (cell: FormCell, why: 'no-word' | 'several-ticks'): null => {
    problems.push({ code: 'unreadable', sheet: cell.sheet, address: cell.address, table: 'checklist', field: 'assessment', label: ours.label, raw: cell.text, why });
    return null;
  };
  if (ticks?.isContradicting === true) return tell(ticks.cell, 'several-ticks');
  const said = word ? assessmentsOfWord(word.text, layout) : [];
  if (word && said.length === 0) return tell(word, 'no-word');
  const cell = word ?? ticks?.cell;
  if (cell === undefined) return null;
  // Where a row has a word and a tick, both have to say it.
  const values = both(said, ticks?.values ?? [], word !== undefined, ticks !== null);
  const isWordOfMine = word !== undefined && saysAssessment(word.text, mine, layout) && (ticks === null || ticks.values.includes(mine));
  return formField(here, cell, values, isWordOfMine || values.includes(mine));
}

function both(words: readonly Assessment[], ticks: readonly Assessment[], hasWord: boolean, hasTick: boolean): readonly Assessment[] {
  if (!hasWord) return ticks;
  const shared = words.filter((one) => ticks.includes(one));
  return !hasTick ? words : shared.length > 0 ? shared : [...new Set([...words, ...ticks])];
}

function comparedOnly(row: FormReadingRow, ours: FillRow, key: string, { layout }: AnswerContext): readonly MergeField[] {
  return (Object.keys(COMPARED) as (keyof typeof COMPARED)[]).flatMap((field) => {
    const cell = row.cells[field];
    if (cell === undefined) return [];
    const mine = shown(ours.values[field satisfies FillField]) ?? '';
    const day = field === 'date' ? readFormDay(cell, layout.dayPattern) : null;
    const value: FieldValue = day ?? cell.text;
    const isSame = day === null ? saysText(cell, String(mine)) : day === mine;
    return [formField({ table: 'checklist', key, field, kind: day === null ? 'text' : 'date', mine, lock: COMPARED[field] }, cell, [value], isSame)];
  });
}

/** Who assessed the question and when, where the form says so beside it. */
function givenIn({ cells }: FormReadingRow, { layout, names }: AnswerContext): ChangedItem['given'] {
  const { ids } = cells['auditor'] === undefined ? { ids: [] } : names.read(cells['auditor'].text);
  const on: CalendarDate | null = cells['date'] ? readFormDay(cells['date'], layout.dayPattern) : null;
  const by = ids.length === 1 ? (ids[0] ?? null) : null;
  return by === null && on === null ? null : { by, on };
}

function itemOf({ sheet, row }: FormReadingRow, { key, label }: FillRow, title: string, fields: readonly MergeField[], given: ChangedItem['given']): ChangedItem {
  return { kind: 'changed', id: `checklist/${key}`, table: 'checklist', key, label, title, fields, sheet, row, given };
}
