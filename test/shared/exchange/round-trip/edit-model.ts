import { ASSESSMENT_KEYS, ASSESSMENTS, type Assessment } from '#shared/domain/checklist/assessment.ts';
import { isGiven } from '#shared/domain/checklist/answer.ts';
import type { CorrectiveAction } from '#shared/domain/corrective-action/corrective-action.ts';
import { CONFIDENTIALITY_LEVELS, EVIDENCE_TYPES } from '#shared/domain/evidence/evidence.ts';
import { FINDING_GRADES, isNonconformity, type FindingGrade } from '#shared/domain/finding/finding.ts';
import type { ActionId, EvidenceId, FindingId, PersonId } from '#shared/domain/ids.ts';
import { assessmentValue, GRADE_CODES, gradeValue } from '#shared/exchange/export/code-values.ts';
import { actionEdit, withAnswerValues, withEvidenceValues, withFindingValues } from '#shared/exchange/round-trip/apply-merge.ts';
import {
  actionValues,
  answerValues,
  DATA_TABLES,
  evidenceValues,
  fieldsOf,
  findingValues,
  kindOf,
  type DataTable,
  type FieldKind,
  type FieldValue,
} from '#shared/exchange/round-trip/exchanged-fields.ts';
import type { ExchangedRows } from '#shared/exchange/round-trip/rows-of-audit.ts';
import type { Timestamp } from '#shared/lib/calendar-date.ts';
import { anAction } from '#test/support/action-builders.ts';
import { aFinding, aPerson, someEvidence } from '#test/support/builders.ts';
import { answerTo, aWorkbookInput, questionOf } from '../export/audit-workbook-builder.ts';
import { numbersFrom, type EditScript, type FieldEdit } from './edit-script.ts';
import { WORDS } from './round-trip-builder.ts';
import type { GridCell } from './workbook-grid.ts';

export const PEOPLE = [aPerson(), aPerson({ id: 'jonas-lind' as PersonId, name: 'Jonas Lind' })];

/** Who a row is: `<table>/<id>`. */
export type RowId = string;
/** Values of rows by field: the whole of what is exchanged, as plain as it gets. */
export type State = Map<RowId, Record<string, FieldValue>>;

const PATTERNS: readonly ((tag: string) => string)[] = [
  (tag) => `plain ${tag}`,
  (tag) => `=SUM(A1:${tag})`,
  (tag) => `first ${tag}\nsecond`,
  (tag) => `+49 40 ${tag}`,
  (tag) => `_x0041_ ${tag}`,
  (tag) => `事件管理 ${tag}`,
  (tag) => `-${tag}`,
  (tag) => `@${tag} "quoted" & <b>`,
  (tag) => `Größe\tund ${tag}`,
  () => '',
];

/** A value for a field, by number; texts of different sides differ, unless the number says that they meet. */
export function valueOf(kind: FieldKind, number: number, side: string): FieldValue {
  const of = <Item>(items: readonly Item[]): Item => items[number % items.length] as Item;
  switch (kind) {
    case 'text':
      return of(PATTERNS)(number % 3 === 0 ? `shared${String(number % 6)}` : `${side}${String(number)}`);
    case 'assessment':
      return of(ASSESSMENTS);
    case 'grade':
      return of(FINDING_GRADES);
    case 'person':
      return of([null, ...PEOPLE.map(({ id }) => id)]);
    case 'date':
      return of([null, '2026-05-09', '2026-12-24', '2027-01-31']);
    case 'clauses':
      return of([[], ['8.6.1'], ['8.10', '8.6.1'], ['A.8.16']]);
    case 'evidence-type':
      return of(EVIDENCE_TYPES);
    case 'confidentiality':
      return of(CONFIDENTIALITY_LEVELS);
    case 'yes-no':
      return number % 2 === 0;
  }
}

