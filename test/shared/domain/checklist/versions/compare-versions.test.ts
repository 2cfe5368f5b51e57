import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StoredQuestion } from '#shared/domain/checklist/template.ts';
import { compareVersions, kindsOf, QUESTION_FIELDS, type VersionComparison } from '#shared/domain/checklist/versions/compare-versions.ts';
import { longestKeptOrder } from '#shared/domain/checklist/versions/longest-kept-order.ts';
import type { QuestionId } from '#shared/domain/ids.ts';
import { aQuestion } from '#test/support/builders.ts';

const q = (id: string, fields: Partial<StoredQuestion> = {}): StoredQuestion =>
  aQuestion({ id: id as QuestionId, code: id, question: `What about subject ${id} in this organization?`, ...fields });

/** What a question says, without ids and places. */
const said = (question: StoredQuestion) => QUESTION_FIELDS.map((field) => question[field]);

/** Makes the newer version out of the older one and what the comparison tells: nothing else may be needed. */
function applyComparison(from: readonly StoredQuestion[], { rows }: VersionComparison): readonly StoredQuestion[] {
  const result: StoredQuestion[] = [];
  const stays = from.filter((question) => rows.some((row) => row.kind === 'kept' && row.from === question && !row.isMoved));
  const patched = (question: StoredQuestion): StoredQuestion => {
    const row = rows.find((one) => one.kind === 'kept' && one.from === question);
    if (row?.kind !== 'kept') throw new Error('not kept');
    return { ...question, ...Object.fromEntries(row.fields.map((field) => [field, row.to[field]])) };
  };
  // Those that stayed come in their old order; only added and moved ones take their place from the newer list.
  const waiting = [...stays];
  for (const row of rows) {
    if (row.kind === 'added') result.push(row.to);
    else if (row.kind === 'kept') {
      const next = row.isMoved ? row.from : waiting.shift();
      if (!next) throw new Error('too few stayed');
      result.push(patched(next));
    }
  }
  return result;
}

const word = fc.constantFrom('incident', 'change', 'release', 'supplier', 'capacity', 'report', 'owner', 'record', 'review', 'target');
const text = fc.array(word, { minLength: 3, maxLength: 8 }).map((words) => words.join(' '));
const questions = fc
  .uniqueArray(fc.nat(40), { maxLength: 14 })
  .chain((ids) => fc.tuple(...ids.map((id) => fc.tuple(text, fc.constantFrom('4.1', '8.6.1', '10.2')).map(([question, clause]) => q(`k${String(id)}`, { question, clause })))));

describe('comparing two versions', () => {
  test('finds nothing between a version and itself', () => {
    fc.assert(
      fc.property(questions, (list) => {
        const { counts, rows } = compareVersions(list, list);
        expect(counts).toEqual({ added: 0, removed: 0, changed: 0, moved: 0, same: list.length });
        expect(rows.every((row) => kindsOf(row).join() === 'same')).toBe(true);
      }),
    );
  });

  test('tells enough to make the newer version out of the older one', () => {
    fc.assert(
      fc.property(questions, questions, (from, to) => {
        const made = applyComparison(from, compareVersions(from, to));
        expect(made.map(said)).toEqual(to.map(said));
      }),
      { numRuns: 300 },
    );
  });

  test('accounts for every question of both exactly once', () => {
    fc.assert(
      fc.property(questions, questions, (from, to) => {
        const { rows } = compareVersions(from, to);
        expect(rows.flatMap((row) => (row.kind === 'removed' ? [] : [row.to.id])).toSorted()).toEqual(to.map(({ id }) => id).toSorted());
        expect(rows.flatMap((row) => (row.kind === 'added' ? [] : [row.from.id])).toSorted()).toEqual(from.map(({ id }) => id).toSorted());
      }),
    );
  });

  test('knows a question by its identity, whatever code and words it has now', () => {
    const before = [q('a'), q('b')];
    const after = [{ ...q('v2/b', { code: '9.9-q9', question: 'Something else entirely' }), identity: 'b' as QuestionId }, { ...q('v2/a'), identity: 'a' as QuestionId, code: 'a', question: before[0]?.question ?? '' }];
    const { counts, rows } = compareVersions(before, after);
    expect(counts).toMatchObject({ added: 0, removed: 0, moved: 1 });
    expect(rows.find((row) => row.kind === 'kept' && row.from.id === 'b')).toMatchObject({ fields: ['code', 'question'] });
  });

  test('recognises a reworded question of another workbook, and does not trust a number that slid', () => {
    const before = [
      q('i1', { code: '1', question: 'Who reviews the capacity plan and how often is that done?' }),
      q('i2', { code: '2', question: 'Which suppliers were assessed during the last twelve months?' }),
    ];
    const after = [
      q('j1', { code: '1', question: 'Is there a service catalogue that customers can read?' }),
      q('j2', { code: '2', question: 'Who reviews the capacity plan and how often is this done?' }),
      q('j3', { code: '3', question: 'Which suppliers were assessed during the last twelve months?' }),
    ];
    const { rows, counts } = compareVersions(before, after);
    expect(counts).toEqual({ added: 1, removed: 0, changed: 2, moved: 0, same: 0 });
    expect(rows.flatMap((row) => (row.kind === 'kept' ? [`${row.from.id}>${row.to.id}`] : []))).toEqual(['i1>j2', 'i2>j3']);
  });

  test('calls one question moved when one was moved, not all the others', () => {
    const before = ['a', 'b', 'c', 'd', 'e'].map((id) => q(id));
    const after = ['e', 'a', 'b', 'c', 'd'].map((id) => q(id));
    const { rows, counts } = compareVersions(before, after);
    expect(counts.moved).toBe(1);
    expect(rows.find((row) => row.kind === 'kept' && row.isMoved)).toMatchObject({ to: { id: 'e' } });
  });

  test('shows a removed question where it stood', () => {
    const { rows } = compareVersions(['a', 'b', 'c'].map((id) => q(id)), ['a', 'c'].map((id) => q(id)));
    expect(rows.map((row) => `${row.kind} ${row.kind === 'removed' ? row.from.id : row.to.id}`)).toEqual(['kept a', 'removed b', 'kept c']);
  });

  test('keeps up with ten thousand questions on both sides', () => {
    const many = (by: string) => Array.from({ length: 10_000 }, (_, n) => q(`${by}${String(n)}`, { code: `${by}${String(n)}`, question: `Subject ${String(n)} of process ${String(n % 97)} is checked by role ${String(n % 13)}` }));
    const started = performance.now();
    const { counts } = compareVersions(many('x'), many('y'));
    expect(counts.added).toBe(0);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

describe('the longest kept order', () => {
  test('is ascending, and no longer one exists', () => {
    const longest = (places: readonly number[]): number => {
      const best: number[] = [];
      places.forEach((place, index) => {
        best[index] = 1 + Math.max(0, ...places.slice(0, index).map((other, at) => (other < place ? (best[at] ?? 0) : 0)));
      });
      return Math.max(0, ...best);
    };
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(100), { maxLength: 20 }), (places) => {
        const kept = places.filter((_, index) => longestKeptOrder(places).has(index));
        expect(kept).toEqual(kept.toSorted((a, b) => a - b));
        expect(kept.length).toBe(longest(places));
      }),
    );
  });
});
