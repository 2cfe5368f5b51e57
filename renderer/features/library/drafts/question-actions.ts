import type { ChecklistTemplate, StoredQuestion } from '#shared/domain/checklist/template.ts';
import type { QuestionField } from '#shared/domain/checklist/versions/compare-versions.ts';
import {
  blankQuestion,
  codeForClause,
  duplicateQuestion,
  freeCode,
  insertAfter,
  moveAfter,
  moveByOne,
  questionsFromRows,
} from '#shared/domain/checklist/versions/edit-draft.ts';
import type { ClauseNumber, QuestionId } from '#shared/domain/ids.ts';
import { findStandard } from '#renderer/platform/packs.ts';
import { failed, ok, type Result } from '#shared/lib/result.ts';
import type { StorageProblem } from '#renderer/data/storage-problem.ts';
import type { CommitOutcome, Workspace } from '#renderer/data/workspace.ts';
import { newId } from '#renderer/platform/ids.ts';
import { changeDraft } from './draft-actions.ts';

type Draft = Pick<ChecklistTemplate, 'id' | 'title' | 'standardId'>;

const codesOf = (questions: readonly StoredQuestion[]): ReadonlySet<string> => new Set(questions.map(({ code }) => code));

/** Saves fields of a question; a code another question has is made free by the next number. */
export function saveQuestion(
  workspace: Workspace,
  draft: Draft,
  question: StoredQuestion,
  edit: Partial<Pick<StoredQuestion, QuestionField>>,
): Promise<CommitOutcome> {
  return changeDraft(workspace, draft.id, {
    event: 'question.edited',
    subject: edit.code ?? question.code,
    group: `question:${question.id}:${Object.keys(edit).join()}`,
    plan: ({ template, questions }) => {
      const stored = questions.find(({ id }) => id === question.id);
      if (!stored) return { template, questions: [] };
      const code = edit.code === undefined ? {} : { code: freeCode(codesOf(questions.filter(({ id }) => id !== stored.id)), edit.code.trim()) };
      return { template, questions: [{ ...stored, ...edit, ...code }] };
    },
  });
}

/** Moves a question to another clause, with what the standard's own pack says of it. */
export function saveClause(
  workspace: Workspace,
  draft: Draft,
  question: StoredQuestion,
  clause: ClauseNumber,
): Promise<CommitOutcome> {
  const known = findStandard(draft.standardId)?.clauses.find(({ number }) => number === clause);
  const { 'iso20000-1-2011': _, ...related } = known?.related ?? {};
  return saveQuestion(workspace, draft, question, {
    clause,
    related,
    ...(known && question.process === '' ? { process: known.process } : {}),
  });
}

/** Adds an empty question of the same clause behind `after`, or at the end; gives its row. */
export async function addQuestion(
  workspace: Workspace,
  draft: Draft,
  after: StoredQuestion | null,
): Promise<Result<QuestionId | null, StorageProblem>> {
  const identity = newId<QuestionId>();
  let made: StoredQuestion | null = null;
  const outcome = await changeDraft(workspace, draft.id, {
    event: 'question.added',
    subject: after === null || after.clause === '' ? draft.title : after.clause,
    plan: ({ template, questions }) => {
      const clause = after?.clause ?? '';
      made = {
        ...blankQuestion(template.id, identity, codeForClause(codesOf(questions), clause), clause),
        process: after?.process ?? '',
        related: after?.related ?? {},
      };
      return { template, questions: insertAfter(questions, after?.id ?? questions.at(-1)?.id ?? null, [made]) };
    },
  });
  return outcome.ok ? ok((made as StoredQuestion | null)?.id ?? null) : failed(outcome.problem);
}

/** Adds the chosen questions once more behind the last of them, with codes of their own. */
export function duplicateQuestions(workspace: Workspace, draft: Draft, chosen: readonly StoredQuestion[]): Promise<CommitOutcome> {
  return changeDraft(workspace, draft.id, {
    event: 'question.duplicated',
    subject: subjectOf(chosen),
    plan: ({ template, questions }) => {
      const codes = new Set(codesOf(questions));
      const copies = chosen.map((question) => {
        const code = freeCode(codes, question.code);
        codes.add(code);
        return duplicateQuestion(question, newId<QuestionId>(), code);
      });
      return { template, questions: insertAfter(questions, chosen.at(-1)?.id ?? null, copies) };
    },
  });
}

/** Takes questions out of the draft. Versions released before keep them. */
export function removeQuestions(workspace: Workspace, draft: Draft, chosen: readonly StoredQuestion[]): Promise<CommitOutcome> {
  return changeDraft(workspace, draft.id, {
    event: 'question.removed',
    subject: subjectOf(chosen),
    plan: ({ template }) => ({ template, questions: [], removed: chosen.map(({ id }) => id) }),
  });
}

/** Moves the chosen questions one place, or behind another one (null: to the top). */
export function moveQuestions(
  workspace: Workspace,
  draft: Draft,
  chosen: readonly StoredQuestion[],
  to: { readonly step: 1 | -1 } | { readonly afterId: QuestionId | null },
): Promise<CommitOutcome> {
  const ids = new Set(chosen.map(({ id }) => id));
  return changeDraft(workspace, draft.id, {
    event: 'question.moved',
    subject: subjectOf(chosen),
    ...('step' in to ? { group: `move:${[...ids].join()}` } : {}),
    plan: ({ template, questions }) => ({
      template,
      questions: 'step' in to ? moveByOne(questions, ids, to.step) : moveAfter(questions, ids, to.afterId),
    }),
  });
}

/** Adds rows pasted from a spreadsheet behind `after`. */
export function pasteQuestions(
  workspace: Workspace,
  draft: Draft,
  rows: readonly (readonly string[])[],
  after: StoredQuestion | null,
  subject: string,
): Promise<CommitOutcome> {
  return changeDraft(workspace, draft.id, {
    event: 'question.pasted',
    subject,
    plan: ({ template, questions }) => {
      const added = questionsFromRows(rows, template.id, codesOf(questions), () => newId<QuestionId>());
      return { template, questions: insertAfter(questions, after?.id ?? questions.at(-1)?.id ?? null, added) };
    },
  });
}

function subjectOf(chosen: readonly StoredQuestion[]): string {
  const [first, last] = [chosen.at(0)?.code ?? '', chosen.at(-1)?.code ?? ''];
  return chosen.length <= 1 ? first : `${first} … ${last} (${String(chosen.length)})`;
}
