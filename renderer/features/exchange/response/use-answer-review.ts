import { useEffect, useMemo, useState } from 'react';
import { surroundingsOf, type CaseSurroundings } from '#renderer/data/repositories/cases-repository.ts';
import type { WorkbenchDatabase } from '#renderer/data/database.ts';
import { useLive } from '#renderer/data/workspace-context.tsx';
import { loadResponseWords } from '#renderer/i18n/response-words.ts';
import { now, today } from '#renderer/platform/clock.ts';
import type { AuditId } from '#shared/domain/ids.ts';
import type { PlanReceipt } from '#shared/domain/nonconformity/receive-plan.ts';
import type { ResponseLanguage, ResponseWords } from '#shared/exchange/response/response-words.ts';
import { newActionsOf } from '#shared/exchange/response/plan-of-answer.ts';
import { reviewAnswers, type AnswerReview, type AnswerToAttach } from '#shared/exchange/response/review-answers.ts';
import { partOfCase, readExchangeGround, type ExchangeGround } from './cases-to-send.ts';
import { PeopleOfAnswers } from './people-of-answers.ts';
import type { AnswerFile } from './read-answer-file.ts';
import { receiveAnswer } from './receive-answer.ts';

/** What attaching an answer comes to, and who becomes known by it. */
export interface AnswerPreview {
  readonly answer: AnswerToAttach;
  /** Null while nobody is named who answered. */
  readonly receipt: PlanReceipt | null;
  readonly stateBefore: PlanReceipt['outcome']['finding']['state'];
  readonly newPeople: readonly string[];
}

interface Ground extends ExchangeGround {
  readonly surroundings: ReadonlyMap<AuditId, CaseSurroundings>;
}

async function readGround(database: WorkbenchDatabase): Promise<Ground> {
  const ground = await readExchangeGround(database);
  const audits = [...new Set(ground.cases.map(({ audit }) => audit.id))];
  const surroundings = await Promise.all(audits.map(async (auditId) => [auditId, await surroundingsOf(database, { auditId })] as const));
  return { ...ground, surroundings: new Map(surroundings) };
}

function previewAll(review: AnswerReview, ground: Ground, files: readonly AnswerFile[], answerer: string): readonly AnswerPreview[] {
  let last = 0;
  const newId = (): string => `preview-${String((last += 1))}`;
  const current = new Map(ground.cases.map((one) => [one.finding.id, one]));
  const [any] = ground.surroundings.values();
  const people = new PeopleOfAnswers(any?.people ?? [], { organization: '', newId, at: now() });
  return review.attach.flatMap((answer): readonly AnswerPreview[] => {
    const joined = current.get(answer.id);
    const surroundings = joined && ground.surroundings.get(joined.audit.id);
    const file = files[answer.files[0] ?? 0];
    if (joined === undefined || surroundings === undefined || file === undefined) return [];
    const known = people.added.length;
    const receipt = receiveAnswer(joined, answer, {
      surroundings,
      people,
      answerer,
      newId,
      references: newActionsOf(answer.answer, joined.actions).map(() => '…'),
      today: today(),
      at: now(),
      hasEvidenceAttached: false,
      fileName: file.name,
      fileSha256: file.sha256,
      note: file.name,
    });
    if (receipt !== null) current.set(answer.id, { ...joined, ...receipt.outcome });
    return [{ answer, receipt, stateBefore: joined.finding.state, newPeople: people.added.slice(known).map(({ name }) => name) }];
  });
}

/** Compares files of answers with what is here, anew whenever either changes; null while it is being read. */
export function useAnswerReview(files: readonly AnswerFile[], answerer: string): { readonly review: AnswerReview; readonly previews: readonly AnswerPreview[] } | null {
  const ground = useLive(readGround, []);
  const [words, setWords] = useState<Readonly<Record<ResponseLanguage, ResponseWords>> | null>(null);
  useEffect(() => {
    let isHere = true;
    void loadResponseWords().then((loaded) => {
      if (isHere) setWords(loaded);
    });
    return () => {
      isHere = false;
    };
  }, []);
  return useMemo(() => {
    if (ground === undefined || words === null || files.length === 0) return null;
    const cases = ground.cases
      .filter(({ finding }) => finding.state !== 'draft')
      .map((one) => ({
        id: one.finding.id,
        state: one.finding.state,
        part: partOfCase(one, ground),
        attached: one.submissions.flatMap(({ received, number }) => (received === undefined ? [] : [{ hash: received.answerSha256, number }])),
        lastNumber: one.submissions.at(-1)?.number ?? 0,
      }));
    const review = reviewAnswers(files.map(({ file }) => file), cases, words);
    return { review, previews: previewAll(review, ground, files, answerer) };
  }, [ground, words, files, answerer]);
}
