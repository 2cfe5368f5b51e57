import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeFieldChange, describeValue } from '#renderer/features/history/describe-value.ts';
import { startI18n } from '#renderer/i18n/i18n.ts';
import type { JsonValue, LoggedTable } from '#shared/domain/change-log/change.ts';

const names = new Map([['anna', 'Anna Berg'], ['maria', 'Maria Costa']]);

beforeAll(() => startI18n());

const tell = (table: LoggedTable, field: string, value: JsonValue): string => describeValue(table, field, value, { t: i18next.t, names });
const change = (field: string, from: JsonValue, to: JsonValue): string =>
  describeFieldChange({ table: 'nonconformities', field, from, to }, 'Steps taken', { t: i18next.t, names });

const taken = (step: string, by: string, on: string, reason = ''): JsonValue => ({ step, from: 'issued', to: 'x', on, at: `${on}T10:00:00.000Z`, by, as: 'lead-auditor', confirmedBy: null, reason, warnings: [] });
const ISSUED = taken('issue', 'anna', '2025-11-28');
const REJECTED = taken('reject-plan', 'maria', '2025-12-12', 'says what happened, not why');

describe('a stored value in the history', () => {
  it('of a report is its kind and language in words', () => {
    expect(tell('reports', 'kind', 'action-status')).toBe('Status of corrective actions');
    expect(tell('reports', 'language', 'de')).toBe('Deutsch');
    expect(tell('reports', 'signatures', [{ personId: 'anna', name: 'Anna Berg', role: 'Lead auditor', on: '2026-03-02', drawing: 'M1 1' }])).toBe('Anna Berg, Lead auditor, 2 Mar 2026');
  });

  it('of a case is told as sentences', () => {
    expect(tell('nonconformities', 'steps', [ISSUED, REJECTED])).toBe('Issued, Anna Berg, 28 Nov 2025; Plan rejected, Maria Costa, 12 Dec 2025: says what happened, not why');
    expect(tell('nonconformities', 'recurrences', [{ earlierId: 'f', decision: 'refused', reason: 'Another desk', by: 'anna', on: '2026-05-20' }])).toMatch(/, Anna Berg, 20 May 2026: Another desk$/);
    expect(tell('nonconformities', 'regradings', [{ from: 'minor', to: 'major', by: 'anna', reason: 'Seen twice', on: '2026-05-20', at: '' }])).toBe('Minor nonconformity became Major nonconformity, Anna Berg, 20 May 2026: Seen twice');
    expect(tell('nonconformities', 'checks', [{ on: '2026-05-20', by: 'anna', checked: 'P1 incidents', sample: '20 of 41', result: 'All with a note', isEffective: true }])).toBe('Effective, Anna Berg, 20 May 2026: P1 incidents; 20 of 41; All with a note');
    expect(tell('nonconformities', 'cause', { method: 'five-why', directCause: 'Left out', rootCauses: [{ id: 'r', text: 'No owner', category: 'planning' }], fiveWhy: {}, fishbone: [], eightD: {}, notes: '' })).toBe('5 whys · Left out · No owner (Planning)');
    expect(
      tell('nonconformities', 'deadlines', {
        profileId: 'p', clock: 'issue', start: '2026-03-11', original: { containment: '2026-04-10', plan: null, implementation: '2026-06-09', effectiveness: null }, bounded: [],
        extensions: [{ kind: 'implementation', from: '2026-06-09', to: '2026-06-30', approvedBy: 'maria', reason: 'Vendor', on: '2026-05-20', at: '' }],
      }),
    ).toBe('Correction and containment 10 Apr 2026 and Implementation 9 Jun 2026; Implementation extended from 9 Jun 2026 to 30 Jun 2026, Maria Costa, 20 May 2026: Vendor');
  });

  it('keeps a code this program has no word for', () => {
    expect(tell('nonconformities', 'steps', [taken('teleport', 'anna', '2025-11-28')])).toBe('teleport, Anna Berg, 28 Nov 2025');
    expect(tell('reports', 'kind', 'telegram')).toBe('telegram');
  });
});

describe('a change of a list that only grows', () => {
  it('tells what came, and what an undo took back', () => {
    expect(change('steps', [ISSUED], [ISSUED, REJECTED])).toBe('Steps taken, added: Plan rejected, Maria Costa, 12 Dec 2025: says what happened, not why');
    expect(change('steps', [ISSUED, REJECTED], [ISSUED])).toBe('Steps taken, taken back: Plan rejected, Maria Costa, 12 Dec 2025: says what happened, not why');
  });

  it('tells both values when it did not merely grow', () => {
    expect(change('steps', [ISSUED], [REJECTED, ISSUED])).toContain('Issued, Anna Berg, 28 Nov 2025 → Plan rejected');
  });
});
