import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asAsked, identityOf, isDraft, type StoredQuestion } from '#shared/domain/checklist/template.ts';
import { codeForClause, freeCode, insertAfter, moveAfter, moveByOne, questionsFromRows } from '#shared/domain/checklist/versions/edit-draft.ts';
import { copyTemplate, draftFromOther, draftNextVersion, nextVersionNumber, releaseDraft } from '#shared/domain/checklist/versions/make-draft.ts';
import type { QuestionId, TemplateId } from '#shared/domain/ids.ts';
import { builtInTemplates } from '#shared/domain/standard/built-in.ts';
import type { Timestamp } from '#shared/lib/calendar-date.ts';
import { aQuestion } from '#test/support/builders.ts';

const AT = '2026-03-01T09:00:00.000Z' as Timestamp;
const full = (() => {
  const [first] = builtInTemplates();
  if (!first) throw new Error('The pack is missing');
  return first;
})();
const ids = (() => {
  let next = 0;
  return () => `new-${String((next += 1))}` as QuestionId;
})();

const inOrder = (questions: readonly StoredQuestion[]) => questions.toSorted((a, b) => a.position - b.position).map(({ id }) => id);
const written = (before: readonly StoredQuestion[], writes: readonly StoredQuestion[]) => [
  ...new Map([...before, ...writes].map((question) => [question.id, question])).values(),
];
const list = (length: number) => Array.from({ length }, (_, n) => aQuestion({ id: `q${String(n)}` as QuestionId, code: `q${String(n)}`, position: n }));

describe('a draft', () => {
  test('of the next version has the same questions under the same identities, in rows of its own', () => {
    const { template, questions } = draftNextVersion(full, { id: 't2' as TemplateId, version: 2, at: AT });
    expect(template).toMatchObject({ family: full.template.family, version: 2, state: 'draft', basedOn: full.template.id });
    expect(questions.map(identityOf)).toEqual(full.questions.map(({ id }) => id));
    expect(new Set(questions.map(({ id }) => id)).size).toBe(full.questions.length);
    expect(questions.some(({ id }) => full.questions.some((other) => other.id === id))).toBe(false);
    expect(questions.map(asAsked)[3]).toEqual({ ...full.questions[3], templateId: 't2' });
    expect(draftNextVersion({ template, questions }, { id: 't3' as TemplateId, version: 3, at: AT }).questions.map(identityOf)).toEqual(questions.map(identityOf));
  });

  test('copied as a template of its own shares no identity with the first', () => {
    const copy = copyTemplate(full, { id: 'c1' as TemplateId, title: 'Mine', at: AT, newIdentity: ids });
    expect(copy.template).toMatchObject({ family: 'c1', version: 1, title: 'Mine', origin: 'authored' });
    const known = new Set(full.questions.map(({ id }) => id));
    expect(copy.questions.some((question) => known.has(identityOf(question)))).toBe(false);
  });

  test('made of somebody’s new workbook keeps the identity of what is recognised', () => {
    const source = {
      template: { ...full.template, id: 'w' as TemplateId, family: 'w', origin: 'imported' as const },
      questions: [
        aQuestion({ id: 'w1' as QuestionId, code: '1', question: 'A question nobody asked before about artificial intelligence' }),
        aQuestion({ id: 'w2' as QuestionId, code: '2', question: full.questions[7]?.question ?? '' }),
      ],
    };
    const draft = draftFromOther(full, source, { id: 't2' as TemplateId, version: 2, at: AT, newIdentity: ids });
    expect(draft.questions.map(identityOf)).toEqual([expect.stringMatching(/^new-/), full.questions[7]?.id]);
    expect(draft.template).toMatchObject({ family: full.template.family, questionCount: 2 });
  });

  test('is numbered through and no longer a draft once released', () => {
    const draft = draftNextVersion(full, { id: 't2' as TemplateId, version: 2, at: AT });
    const released = releaseDraft({ ...draft, questions: draft.questions.slice(0, 3).map((question, n) => ({ ...question, position: n * 7.5 })) }, null, AT, 'Shorter');
    expect(isDraft(released.template)).toBe(false);
    expect(released.template).toMatchObject({ changeNote: 'Shorter', questionCount: 3, releasedAt: AT });
    expect(released.questions.map(({ position }) => position)).toEqual([0, 1, 2]);
  });

  test('takes the number after the highest of its family', () => {
    expect(nextVersionNumber([full.template, { ...full.template, version: 4 }, { ...full.template, family: 'other', version: 9 }], full.template.family)).toBe(5);
  });
});

