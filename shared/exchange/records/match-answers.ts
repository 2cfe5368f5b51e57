import type { ChecklistQuestion } from '../../domain/checklist/template.ts';
import { textLikeness } from '../../domain/checklist/versions/match-questions.ts';
import { normalizeHeading } from '../import/normalize-text.ts';
import { eachInSteps, type Steps } from '../../lib/steps.ts';
import type { QuestionDraft } from '../import/question-draft.ts';

/** The question a row of a file answers, and what told so, the surest first. */
export interface DraftMatch {
  readonly question: ChecklistQuestion;
  readonly by: 'code' | 'text' | 'clause-and-text' | 'clause';
}

/** Words shared from here on are the same question reworded. */
const ALIKE = 0.72;
/** With the same clause, half the words are enough. */
const SOMEWHAT_ALIKE = 0.45;

interface Words {
  readonly text: string;
  readonly words: ReadonlySet<string>;
}

/**
 * Finds the audit's question for each row: by its code where the wording is somewhat alike or the row has none, then
 * by equal wording, by clause and alike wording, by alike wording alone, and last by a clause that only one question
 * and one row have. Each question is given away once.
 */
export function* matchDraftsInSteps(drafts: readonly QuestionDraft[], questions: readonly ChecklistQuestion[]): Steps<ReadonlyMap<QuestionDraft, DraftMatch>> {
  const matches = new Map<QuestionDraft, DraftMatch>();
  const free = new Set(questions);
  const wordsOf = memoised();
  const likeness = (draft: QuestionDraft, question: ChecklistQuestion): number =>
    textLikeness(wordsOf(draft, draft.question).words, wordsOf(question, question.question).words);
  const pair = (draft: QuestionDraft, question: ChecklistQuestion, by: DraftMatch['by']): void => {
    if (matches.has(draft) || !free.has(question)) return;
    matches.set(draft, { question, by });
    free.delete(question);
  };
  const open = (): readonly QuestionDraft[] => drafts.filter((draft) => !matches.has(draft));

  const byCode = new Map(questions.map((question) => [question.code.toLowerCase(), question]));
  // A running number is a place in a list, no name: it counts only where wording or clause agree.
  yield* eachInSteps(drafts, (draft) => {
    const question = draft.code === '' ? undefined : byCode.get(draft.code.toLowerCase());
    if (question === undefined) return;
    const isName = !/^\d{1,5}\.?$/.test(draft.code) && (draft.clause === '' || draft.clause === question.clause || question.clause === '');
    if (isName || draft.question === '' || likeness(draft, question) >= SOMEWHAT_ALIKE) pair(draft, question, 'code');
  });
  const byText = group(free, (question) => wordsOf(question, question.question).text);
  for (const draft of open()) {
    const same = byText.get(wordsOf(draft, draft.question).text) ?? [];
    const question = same.find((one) => free.has(one) && one.clause === draft.clause) ?? same.find((one) => free.has(one));
    if (question && draft.question !== '') pair(draft, question, 'text');
  }
  const byClause = group(free, ({ clause }) => clause);
  yield* eachInSteps(open(), (draft) => {
    if (draft.clause === '') return;
    const best = mostAlike((byClause.get(draft.clause) ?? []).filter((question) => free.has(question)), (question) => likeness(draft, question));
    if (best && best.likeness >= SOMEWHAT_ALIKE) pair(draft, best.question, 'clause-and-text');
  });
  const holders = group([...free].flatMap((question) => [...wordsOf(question, question.question).words].map((word) => ({ word, question }))), ({ word }) => word);
  yield* eachInSteps(open(), (draft) => {
    const near = new Set([...wordsOf(draft, draft.question).words].flatMap((word) => {
      const list = holders.get(word) ?? [];
      return list.length > 80 ? [] : list.map(({ question }) => question);
    }));
    const best = mostAlike([...near].filter((question) => free.has(question)), (question) => likeness(draft, question));
    if (best && best.likeness >= ALIKE) pair(draft, best.question, 'text');
  });
  const rowsOfClause = group(open(), ({ clause }) => clause);
  for (const [clause, rows] of rowsOfClause) {
    const left = (byClause.get(clause) ?? []).filter((question) => free.has(question));
    const [row] = rows;
    const [question] = left;
    if (clause !== '' && rows.length === 1 && left.length === 1 && row && question && (byClause.get(clause)?.length ?? 0) === 1) pair(row, question, 'clause');
  }
  return matches;
}

function group<T>(items: Iterable<T>, keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const list = groups.get(key);
    if (list) list.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function mostAlike(questions: readonly ChecklistQuestion[], likenessOf: (question: ChecklistQuestion) => number): { readonly question: ChecklistQuestion; readonly likeness: number } | null {
  let best: { readonly question: ChecklistQuestion; readonly likeness: number } | null = null;
  for (const question of questions) {
    const likeness = likenessOf(question);
    if (best === null || likeness > best.likeness) best = { question, likeness };
  }
  return best;
}

function memoised(): (of: object, text: string) => Words {
  const known = new Map<object, Words>();
  return (of, text) => {
    const found = known.get(of);
    if (found) return found;
    const folded = normalizeHeading(text);
    const made = { text: folded, words: new Set(folded.match(/[\p{L}\p{N}]+/gu)) };
    known.set(of, made);
    return made;
  };
}
