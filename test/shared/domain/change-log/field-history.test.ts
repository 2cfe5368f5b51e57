import { describe, expect, test } from 'vitest';
import type { ChangeEntry, Fields } from '#shared/domain/change-log/change.ts';
import { fieldHistory } from '#shared/domain/change-log/field-history.ts';
import { anEntry } from './log-examples.ts';

const NOTES = { table: 'answers', id: 'a', field: 'notes', blank: { notes: '' } } as const;

function noted(sequence: number, from: Fields | null, to: Fields | null, fields: Partial<ChangeEntry> = {}): ChangeEntry {
  return anEntry({ sequence, changes: [{ table: 'answers', id: 'a', from, to }], ...fields });
}

describe('the history of a field', () => {
  test('holds its values, newest first, and nothing of other fields', () => {
    const steps = fieldHistory(
      [
        noted(2, { notes: 'INC-1' }, { notes: 'INC-1 and INC-2' }, { reason: 'second sample' }),
        noted(1, null, { id: 'a', notes: 'INC-1', sample: '' }),
        noted(3, { sample: '' }, { sample: '3 of 15' }),
      ],
      NOTES,
    );
    expect(steps.map(({ from, to, reason }) => [from, to, reason])).toEqual([
      ['INC-1', 'INC-1 and INC-2', 'second sample'],
      ['', 'INC-1', null],
    ]);
  });

  test('tells what was typed in one go as one step', () => {
    const group = 'notes:a';
    const steps = fieldHistory(
      [
        noted(1, { notes: '' }, { notes: 'I' }, { group }),
        noted(2, { notes: 'I' }, { notes: 'In' }, { group }),
        noted(3, { notes: 'In' }, { notes: 'Inc' }, { group }),
        noted(5, { notes: 'Inc' }, { notes: 'Incident' }, { group }),
      ],
      NOTES,
    );
    expect(steps.map(({ from, to }) => [from, to])).toEqual([['Inc', 'Incident'], ['', 'Inc']]);
  });

  test('leaves out typing that came back to where it began', () => {
    const group = 'notes:a';
    const steps = fieldHistory(
      [noted(1, { notes: 'kept' }, { notes: 'kept x' }, { group }), noted(2, { notes: 'kept x' }, { notes: 'kept' }, { group })],
      NOTES,
    );
    expect(steps).toEqual([]);
  });

  test('ends with the value that went with its row', () => {
    const [last] = fieldHistory([noted(1, { id: 'a', notes: 'gone', sample: '' }, null)], { ...NOTES, blank: null });
    expect([last?.from, last?.to]).toEqual(['gone', null]);
  });

  test('is the same in whatever order the entries come', () => {
    const entries = [noted(1, { notes: '' }, { notes: '1' }), noted(2, { notes: '1' }, { notes: '2' }), noted(3, { notes: '2' }, { notes: '3' })];
    expect(fieldHistory(entries.toReversed(), NOTES)).toEqual(fieldHistory(entries, NOTES));
  });
});
