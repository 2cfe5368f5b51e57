import type ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerSchema, answerHash, type Answer } from '#shared/exchange/response/answer.ts';
import { mergeAnswers } from '#shared/exchange/response/merge-answers.ts';
import { readAnswer } from '#shared/exchange/response/response-document.ts';
import { reviewAnswers } from '#shared/exchange/response/review-answers.ts';
import { receivePlan } from '#shared/domain/nonconformity/receive-plan.ts';
import { planOfAnswer } from '#shared/exchange/response/plan-of-answer.ts';
import { findProfile } from '#shared/domain/programme/built-in-profiles.ts';
import type { Sha256 } from '#shared/domain/ids.ts';
import type { CalendarDate, Timestamp } from '#shared/lib/calendar-date.ts';
import { aFinding, aPerson } from '#test/support/builders.ts';
import { aProgramme, aSubmission } from '#test/support/case-builders.ts';
import { editedByExcelJs } from '#test/support/response-workbook.ts';
import { asCases, inFile, PARTS, received, SURVEILLANCE, WORDS, workbookOf } from './musterzert.ts';

const sent = workbookOf(PARTS.map((part) => inFile(part)));

type Edit =
  | { readonly kind: 'write'; readonly sheet: 'Responses' | 'Actions'; readonly row: number; readonly column: number; readonly text: string }
  | { readonly kind: 'delete-row' | 'copy-row'; readonly sheet: 'Responses' | 'Actions'; readonly row: number }
  | { readonly kind: 'delete-column'; readonly sheet: 'Responses' | 'Actions'; readonly column: number };

const sheet = fc.constantFrom('Responses', 'Actions');
const row = fc.integer({ min: 2, max: 8 });
const column = fc.integer({ min: 1, max: 30 });
// Words that occur nowhere else, so that each can be looked for.
const text = fc.oneof(fc.integer({ min: 1, max: 1e9 }).map((number) => `said ${String(number)}`), fc.constantFrom('2026-04-01', 'Accept', 'M-01', 'N-02', '', 'finding-N-03', 'x\ny'));
const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('write' as const), sheet, row, column, text }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('delete-row' as const, 'copy-row' as const), sheet, row }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete-column' as const), sheet, column }) },
);

function apply(workbook: ExcelJS.Workbook, edits: readonly Edit[]): void {
  for (const one of edits) {
    const target = workbook.getWorksheet(one.sheet);
    if (target === undefined) continue;
    if (one.kind === 'write') target.getRow(one.row).getCell(one.column).value = one.text;
    else if (one.kind === 'delete-column') target.spliceColumns(one.column, 1);
    else if (one.kind === 'delete-row') target.spliceRows(one.row, 1);
    // Its own way of copying rows fails on rows that are not there.
    else target.addRow([...(target.getRow(one.row).values as readonly ExcelJS.CellValue[])].slice(1));
  }
}

/** Everything a review says, to look for a text in. */
const told = (review: ReturnType<typeof reviewAnswers>): string => JSON.stringify(review);

describe('random edits to a response workbook', () => {
  test('never change a finding, and every answer ends in a submission or is told of', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 12 }), async (edits) => {
        const openTexts: string[] = [];
        const bytes = await editedByExcelJs(sent, (workbook) => {
          apply(workbook, edits);
          // What stands in answer cells under their headings at the end, in rows that name a nonconformity.
          const responses = workbook.getWorksheet('Responses');
          const open = new Map<number, string>();
          responses?.getRow(1).eachCell((cell, at) => {
            if (Object.values(WORDS.en.answer).includes(cell.text) && !open.has(at)) open.set(at, cell.text);
          });
          responses?.eachRow((each, at) => {
            if (at > 1) for (const place of open.keys()) if (each.getCell(place).text.startsWith('said ')) openTexts.push(each.getCell(place).text);
          });
        });
        const file = received(bytes);
        const cases = asCases(PARTS, { attached: [{ hash: 'c'.repeat(64) as Sha256, number: 1 }], lastNumber: 1 });
        const review = reviewAnswers([file], cases, WORDS);
        const all = told(review);
        for (const said of openTexts) expect(all).toContain(said);
        const decided = aSubmission();
        for (const answer of review.attach) {
          const finding = aFinding({ id: answer.id, auditId: SURVEILLANCE.id, state: 'issued' });
          const earlier = { ...decided, findingId: finding.id };
          const ground = {
            finding, nonconformity: null, actions: [], newId: idsFrom(), references: answer.answer.actions.map((_, index) => `CA-${String(index)}`),
            ownerOf: () => null, today: '2026-05-06' as CalendarDate, at: '2026-05-06T09:00:00.000Z' as Timestamp,
            rest: answer.rest, fileName: 'answers.xlsx', fileSha256: 'a'.repeat(64) as Sha256, answerSha256: answer.hash,
          };
          const programme = aProgramme();
          const context = {
            finding, nonconformity: null, submissions: [earlier], actions: [], audit: SURVEILLANCE, people: [aPerson()], by: aPerson({ roles: [] }),
            today: ground.today, at: ground.at, hasEvidenceAttached: false, profile: findProfile(programme, programme.externalProfileId), reportDate: null, certificateEnd: null,
          };
          const { outcome, submission } = receivePlan(context, planOfAnswer(answer.answer, ground), 'Received');
          const { state: _state, dueDate: _due, ...after } = outcome.finding;
          expect(finding).toMatchObject(after);
          expect(outcome.submissions[0]).toBe(earlier);
          expect(submission.number).toBe(2);
          expect(outcome.finding.id).toBe(answer.id);
        }
        // No text of the auditor's side is taken for an answer's target: ids are those that were sent.
        expect(review.attach.every(({ id }) => PARTS.some((part) => part.id === (id as string)))).toBe(true);
      }),
      { numRuns: 120 },
    );
  }, 120_000);
});

