import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findProfile, profilesOf, INTERNAL_PROFILE } from '#shared/domain/programme/built-in-profiles.ts';
import { certificateEndOf, reportDateOf } from '#shared/domain/programme/deadline-facts.ts';
import { setDeadlines, startOfClock, withEffectiveness } from '#shared/domain/programme/deadlines.ts';
import type { CalendarDate, Timestamp } from '#shared/lib/calendar-date.ts';
import { anAudit } from '#test/support/builders.ts';
import { aCertificate, aProgramme } from '#test/support/case-builders.ts';

const day = (date: string): CalendarDate => date as CalendarDate;
const START = day('2026-03-11');
const dates = (id: string, grade: 'major' | 'minor', certificateEnd: CalendarDate | null = null) => {
  const profile = findProfile(undefined, id);
  const set = setDeadlines({ profile, grade, start: START, clock: profile.clock, typedImplementation: null, certificateEnd });
  const { original } = withEffectiveness(set, profile, grade, day('2026-06-02'));
  return [original.containment, original.plan, original.implementation, original.effectiveness];
};

describe('the built-in profiles, as domain reference B.6 has them', () => {
  it.each([
    ['internal', 'minor', ['2026-03-16', '2026-03-26', '2026-05-10', '2026-08-31']],
    ['internal', 'major', ['2026-03-16', '2026-03-26', '2026-04-10', '2026-08-31']],
    ['cb-30-60-90', 'major', ['2026-04-10', '2026-05-10', '2026-06-09', '2026-08-31']],
    ['cb-30-60-90', 'minor', ['2026-04-10', '2026-04-10', null, '2026-08-31']],
    ['cb-90', 'major', ['2026-06-09', '2026-06-09', '2026-06-09', '2026-08-31']],
    ['cb-7', 'minor', [null, '2026-03-18', null, '2026-08-31']],
    ['cb-20-60', 'major', ['2026-03-31', '2026-05-10', '2026-05-10', '2026-08-31']],
  ] as const)('%s for a %s', (id, grade, expected) => {
    expect(dates(id, grade)).toEqual(expected);
  });

  it('give way to the programme’s own of the same id, and an unknown id means the internal one', () => {
    const own = { ...INTERNAL_PROFILE, name: 'Ours', clock: 'issue' } as const;
    expect(findProfile(aProgramme({ profiles: [own] }), 'internal')).toEqual(own);
    expect(profilesOf(aProgramme({ profiles: [own] })).filter(({ id }) => id === 'internal')).toHaveLength(1);
    expect(findProfile(undefined, 'gone')).toBe(INTERNAL_PROFILE);
  });
});

describe('the certificate’s end', () => {
  const profile = findProfile(undefined, 'cb-30-60-90');
  const facts = { profile, grade: 'major', start: START, clock: profile.clock, typedImplementation: null } as const;

  it('bounds the dates that lie after its end minus 30 days, and says which', () => {
    const { original, bounded } = setDeadlines({ ...facts, certificateEnd: day('2026-05-31') });
    expect(original).toMatchObject({ containment: '2026-04-10', plan: '2026-05-01', implementation: '2026-05-01' });
    expect(bounded).toEqual(['plan', 'implementation']);
  });

  it('bounds no internal finding, and a typed date like the profile’s', () => {
    expect(setDeadlines({ ...facts, profile: INTERNAL_PROFILE, certificateEnd: day('2026-03-31') }).bounded).toEqual([]);
    expect(setDeadlines({ ...facts, typedImplementation: day('2026-12-01'), certificateEnd: day('2026-05-31') }).original.implementation).toBe('2026-05-01');
  });

  it('never brings a date before the clock starts, and never makes one later', () => {
    const someDay = fc.integer({ min: 0, max: 2000 }).map((count) => new Date(Date.UTC(2025, 0, 1 + count)).toISOString().slice(0, 10) as CalendarDate);
    fc.assert(
      fc.property(someDay, fc.option(someDay), fc.constantFrom(...profilesOf(undefined)), (start, certificateEnd, one) => {
        const free = setDeadlines({ ...facts, profile: one, start, certificateEnd: null }).original;
        const { original } = setDeadlines({ ...facts, profile: one, start, certificateEnd });
        for (const kind of ['containment', 'plan', 'implementation'] as const) {
          const [date, unbounded] = [original[kind], free[kind]];
          expect(date === null).toBe(unbounded === null);
          if (date !== null && unbounded !== null) expect([date >= start, date <= unbounded]).toEqual([true, true]);
        }
      }),
    );
  });

  it('is that of the audited standard and organization, the earliest of those still valid', () => {
    const certificates = [
      aCertificate({ validUntil: day('2027-04-30') }),
      aCertificate({ validUntil: day('2026-02-01') }),
      aCertificate({ standardId: 'iso9001', validUntil: day('2026-04-30') }),
      aCertificate({ organization: 'Another', validUntil: day('2026-05-30') }),
    ];
    expect(certificateEndOf(anAudit(), certificates)).toBe('2027-04-30');
    expect(certificateEndOf(anAudit({ criteria: [] }), certificates)).toBeNull();
  });
});

describe('the start of the clock', () => {
  it('is the chosen day, or the day of issue where that is not known', () => {
    const facts = { lastAuditDay: day('2026-03-11'), reportDate: null, issuedOn: day('2026-03-20') };
    expect(startOfClock('last-audit-day', facts)).toBe('2026-03-11');
    expect(startOfClock('report-date', facts)).toBe('2026-03-20');
    expect(startOfClock('report-date', { ...facts, reportDate: day('2026-03-15') })).toBe('2026-03-15');
    expect(startOfClock('issue', facts)).toBe('2026-03-20');
  });

  it('reads the report’s day off its first issue, not off a revision, a form or a draft', () => {
    const at = (date: string): Timestamp => `${date}T10:00:00.000Z` as Timestamp;
    expect(
      reportDateOf([
        { kind: 'internal-full', issuedAt: at('2026-03-20') },
        { kind: 'internal-full', issuedAt: at('2026-03-10') },
        { kind: 'nonconformity-form', issuedAt: at('2026-03-01') },
        { kind: 'internal-summary', issuedAt: null },
      ]),
    ).toBe('2026-03-10');
    expect(reportDateOf([])).toBeNull();
  });
});
