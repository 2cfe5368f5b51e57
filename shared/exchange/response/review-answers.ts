import type { FindingState } from '#shared/domain/finding/finding.ts';
import type { FindingId, Sha256 } from '#shared/domain/ids.ts';
import { answerHash, isBlankAnswer, type Answer } from './answer.ts';
import type { FindingPart } from './finding-part.ts';
import { mergeAnswers } from './merge-answers.ts';
import type { ReceivedEntry, ReceivedFile, ReceivedProblem } from './received.ts';
import type { SentField } from './response-fields.ts';
import type { ResponseLanguage, ResponseWords } from './response-words.ts';
import { isSameText, sentTexts } from './sent-texts.ts';

/** A nonconformity here, as far as answers to it are looked at. */
export interface AnsweredCase {
  readonly id: FindingId;
  readonly state: FindingState;
  readonly part: FindingPart;
  /** Of answers attached before, with the numbers of their submissions. */
  readonly attached: readonly { readonly hash: Sha256; readonly number: number }[];
  readonly lastNumber: number;
}

/** States in which an answer is owed or can still be replaced; after the acceptance of a plan it is too late. */
const OPEN: ReadonlySet<FindingState> = new Set(['issued', 'acknowledged', 'contained', 'cause-found', 'cap-submitted', 'cap-rejected', 'disputed', 'reopened']);

/** Whether an answer to a case in this state can be attached. */
export function isOpenForAnswers(state: FindingState): boolean {
  return OPEN.has(state);
}

/** An answer that is going to be attached. */
export interface AnswerToAttach {
  readonly id: FindingId;
  readonly reference: string;
  readonly number: number;
  readonly answer: Answer;
  readonly hash: Sha256;
  /** The files it comes from, by their places among those given; two when parts were put together. */
  readonly files: readonly number[];
  readonly rest: Readonly<Record<string, string>>;
  readonly problems: readonly ReceivedProblem[];
}

/** A field of the auditor's side that differs from what is here. It is shown and never taken over. */
export interface RefusedChange {
  readonly id: FindingId;
  readonly reference: string;
  readonly field: SentField;
  readonly here: string;
  readonly came: string;
  /** False when the file is as it was sent and the finding changed here since. */
  readonly isTheirs: boolean;
}

export interface AnswerReview {
  readonly attach: readonly AnswerToAttach[];
  readonly refused: readonly RefusedChange[];
  readonly unanswered: readonly { readonly id: FindingId; readonly reference: string; readonly why: 'row-missing' | 'blank' | 'as-sent' }[];
  readonly repeated: readonly { readonly id: FindingId; readonly reference: string; readonly number: number }[];
  /** Answers to cases that wait for none. */
  readonly late: readonly { readonly id: FindingId; readonly reference: string; readonly state: FindingState; readonly answer: Answer; readonly rest: AnswerToAttach['rest'] }[];
  readonly unknown: readonly { readonly id: string; readonly reference: string; readonly at: string; readonly answer: Answer; readonly rest: AnswerToAttach['rest'] }[];
  readonly strayActions: ReceivedFile['strayActions'];
}

interface Placed {
  readonly entry: ReceivedEntry;
  readonly file: number;
}

interface Merged {
  readonly answer: Answer;
  readonly from: readonly Placed[];
}

/** Answers to one nonconformity, those that fit together as one. */
function mergeAll(placed: readonly Placed[]): readonly Merged[] {
  const merged: Merged[] = [];
  for (const one of placed) {
    const place = merged.findIndex(({ answer }) => mergeAnswers(answer, one.entry.answer) !== null);
    const before = merged[place];
    const together = before && mergeAnswers(before.answer, one.entry.answer);
    if (before && together) merged[place] = { answer: together, from: [...before.from, one] };
    else merged.push({ answer: one.entry.answer, from: [one] });
  }
  return merged;
}

