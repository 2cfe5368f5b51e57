import { describe, expect, it } from 'vitest';
import { builtInStandards } from '#shared/domain/standard/built-in.ts';
import { readClauseList } from '#shared/domain/standard/read-clause-list.ts';

const itsm = builtInStandards().slice(0, 1);

describe('a list of clauses', () => {
  it.each([
    ['8.6.1, 8.6.2', ['8.6.1', '8.6.2']],
    ['8.6.1 8.6.2;9.2', ['8.6.1', '8.6.2', '9.2']],
    ['8.6.1 Incident management; Clause 9.2.2', ['8.6.1', '9.2.2']],
    ['8.6.1, 8.6.1', ['8.6.1']],
    ['', []],
  ])('%s is read by number', (text, numbers) => {
    expect(readClauseList(text, itsm)).toEqual(numbers);
  });

  it('keeps what the registry refuses as it was typed', () => {
    expect(readClauseList('8.15 Change management, 10.2 Nonconformity, 8.6.1', itsm)).toEqual([
      '8.15 Change management',
      '10.2 Nonconformity',
      '8.6.1',
    ]);
  });

  it('reads its own writing the same again', () => {
    const once = readClauseList('8.6.1 Incident mgmt, 8.15, 10.2 Nonconformity', itsm);
    expect(readClauseList(once.join(', '), itsm)).toEqual(once);
  });
});
