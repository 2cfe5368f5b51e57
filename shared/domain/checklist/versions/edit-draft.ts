import type { ClauseNumber, QuestionId, TemplateId } from '../../ids.ts';
import { rowIdOf, type StoredQuestion } from '../template.ts';

/** Beside each other closer than this, places are numbered anew: halving a gap again and again runs out of digits. */
const SMALLEST_GAP = 1e-6;

/** A code nobody in the template has: as wanted if free, else with the next number behind it. */
export function freeCode(taken: ReadonlySet<string>, wanted: string): string {
  if (wanted !== '' && !taken.has(wanted)) return wanted;
  const parts = /^(.*?)(\d+)$/.exec(wanted);
  const stem = parts?.[1] ?? (wanted === '' ? 'q' : `${wanted}-`);
  for (let number = Number(parts?.[2] ?? 0) + 1; ; number += 1) {
    const code = `${stem}${String(number)}`;
    if (!taken.has(code)) return code;
  }
}

/** The code a new question of a clause is given: 8.6.1-q3 after 8.6.1-q2. */
export function codeForClause(taken: ReadonlySet<string>, clause: ClauseNumber): string {
  return freeCode(taken, clause === '' ? 'q1' : `${clause}-q1`);
}

/** What a question of a draft is before anybody writes it. */
export function blankQuestion(templateId: TemplateId, identity: QuestionId, code: string, clause: ClauseNumber): StoredQuestion {
  return {
    id: rowIdOf(templateId, identity),
    identity,
    templateId,
    position: 0,
    code,
    clause,
    clauseTitle: '',
    question: '',
    lookFor: '',
    expectedEvidence: [],
    methods: [],
    samplingHint: '',
    practice: '',
    importance: '',
    process: '',
    related: {},
    extra: {},
  };
}

/** The same question once more, under an identity and a code of its own. */
export function duplicateQuestion(question: StoredQuestion, identity: QuestionId, code: string): StoredQuestion {
  return { ...question, id: rowIdOf(question.templateId, identity), identity, code };
}

/**
 * Places `added` after the question `afterId`, null for the top. Returns only the rows to write: the added ones, and
 * all others as well when there is no room left between two places.
 */
export function insertAfter(
  questions: readonly StoredQuestion[],
  afterId: QuestionId | null,
  added: readonly StoredQuestion[],
): readonly StoredQuestion[] {
  if (added.length === 0) return [];
  const index = afterId === null ? -1 : questions.findIndex(({ id }) => id === afterId);
  const before = index < 0 ? undefined : questions[index];
  const after = questions[index + 1];
  const low = before?.position ?? (after ? after.position - added.length - 1 : -1);
  const high = after?.position ?? low + added.length + 1;
  const step = (high - low) / (added.length + 1);
  if (step >= SMALLEST_GAP) return added.map((question, place) => ({ ...question, position: low + step * (place + 1) }));
  const ordered = [...questions.slice(0, index + 1), ...added, ...questions.slice(index + 1)];
  const isNew = new Set(added.map(({ id }) => id));
  return ordered.flatMap((question, position) =>
    question.position === position && !isNew.has(question.id) ? [] : [{ ...question, position }],
  );
}

/** Moves questions, in their order, behind `afterId` (null: to the top). Returns only the rows to write. */
export function moveAfter(
  questions: readonly StoredQuestion[],
  ids: ReadonlySet<QuestionId>,
  afterId: QuestionId | null,
): readonly StoredQuestion[] {
  const moving = questions.filter(({ id }) => ids.has(id));
  const staying = questions.filter(({ id }) => !ids.has(id));
  // Behind one of those that move: behind the last before them that stays.
  const at = questions.findIndex(({ id }) => id === afterId);
  const anchor = questions.slice(0, at + 1).findLast(({ id }) => !ids.has(id)) ?? null;
  return insertAfter(staying, anchor?.id ?? null, moving);
}

/** Moves questions one place up or down past their neighbours; none to write at the end of the list. */
export function moveByOne(
  questions: readonly StoredQuestion[],
  ids: ReadonlySet<QuestionId>,
  step: 1 | -1,
): readonly StoredQuestion[] {
  const places = questions.flatMap(({ id }, place) => (ids.has(id) ? [place] : []));
  const first = places.at(0);
  const last = places.at(-1);
  if (first === undefined || last === undefined) return [];
  if (step === -1) {
    if (first === 0) return [];
    return moveAfter(questions, ids, questions[first - 2]?.id ?? null);
  }
  const next = questions[last + 1];
  return next ? moveAfter(questions, ids, next.id) : [];
}

/** Columns of a row pasted from a spreadsheet, in this order. */
export const PASTED_COLUMNS = ['clause', 'question', 'lookFor', 'evidence', 'code'] as const;

/**
 * Questions from tab-separated rows: clause, question, what to look for, evidence (parts divided by semicolons), code.
 * A first column that is no clause number is taken as the question. Empty rows are left out; codes become unique.
 */
export function questionsFromRows(
  rows: readonly (readonly string[])[],
  templateId: TemplateId,
  taken: ReadonlySet<string>,
  newIdentity: () => QuestionId,
): readonly StoredQuestion[] {
  const codes = new Set(taken);
  return rows.flatMap((cells) => {
    const texts = cells.map((cell) => cell.trim());
    const hasClause = /^(?:[A-Z]\.)?\d{1,2}(?:\.\d{1,2})*$/.test(texts[0] ?? '');
    const [clause = '', question = '', lookFor = '', evidence = '', wanted = ''] = hasClause || texts.length > 1 && texts[0] === '' ? texts : ['', ...texts];
    if (question === '') return [];
    const code = wanted === '' ? codeForClause(codes, clause) : freeCode(codes, wanted);
    codes.add(code);
    return [
      {
        ...blankQuestion(templateId, newIdentity(), code, clause),
        question,
        lookFor,
        expectedEvidence: evidence.split(';').map((part) => part.trim()).filter((part) => part !== ''),
      },
    ];
  });
}
