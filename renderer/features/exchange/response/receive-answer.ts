import { contextOf, type CaseSurroundings, type JoinedCase } from '#renderer/data/repositories/cases-repository.ts';
import type { Sha256 } from '#shared/domain/ids.ts';
import { receivePlan, type PlanReceipt } from '#shared/domain/nonconformity/receive-plan.ts';
import { planOfAnswer } from '#shared/exchange/response/plan-of-answer.ts';
import type { AnswerToAttach } from '#shared/exchange/response/review-answers.ts';
import type { CalendarDate, Timestamp } from '#shared/lib/calendar-date.ts';
import type { PeopleOfAnswers } from './people-of-answers.ts';

export interface ReceiveGround {
  readonly surroundings: CaseSurroundings;
  readonly people: PeopleOfAnswers;
  /** Who answered where the answer names nobody. */
  readonly answerer: string;
  readonly newId: () => string;
  readonly references: readonly string[];
  readonly today: CalendarDate;
  readonly at: Timestamp;
  readonly hasEvidenceAttached: boolean;
  readonly fileName: string;
  readonly fileSha256: Sha256;
  /** Kept as the reason of steps whose warnings somebody has to answer for. */
  readonly note: string;
}

/** Who an answer says it is from; empty when it says nothing. */
export function answererOf({ answer }: Pick<AnswerToAttach, 'answer'>): string {
  return answer.submitted.name === '' ? answer.acknowledgement.name : answer.submitted.name;
}

/** What attaching an answer comes to: shown before, and written when it is confirmed. Null while nobody is named. */
export function receiveAnswer(joined: JoinedCase, answer: AnswerToAttach, ground: ReceiveGround): PlanReceipt | null {
  const by = ground.people.named(answererOf(answer) === '' ? ground.answerer : answererOf(answer), 'auditee');
  if (by === null) return null;
  const plan = planOfAnswer(answer.answer, {
    ...ground,
    finding: joined.finding,
    nonconformity: joined.nonconformity,
    actions: joined.actions,
    ownerOf: (name) => ground.people.named(name, 'action-owner')?.id ?? null,
    rest: answer.rest,
    answerSha256: answer.hash,
  });
  const { today, at, hasEvidenceAttached, surroundings } = ground;
  const context = contextOf(joined, surroundings, { by, today, at, hasEvidenceAttached, profileId: null });
  const people = [...surroundings.people, ...ground.people.added];
  return receivePlan({ ...context, people }, plan, ground.note);
}
