import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blankAnswer, type Answer } from '#shared/domain/checklist/answer.ts';
import { ASSESSMENT_KEYS, ASSESSMENTS, type Assessment } from '#shared/domain/checklist/assessment.ts';
import { cellValue, isStillAsBefore, withValue, type CellChange, type GridTarget } from '#shared/domain/checklist/grid/cell-change.ts';
import { EDITABLE_COLUMNS, type EditableColumn, type GridColumn } from '#shared/domain/checklist/grid/grid-column.ts';
import { countNewNonconformities, planAssign, planClear, planFill, planGrade } from '#shared/domain/checklist/grid/plan-cells.ts';
import { planPaste, type CellReaders, type PasteRequest } from '#shared/domain/checklist/grid/plan-paste.ts';
import { applyChange, diffRow, reverseChange } from '#shared/domain/change-log/row-change.ts';
import type { Fields } from '#shared/domain/change-log/change.ts';
import type { AuditId, PersonId, QuestionId } from '#shared/domain/ids.ts';
import { readCells } from '#shared/exchange/clipboard/read-cells.ts';
import { cellsAsText } from '#shared/exchange/clipboard/write-cells.ts';
import type { Timestamp } from '#shared/lib/calendar-date.ts';

const AUDIT = 'audit-1' as AuditId;
const NAMES = new Map([
  ['anna' as PersonId, 'Anna Berg'],
  ['jonas' as PersonId, 'Jonas Lind'],
]);
const BY = 'anna' as PersonId;
const AT = '2026-02-24T10:00:00.000Z' as Timestamp;

const readers: CellReaders = {
  assessment: (text) => ASSESSMENTS.find((value) => ASSESSMENT_KEYS[value] === text) ?? null,
  people: (name) => [...NAMES].flatMap(([id, known]) => (known === name ? [id] : [])),
};

function copyText({ answer, questionId }: GridTarget, column: GridColumn): string {
  switch (column) {
    case 'assessment':
      return ASSESSMENT_KEYS[answer.assessment];
    case 'assignedTo':
      return answer.assignedTo === null ? '' : (NAMES.get(answer.assignedTo) ?? '');
    case 'notes':
    case 'justification':
    case 'interviewee':
    case 'sample':
      return answer[column];
    default:
      return `${column} of ${questionId}`;
  }
}

const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('a', '\t', '\n', '"', '=', ' ') }));
const answer = fc
  .record({
    assessment: fc.constantFrom<Assessment>(...ASSESSMENTS),
    notes: text,
    justification: text,
    interviewee: text,
    sample: text,
    assignedTo: fc.constantFrom<PersonId | null>(null, ...NAMES.keys()),
  })
  .map((given): Omit<Answer, 'id' | 'auditId' | 'questionId'> => ({
    ...given,
    assessedBy: given.assessment === 'not-assessed' ? null : ('jonas' as PersonId),
    assessedAt: given.assessment === 'not-assessed' ? null : ('2026-02-23T09:00:00.000Z' as Timestamp),
  }));
const rows = fc.array(answer, { minLength: 1, maxLength: 8 }).map((answers) =>
  answers.map((given, place): GridTarget => {
    const questionId = `q${String(place)}` as QuestionId;
    return { questionId, answer: { ...blankAnswer(AUDIT, questionId), ...given } };
  }),
);
const columns = fc.shuffledSubarray<GridColumn>([...EDITABLE_COLUMNS, 'code', 'question', 'extra:Weight'], { minLength: 1 });

function apply(targets: readonly GridTarget[], changes: readonly CellChange[]): readonly GridTarget[] {
  return targets.map(({ questionId, answer: before }) => {
    const own = changes.filter((change) => change.questionId === questionId);
    return {
      questionId,
      answer: own.reduce((current, change) => {
        expect(isStillAsBefore(current, change)).toBe(true);
        return withValue(current, change.to, BY, AT);
      }, before),
    };
  });
}

const paste = (request: Partial<PasteRequest> & Pick<PasteRequest, 'block' | 'targets' | 'columns'>) =>
  planPaste({ range: { rows: 1, columns: 1 }, readers, textOf: copyText, ...request });

const row = (place: number, given: Partial<Answer> = {}): GridTarget => {
  const questionId = `q${String(place)}` as QuestionId;
  return { questionId, answer: { ...blankAnswer(AUDIT, questionId), ...given } };
};

describe('every plan', () => {
  test('names what stands there now, changes nothing else, and taken back leaves exactly what was before', () => {
    const plan = fc.oneof(
      fc.constantFrom(...ASSESSMENTS).map((value) => (targets: readonly GridTarget[]) => planGrade(targets, value)),
      fc.constantFrom(null, ...NAMES.keys()).map((id) => (targets: readonly GridTarget[]) => planAssign(targets, id)),
      columns.map((of) => (targets: readonly GridTarget[]) => planClear(targets, of)),
      columns.map((of) => (targets: readonly GridTarget[]) => {
        const [first, ...others] = targets;
        return first ? planFill(first, others, of) : [];
      }),
      fc.tuple(fc.array(fc.array(text, { maxLength: 4 }), { maxLength: 10 }), columns).map(
        ([block, of]) =>
          (targets: readonly GridTarget[]) =>
            paste({ block, targets, columns: of }).changes,
      ),
    );
    fc.assert(
      fc.property(rows, plan, (targets, planned) => {
        const changes = planned(targets);
        const after = apply(targets, changes);
        after.forEach((changed, place) => {
          const before = targets[place]?.answer;
          if (!before) throw new Error('a row came from nowhere');
          const own = changes.filter(({ questionId }) => questionId === changed.questionId);
          for (const column of EDITABLE_COLUMNS) {
            const change = own.find(({ to }) => to.column === column);
            expect(cellValue(changed.answer, column)).toEqual(change?.to ?? cellValue(before, column));
            if (change) expect(change.from).toEqual(cellValue(before, column));
          }
          const difference = diffRow('answers', before.id, before as unknown as Fields, changed.answer as unknown as Fields);
          if (difference === null) {
            expect(changed.answer).toEqual(before);
            return;
          }
          const undone = applyChange(changed.answer as unknown as Fields, reverseChange(difference));
          expect(undone).toEqual({ kind: 'row', row: before });
        });
      }),
      { numRuns: 500 },
    );
  });
});