function idsFrom(): () => string {
  let last = 0;
  return () => `id-${String((last += 1))}`;
}

const words = fc.oneof(fc.constant(''), fc.string({ maxLength: 12 }), fc.constantFrom('a', 'b'));
const dayText = fc.option(fc.constantFrom('2026-04-01', '2026-05-02'));
const answers: fc.Arbitrary<Answer> = fc
  .record({
    acknowledgement: fc.record({ name: words, on: dayText, verdict: fc.constantFrom('accept' as const, 'dispute' as const, null), reason: words }),
    correction: fc.record({ text: words, responsible: words, doneOn: dayText, evidence: words, extent: words }),
    cause: fc.record({ method: fc.constantFrom('five-why' as const, null), analysis: words, directCause: words, rootCauses: fc.array(fc.record({ text: words, category: words }), { maxLength: 2 }) }),
    actions: fc.array(fc.record({ id: fc.option(fc.constantFrom('one', 'two')), action: words, owner: words, dueDate: dayText, plannedEvidence: words, actualEvidence: words, criterion: words, checkDate: dayText, rootCause: words }), { maxLength: 3 }),
    submitted: fc.record({ name: words, on: dayText }),
  })
  .map((raw) => answerSchema.parse(raw));

/** Every text that an answer says. */
function textsOf(answer: Answer): readonly string[] {
  const all: string[] = [];
  JSON.stringify(answer, (_key, value: unknown) => {
    if (typeof value === 'string' && value.trim() !== '') all.push(value.trim());
    return value;
  });
  return all;
}

describe('putting answers together', () => {
  test('keeps every text of both, or leaves them two', () => {
    fc.assert(
      fc.property(answers, answers, (left, right) => {
        const merged = mergeAnswers(left, right);
        if (merged === null) return;
        const kept = new Set(textsOf(merged));
        const ids = new Set(['one', 'two']);
        // An action said twice keeps one of its ids.
        for (const said of [...textsOf(left), ...textsOf(right)]) expect(kept.has(said.replace(/\r\n?/g, '\n')) || ids.has(said)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  test('with nothing or with itself is the answer', () => {
    const blank = answerSchema.parse({});
    fc.assert(
      fc.property(answers, (answer) => {
        const ours = mergeAnswers(answer, blank);
        const theirs = mergeAnswers(blank, answer);
        expect([ours, theirs].map((each) => each && answerHash(each))).toEqual([answerHash(answer), answerHash(answer)]);
      }),
      { numRuns: 500 },
    );
  });
});

test('whatever JSON stands for an answer, it is read, and what is not understood is kept', () => {
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), fc.record({ correction: fc.record({ text: fc.oneof(fc.string(), fc.jsonValue()), more: fc.jsonValue() }), actions: fc.array(fc.jsonValue(), { maxLength: 4 }) })), (raw) => {
      const { answer, rest, problems } = readAnswer(raw);
      expect(answerSchema.safeParse(answer).success).toBe(true);
      for (const { raw: said } of problems) expect(JSON.stringify(rest).length).toBeGreaterThanOrEqual(Math.min(said.length, 2));
      expect(Object.getPrototypeOf({})).toBe(Object.prototype);
    }),
    { numRuns: 2_000 },
  );
});

