import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Timestamp } from '#shared/lib/calendar-date.ts';
import type { Evidence } from '#shared/domain/evidence/evidence.ts';
import type { AuditId, EvidenceId, FindingId, PersonId, QuestionId } from '#shared/domain/ids.ts';
import { judgeFileSize, LARGE_FILE_BYTES, MAX_FILE_BYTES } from '#shared/domain/evidence/evidence-size.ts';
import { matchesFilter, NO_FILTER } from '#shared/domain/evidence/filter-evidence.ts';
import { isUnlinked, linkEvidence, NO_LINKS, unlinkEvidence } from '#shared/domain/evidence/link-evidence.ts';
import { registerEvidence, titleFromFileName } from '#shared/domain/evidence/register-evidence.ts';

const photo: Evidence = {
  ...registerEvidence({
    id: 'e1' as EvidenceId,
    auditId: 'a1' as AuditId,
    reference: 'EV-2026-0001',
    type: 'photo',
    title: 'Server room door',
    takenAt: '2026-02-24T10:00:00.000Z' as Timestamp,
    takenBy: 'p1' as PersonId,
    file: null,
    links: { ...NO_LINKS, clauses: ['8.6.1'] },
  }),
  note: 'Door stood open',
};

const links = fc.record({
  questionIds: fc.uniqueArray(fc.constantFrom('q1', 'q2', 'q3')) as fc.Arbitrary<QuestionId[]>,
  findingIds: fc.uniqueArray(fc.constantFrom('f1', 'f2')) as fc.Arbitrary<FindingId[]>,
  clauses: fc.uniqueArray(fc.constantFrom('8.1', '8.10', '10.2')),
});

describe('the evidence register', () => {
  it('starts a line as confidential and without permission to keep', () => {
    expect(photo.confidentiality).toBe('confidential');
    expect(photo.hasPermissionToKeep).toBe(false);
  });

  it('takes the first title from the file name', () => {
    expect(titleFromFileName('Incident list.xlsx')).toBe('Incident list');
    expect(titleFromFileName('README')).toBe('README');
  });

  it('links once, however often it is asked', () => {
    fc.assert(
      fc.property(links, (added) => {
        const once = linkEvidence(photo, added);
        expect(linkEvidence(once, added)).toEqual(once);
        expect(new Set(once.questionIds).size).toBe(once.questionIds.length);
      }),
    );
  });

  it('takes back exactly the links that were added', () => {
    fc.assert(
      fc.property(links, (added) => {
        const bare = { ...photo, clauses: [] };
        expect(unlinkEvidence(linkEvidence(bare, added), added)).toEqual(bare);
      }),
    );
  });

  it('counts evidence without question and finding as unlinked, whatever its clauses', () => {
    expect(isUnlinked(photo)).toBe(true);
    expect(isUnlinked(linkEvidence(photo, { ...NO_LINKS, findingIds: ['f1' as FindingId] }))).toBe(false);
  });
});

describe('filtering the register', () => {
  it('finds every word anywhere in the line, in any case', () => {
    expect(matchesFilter(photo, { ...NO_FILTER, text: 'DOOR open' })).toBe(true);
    expect(matchesFilter(photo, { ...NO_FILTER, text: 'ev-2026-0001' })).toBe(true);
    expect(matchesFilter(photo, { ...NO_FILTER, text: 'door closed' })).toBe(false);
  });

  it('matches a clause with all below it, and 8.1 is not 8.10', () => {
    expect(matchesFilter(photo, { ...NO_FILTER, clause: '8.6' })).toBe(true);
    expect(matchesFilter({ ...photo, clauses: ['8.10'] }, { ...NO_FILTER, clause: '8.1' })).toBe(false);
  });

  it('filters by type and by missing links', () => {
    expect(matchesFilter(photo, { ...NO_FILTER, type: 'log' })).toBe(false);
    expect(matchesFilter(photo, { ...NO_FILTER, isUnlinkedOnly: true })).toBe(true);
  });
});

describe('file sizes', () => {
  it('warns from 100 MB and refuses above 1 GB and the empty file', () => {
    expect(judgeFileSize(1)).toBe('ordinary');
    expect(judgeFileSize(LARGE_FILE_BYTES)).toBe('large');
    expect(judgeFileSize(MAX_FILE_BYTES)).toBe('large');
    expect(judgeFileSize(MAX_FILE_BYTES + 1)).toBe('too-large');
    expect(judgeFileSize(0)).toBe('empty');
  });
});