function refusedIn(entry: ReceivedEntry, { id, part }: AnsweredCase, words: ResponseWords): readonly RefusedChange[] {
  const here = sentTexts(part, words);
  const base = entry.base === null ? here : sentTexts(entry.base, words);
  return (Object.entries(entry.texts) as [SentField, string][]).flatMap(([field, came]) => {
    if (isSameText(came, here[field])) return [];
    return [{ id, reference: part.reference, field, here: here[field], came, isTheirs: !isSameText(came, base[field]) }];
  });
}

function distinct<Item>(items: readonly Item[]): readonly Item[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

/**
 * What files of answers come to, before anything is written: each answer as the submission it is going to be, and
 * everything that is not going to happen, with its reason. Entries count by the id of their nonconformity; only a file
 * that lost its ids goes by the number.
 */
export function reviewAnswers(
  files: readonly ReceivedFile[],
  cases: readonly AnsweredCase[],
  words: Readonly<Record<ResponseLanguage, ResponseWords>>,
): AnswerReview {
  const byId = new Map<string, AnsweredCase>(cases.map((one) => [one.id, one]));
  const find = (id: string, reference: string): AnsweredCase | undefined => {
    if (id !== '') return byId.get(id);
    const named = cases.filter(({ part }) => part.reference === reference);
    return named.length === 1 ? named[0] : undefined;
  };
  const all = files.flatMap(({ entries }, file) => entries.map((entry): Placed => ({ entry, file })));
  const placed = all.map((one) => ({ ...one, target: find(one.entry.id, one.entry.reference) }));
  const asked = new Set(files.flatMap((file) => file.asked.map(({ id, reference }) => find(id, reference)?.id ?? '')));

  const attach: AnswerToAttach[] = [];
  const refused: RefusedChange[] = [];
  const unanswered: AnswerReview['unanswered'][number][] = [];
  const repeated: AnswerReview['repeated'][number][] = [];
  const late: AnswerReview['late'][number][] = [];
  for (const target of cases) {
    const { id, part, state } = target;
    const { reference } = part;
    const entries = placed.filter((one) => one.target === target);
    if (entries.length === 0) {
      if (asked.has(id)) unanswered.push({ id, reference, why: 'row-missing' });
      continue;
    }
    refused.push(...distinct(entries.flatMap(({ entry, file }) => refusedIn(entry, target, words[files[file]?.language ?? 'en']))));
    const said = entries.filter(({ entry }) => !isBlankAnswer(entry.answer) || entry.problems.length > 0 || Object.keys(entry.rest).length > 0);
    const answered = said.filter(({ entry }) => entry.sentAnswerHash === null || answerHash(entry.answer) !== entry.sentAnswerHash || entry.problems.length > 0);
    if (answered.length === 0) {
      unanswered.push({ id, reference, why: said.length === 0 ? 'blank' : 'as-sent' });
      continue;
    }
    let number = target.lastNumber;
    for (const { answer, from } of mergeAll(answered)) {
      const hash = answerHash(answer);
      const rest = Object.fromEntries(from.flatMap(({ entry }) => Object.entries(entry.rest)));
      const before = target.attached.find((one) => one.hash === hash);
      if (before !== undefined) repeated.push({ id, reference, number: before.number });
      else if (!OPEN.has(state)) late.push({ id, reference, state, answer, rest });
      else {
        number += 1;
        attach.push({
          id,
          reference,
          number,
          answer,
          hash,
          files: [...new Set(from.map(({ file }) => file))],
          rest,
          problems: from.flatMap(({ entry }) => entry.problems),
        });
      }
    }
  }
  return {
    attach,
    refused,
    unanswered,
    repeated,
    late,
    unknown: placed
      .filter(({ target }) => target === undefined)
      .map(({ entry }) => ({ id: entry.id, reference: entry.texts.reference ?? entry.reference, at: entry.at, answer: entry.answer, rest: entry.rest })),
    strayActions: files.flatMap(({ strayActions }) => strayActions),
  };
}