describe('the order of a draft', () => {
  test('after any moves is what the same moves make of a list', () => {
    const move = fc.record({ picked: fc.uniqueArray(fc.nat(7), { minLength: 1, maxLength: 4 }), behind: fc.option(fc.nat(7)) });
    fc.assert(
      fc.property(fc.array(move, { maxLength: 12 }), (moves) => {
        let questions: readonly StoredQuestion[] = list(8);
        let names = questions.map(({ id }) => id);
        for (const { picked, behind } of moves) {
          const chosen = new Set(picked.map((n) => `q${String(n)}` as QuestionId));
          const after = behind === null ? null : (`q${String(behind)}` as QuestionId);
          const sorted = questions.toSorted((a, b) => a.position - b.position);
          questions = written(questions, moveAfter(sorted, chosen, after));
          const staying = names.filter((name) => !chosen.has(name));
          const anchor = after === null ? -1 : staying.indexOf(names.slice(0, names.indexOf(after) + 1).findLast((name) => !chosen.has(name)) ?? ('' as QuestionId));
          names = [...staying.slice(0, anchor + 1), ...names.filter((name) => chosen.has(name)), ...staying.slice(anchor + 1)];
          expect(inOrder(questions)).toEqual(names);
        }
      }),
    );
  });

  test('moves one place up and down and back to where it was, and stops at the ends', () => {
    const before = list(5);
    const one = new Set(['q2' as QuestionId]);
    const up = written(before, moveByOne(before, one, -1));
    expect(inOrder(up)).toEqual(['q0', 'q2', 'q1', 'q3', 'q4']);
    expect(inOrder(written(up, moveByOne(up.toSorted((a, b) => a.position - b.position), one, 1)))).toEqual(['q0', 'q1', 'q2', 'q3', 'q4']);
    expect(moveByOne(before, new Set(['q0' as QuestionId]), -1)).toEqual([]);
    expect(moveByOne(before, new Set(['q4' as QuestionId]), 1)).toEqual([]);
  });

  test('writes one row for one move, and still holds after a thousand between the same two', () => {
    let questions: readonly StoredQuestion[] = list(3);
    expect(moveAfter(questions, new Set(['q2' as QuestionId]), 'q0' as QuestionId)).toHaveLength(1);
    for (let n = 0; n < 1000; n += 1) {
      const added = aQuestion({ id: `n${String(n)}` as QuestionId });
      questions = written(questions, insertAfter(questions.toSorted((a, b) => a.position - b.position), 'q0' as QuestionId, [added]));
    }
    const names = inOrder(questions);
    expect(names.slice(0, 3)).toEqual(['q0', 'n999', 'n998']);
    expect(new Set(questions.map(({ position }) => position)).size).toBe(questions.length);
  });
});

describe('codes and pasted rows', () => {
  test('a code somebody has gets the next free number', () => {
    expect(freeCode(new Set(['8.6.1-q1', '8.6.1-q2']), '8.6.1-q1')).toBe('8.6.1-q3');
    expect(freeCode(new Set(['abc']), 'abc')).toBe('abc-1');
    expect(codeForClause(new Set(['8.6.1-q1']), '8.6.1')).toBe('8.6.1-q2');
    expect(codeForClause(new Set(), '')).toBe('q1');
  });

  test('rows of a spreadsheet become questions with codes of their own', () => {
    const rows = [['8.6.1', 'How are incidents recorded?', 'A log', 'Log; Report ;'], ['Who decides?'], ['', 'Without a clause?'], ['8.6.1', ''], ['A.8.16', 'Who watches?', '', '', 'M-1']];
    const made = questionsFromRows(rows, 't' as TemplateId, new Set(['8.6.1-q1', 'M-1']), ids);
    expect(made.map(({ code, clause, question }) => [code, clause, question])).toEqual([
      ['8.6.1-q2', '8.6.1', 'How are incidents recorded?'],
      ['q1', '', 'Who decides?'],
      ['q2', '', 'Without a clause?'],
      ['M-2', 'A.8.16', 'Who watches?'],
    ]);
    expect(made[0]?.expectedEvidence).toEqual(['Log', 'Report']);
  });
});