/** How somebody writes a value into a cell. */
export function cellFor(kind: FieldKind, value: FieldValue, spelling: FieldEdit['spelling']): GridCell {
  const words = WORDS[spelling === 'de' ? 1 : 0];
  const written = (text: string): GridCell => (text === '' ? null : { kind: 'text', text });
  if (value === null) return null;
  if (typeof value === 'boolean') return written(value ? words.yes : words.no);
  if (typeof value !== 'string') return written(value.join(spelling === 'en' ? ', ' : spelling === 'de' ? '; ' : '\n'));
  switch (kind) {
    case 'assessment':
      return written(spelling === 'code' ? ASSESSMENT_KEYS[value as Assessment] : assessmentValue(value as Assessment, words));
    case 'grade':
      return written(spelling === 'code' ? GRADE_CODES[value as FindingGrade] : gradeValue(value as FindingGrade, words));
    case 'person':
      return written(PEOPLE.find(({ id }) => id === value)?.name ?? '');
    case 'date':
      if (spelling === 'en') return { kind: 'date', text: value, date: value };
      return written(spelling === 'de' ? value.split('-').reverse().join('.') : value);
    case 'evidence-type':
      return written(words.evidenceTypes[value as (typeof EVIDENCE_TYPES)[number]]);
    case 'confidentiality':
      return written(words.confidentiality[value as (typeof CONFIDENTIALITY_LEVELS)[number]]);
    default:
      return written(value);
  }
}

/** The same but for what programs do to texts; written by itself, so that it does not share a mistake with the program. */
export function isSame(left: FieldValue | undefined, right: FieldValue | undefined): boolean {
  const plain = (value: FieldValue | undefined): string =>
    typeof value === 'string' ? value.split(/\r?\n/).map((line) => line.trimEnd()).join('\n').trim() : JSON.stringify(value ?? null);
  return plain(left) === plain(right);
}

/** The audit as it is when the workbook leaves. */
export function auditOf(script: EditScript): ExchangedRows {
  const next = numbersFrom(script.seed);
  const number = (): number => Math.floor(next() * 997);
  const fill = (table: DataTable): Record<string, FieldValue> =>
    Object.fromEntries(fieldsOf(table).map((field) => [field, valueOf(kindOf(table, field) ?? 'text', number(), `b-${table}-${field}-`)]));
  const questions = Array.from({ length: script.questions }, (_, index) => questionOf(`8.6.${String(index + 1)}-q1`, '8.6.1', { position: index }));
  const told = { by: 'anna-berg' as PersonId, at: '2026-02-24T10:00:00.000Z' as Timestamp };
  const state = (): 'draft' | 'issued' => (number() % 3 === 0 ? 'issued' : 'draft');
  return aWorkbookInput({
    questions,
    people: PEOPLE,
    answers: questions.filter(() => number() % 4 !== 0).map((question) => withAnswerValues(answerTo(question), fill('checklist'), null, told)),
    findings: Array.from({ length: script.findings }, (_, index) => {
      const values = fill('findings');
      const finding = aFinding({ id: `f-${String(index)}` as FindingId, reference: `NC-2026-10${String(index)}`, state: state() });
      return { ...withFindingValues(finding, values), grade: values['grade'] as FindingGrade };
    }),
    evidence: Array.from({ length: script.evidence }, (_, index) =>
      withEvidenceValues(someEvidence({ id: `e-${String(index)}` as EvidenceId, reference: `EV-2026-00${String(index)}` }), fill('evidence')),
    ),
    // The finding of the first is still open for a plan, that of the others is not there any more: nothing of them moves.
    actions: Array.from({ length: script.actions }, (_, index) => {
      const action = anAction({ id: `a-${String(index)}` as ActionId, reference: `CA-2026-10${String(index)}`, findingId: `f-${String(index)}` as FindingId, state: 'planned', originalDueDate: null });
      return named({ ...action, ...actionEdit(fill('actions')) });
    }),
  });
}

/** An action has a name. */
function named(action: CorrectiveAction): CorrectiveAction {
  return action.title.trim() === '' ? { ...action, title: 'Named' } : action;
}