describe('pasting', () => {
  test('what was copied puts the same values elsewhere', () => {
    fc.assert(
      fc.property(rows, rows, columns, (sources, others, of) => {
        const block = readCells(cellsAsText(sources.map((source) => of.map((column) => copyText(source, column)))));
        const targets = others.slice(0, sources.length);
        const plan = paste({ block, targets, columns: of });
        expect(plan.problems).toEqual([]);
        expect(plan.rowsBeyond).toBe(Math.max(0, sources.length - targets.length));
        const written = of.filter((column): column is EditableColumn => EDITABLE_COLUMNS.some((editable) => editable === column));
        apply(targets, plan.changes).forEach(({ answer: pasted }, place) => {
          for (const column of written) {
            const source = sources[place];
            if (source) expect(cellValue(pasted, column)).toEqual(cellValue(source.answer, column));
          }
        });
      }),
    );
  });

  test('what was copied onto itself changes nothing', () => {
    fc.assert(
      fc.property(rows, columns, (targets, of) => {
        const block = readCells(cellsAsText(targets.map((target) => of.map((column) => copyText(target, column)))));
        const plan = paste({ block, targets, columns: of });
        expect(plan.changes).toEqual([]);
        expect(plan.readOnly).toEqual([]);
        expect(plan.sameCells).toBe(targets.length * of.length);
      }),
    );
  });

  test('names cells it cannot read by row and column and leaves them out', () => {
    const plan = paste({
      block: [
        ['C', 'Anna Berg'],
        ['perhaps', 'Nobody Known'],
      ],
      targets: [row(0), row(1)],
      columns: ['assessment', 'assignedTo'],
    });
    expect(plan.problems).toEqual([
      { questionId: 'q1', column: 'assessment', code: 'assessment-unknown', raw: 'perhaps' },
      { questionId: 'q1', column: 'assignedTo', code: 'person-unknown', raw: 'Nobody Known' },
    ]);
    expect(plan.changes.map(({ questionId, to }) => [questionId, to.value])).toEqual([
      ['q0', 'conforming'],
      ['q0', 'anna'],
    ]);
  });

  test('does not choose between two people of one name', () => {
    const twins: CellReaders = { ...readers, people: () => ['one' as PersonId, 'other' as PersonId] };
    const plan = paste({ block: [['Anna Berg']], targets: [row(0)], columns: ['assignedTo'], readers: twins });
    expect(plan.problems.map(({ code }) => code)).toEqual(['person-ambiguous']);
    expect(plan.changes).toEqual([]);
  });

  test('writes into no column that is read only, and counts what that leaves out', () => {
    const plan = paste({
      block: [
        ['other', 'x'],
        ['code of q1', 'y'],
      ],
      targets: [row(0), row(1)],
      columns: ['code', 'notes'],
    });
    expect(plan.readOnly).toEqual([{ column: 'code', cells: 1 }]);
    expect(plan.changes.map(({ to }) => to.value)).toEqual(['x', 'y']);
  });

  test('says how far it runs past the last row and the last column', () => {
    const plan = paste({ block: [['a', 'b', 'c'], ['d'], ['e']], targets: [row(0)], columns: ['notes', 'sample'] });
    expect([plan.rowsBeyond, plan.columnsBeyond]).toEqual([2, 1]);
    expect(plan.changes.map(({ to }) => to.value)).toEqual(['a', 'b']);
  });

  test('keeps what looks like a formula as the text it is', () => {
    const [change] = paste({ block: [['=SUM(A1:A9)']], targets: [row(0)], columns: ['notes'] }).changes;
    expect(change?.to).toEqual({ column: 'notes', value: '=SUM(A1:A9)' });
  });

  test('fills a selected range that the block fits into several times', () => {
    const targets = [row(0), row(1), row(2), row(3)];
    const twice = paste({ block: [['a'], ['b']], targets, columns: ['notes', 'sample'], range: { rows: 4, columns: 2 } });
    expect(twice.changes.map(({ to }) => to.value)).toEqual(['a', 'a', 'b', 'b', 'a', 'a', 'b', 'b']);
    const odd = paste({ block: [['a'], ['b']], targets, columns: ['notes'], range: { rows: 3, columns: 1 } });
    expect(odd.changes).toHaveLength(2);
  });

  test('an empty cell clears, also an assessment with who gave it', () => {
    const target = row(0, { assessment: 'conforming', assessedBy: BY, assessedAt: AT, notes: 'x' });
    const plan = paste({ block: [['', '']], targets: [target], columns: ['assessment', 'notes'] });
    const [after] = apply([target], plan.changes);
    expect(after?.answer).toEqual(blankAnswer(AUDIT, 'q0' as QuestionId));
  });
});

test('rows that become nonconformities are counted, because no finding comes with them', () => {
  const targets = [row(0), row(1, { assessment: 'major-nc' }), row(2)];
  expect(countNewNonconformities(planGrade(targets, 'major-nc'))).toBe(2);
  expect(countNewNonconformities(planGrade(targets, 'ofi'))).toBe(0);
});