/** The exchanged values of an audit. */
export function stateOf(rows: ExchangedRows): State {
  const answers = new Map(rows.answers.map((answer) => [answer.questionId, answer]));
  return new Map<RowId, Record<string, FieldValue>>([
    ...rows.questions.map((question) => [`checklist/${question.id}`, { ...answerValues(answers.get(question.id) ?? answerTo(question, { assessedBy: null, assessedAt: null })) }] as const),
    ...rows.findings.map((finding) => [`findings/${finding.id}`, { ...findingValues(finding) }] as const),
    ...rows.evidence.map((item) => [`evidence/${item.id}`, { ...evidenceValues(item) }] as const),
    ...rows.actions.map((action) => [`actions/${action.id}`, { ...actionValues(action) }] as const),
  ]);
}

/** The audit after what was done here. */
export function editHere(rows: ExchangedRows, script: EditScript): ExchangedRows {
  const state = stateOf(rows);
  for (const { id, field, value } of resolveEdits([...state.keys()], script.mine, 'm-')) (state.get(id) ?? {})[field] = value;
  const ids = [...state.keys()].filter((id) => !id.startsWith('checklist/'));
  const gone = new Set(script.deletedHere.map((row) => ids[row % Math.max(1, ids.length)]));
  const told = { by: 'anna-berg' as PersonId, at: '2026-02-25T10:00:00.000Z' as Timestamp };
  const answers = new Map(rows.answers.map((answer) => [answer.questionId, answer]));
  return {
    ...rows,
    answers: rows.questions
      .map((question) => withAnswerValues(answers.get(question.id) ?? answerTo(question, { assessedBy: null, assessedAt: null }), state.get(`checklist/${question.id}`) ?? {}, null, told))
      .filter((answer) => isGiven(answer) || answers.has(answer.questionId) || answer.assignedTo !== null),
    findings: rows.findings.flatMap((finding) => {
      const values = state.get(`findings/${finding.id}`) ?? {};
      return gone.has(`findings/${finding.id}`) ? [] : [{ ...withFindingValues(finding, values), grade: values['grade'] as FindingGrade }];
    }),
    evidence: rows.evidence.flatMap((item) => (gone.has(`evidence/${item.id}`) ? [] : [withEvidenceValues(item, state.get(`evidence/${item.id}`) ?? {})])),
    actions: rows.actions.flatMap((action) => (gone.has(`actions/${action.id}`) ? [] : [named({ ...action, ...actionEdit(state.get(`actions/${action.id}`) ?? {}) })])),
  };
}

export interface ResolvedEdit {
  readonly id: RowId;
  readonly field: string;
  readonly kind: FieldKind;
  readonly value: FieldValue;
  readonly spelling: FieldEdit['spelling'];
}

/** The edits of a script on the rows there are. */
export function resolveEdits(ids: readonly RowId[], edits: readonly FieldEdit[], side: string): readonly ResolvedEdit[] {
  return edits.flatMap((edit) => {
    const id = ids[edit.row % ids.length];
    const table = DATA_TABLES.find((each) => id?.startsWith(`${each}/`));
    if (id === undefined || table === undefined) return [];
    const fields = fieldsOf(table);
    const field = fields[edit.field % fields.length] ?? '';
    const kind = kindOf(table, field) ?? 'text';
    return [{ id, field, kind, value: valueOf(kind, edit.value, side), spelling: edit.spelling }];
  });
}

/**
 * Whether a field of a row here takes nothing from a workbook: after the issue a due date is moved by an extension, and
 * an action whose finding is gone has nothing left to plan for.
 */
export function isLocked(rows: ExchangedRows, id: RowId, field: string): boolean {
  const action = rows.actions.find((each) => `actions/${each.id}` === id);
  if (action !== undefined) return !rows.findings.some((each) => each.id === action.findingId);
  const finding = rows.findings.find((each) => `findings/${each.id}` === id);
  return field === 'dueDate' && finding !== undefined && finding.state !== 'draft' && isNonconformity(finding.grade);
}
