import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTION_STATES } from '#shared/domain/corrective-action/corrective-action.ts';
import { FINDING_STATES, type FindingState } from '#shared/domain/finding/finding.ts';
import { horizonOf, isOwnedBy } from '#shared/domain/horizon/due-item.ts';
import { lookAhead, type HorizonRows } from '#shared/domain/horizon/look-ahead.ts';
import { weekCounts } from '#shared/domain/horizon/week-counts.ts';
import type { ActionId, AuditId, CertificateId, FindingId, PersonId, ReportId } from '#shared/domain/ids.ts';
import { blankCase } from '#shared/domain/nonconformity/nonconformity.ts';
import { addDays, daysBetween, type CalendarDate, type Timestamp } from '#shared/lib/calendar-date.ts';
import { anAction } from '#test/support/action-builders.ts';
import { aFinding, anAudit, aPerson } from '#test/support/builders.ts';

const today = '2026-05-20' as CalendarDate;
const inDays = (days: number): CalendarDate => addDays(today, days);
const running = anAudit({ state: 'follow-up' });
const peeter = aPerson({ id: 'peeter-saar' as PersonId, name: 'Peeter Saar' });

function rows(fields: Partial<HorizonRows> = {}): HorizonRows {
  return {
    audits: [running],
    findings: [],
    nonconformities: [],
    submissions: [],
    actions: [],
    certificates: [],
    reports: [],
    people: [aPerson(), peeter],
    ...fields,
  };
}

const kindsOf = (fields: Partial<HorizonRows>) => {
  const { due, waiting } = lookAhead(rows(fields), today);
  return [...due, ...waiting].map(({ kind }) => kind);
};

describe('the horizon', () => {
  it('puts a day into the nearest of 14, 30 and 90 days', () => {
    const edges = [-1, 0, 14, 15, 30, 31, 90, 91].map(horizonOf);
    expect(edges).toEqual(['overdue', 'within-14', 'within-14', 'within-30', 'within-30', 'within-90', 'within-90', null]);
  });

  it('shows a nonconformity that was due on 9 May as 11 days late on 20 May (scenario 8)', () => {
    const finding = aFinding({ state: 'acknowledged', dueDate: '2026-05-09' as CalendarDate });
    const [item] = lookAhead(rows({ findings: [finding] }), today).due;
    expect(item).toMatchObject({ kind: 'implementation', daysLeft: -11, reference: 'NC-2026-007', owner: { id: null, name: 'Peeter Saar' } });
    expect(item && isOwnedBy(item, peeter)).toBe(true);
    expect(item && isOwnedBy(item, aPerson())).toBe(false);
  });

  it('lists the most urgent first, and nothing further than 90 days away', () => {
    const actions = [91, 20, -3, 90].map((days, index) =>
      anAction({ id: `a${String(index)}` as ActionId, reference: `CA-${String(index)}`, dueDate: inDays(days), checkDate: null }),
    );
    expect(lookAhead(rows({ actions }), today).due.map(({ daysLeft }) => daysLeft)).toEqual([-3, 20, 90]);
  });

  it('has a place for each state of a finding where somebody has to do something', () => {
    const kind = (state: FindingState) =>
      kindsOf({
        findings: [aFinding({ state, dueDate: inDays(5) })],
        nonconformities: [
          {
            ...blankCase(aFinding()),
            deadlines: {
              profileId: 'internal',
              clock: 'issue',
              start: today,
              original: { containment: inDays(1), plan: inDays(2), implementation: inDays(3), effectiveness: inDays(4) },
              bounded: [],
              extensions: [],
            },
          },
        ],
      });
    expect(kind('draft')).toEqual(['draft-finding']);
    expect(kind('issued')).toEqual(['containment']);
    expect(kind('contained')).toEqual(['plan']);
    expect(kind('cap-submitted')).toEqual(['implementation', 'plan-decision']);
    expect(kind('implemented')).toEqual(['effectiveness', 'evidence-review']);
    expect(kind('effectiveness-check-due')).toEqual(['effectiveness']);
    for (const state of ['effective', 'closed', 'withdrawn'] as const) expect(kind(state)).toEqual([]);
  });

  it('shows actions to do, actions to verify and checks of their effect, but nothing of a case that is over', () => {
    const finding = aFinding({ state: 'cap-accepted', dueDate: null });
    const kinds = (state: (typeof ACTION_STATES)[number]) => kindsOf({ findings: [finding], actions: [anAction({ state, checkDate: inDays(3), dueDate: inDays(1) })] });
    expect(kinds('planned')).toEqual(['action']);
    expect(kinds('in-progress')).toEqual(['action']);
    expect(kinds('done')).toEqual(['action-check', 'action-verification']);
    expect(kinds('verified')).toEqual(['action-check']);
    expect(kinds('cancelled')).toEqual([]);
    const over = { findings: [aFinding({ state: 'closed' })], actions: [anAction({ state: 'done', checkDate: inDays(3) })] };
    expect(kindsOf(over)).toEqual([]);
  });

  it('shows audits ahead, certificates that end and reports that are not issued', () => {
    const ahead = anAudit({ id: 'next' as AuditId, reference: 'IA-2026-04', state: 'planned', startDate: inDays(10) });
    const certificate = {
      id: 'c1' as CertificateId,
      organization: '',
      number: '20000-0815',
      body: 'Musterzert AG',
      clientNumber: 'MZ-4471',
      standardId: 'iso20000-1',
      standardTitle: 'ISO/IEC 20000-1',
      scope: '',
      validFrom: null,
      validUntil: inDays(60),
    };
    const report = { id: 'r1' as ReportId, auditId: running.id, number: '', kind: 'internal-full', issuedAt: null, createdAt: '2026-05-01T08:00:00.000Z' as Timestamp } as const;
    const given = rows({ audits: [running, ahead], certificates: [certificate], reports: [report] });
    const { due, waiting } = lookAhead(given, today);
    expect(due.map(({ kind, reference }) => `${kind} ${reference}`)).toEqual(['audit IA-2026-04', 'certificate 20000-0815']);
    expect(waiting).toMatchObject([{ kind: 'draft-report', reference: running.reference, since: '2026-05-01' }]);
  });

  it('leaves archived audits and all of theirs in peace', () => {
    const archived = { ...running, archivedAt: '2026-05-01T08:00:00.000Z' as Timestamp };
    expect(kindsOf({ audits: [archived], findings: [aFinding({ state: 'issued' })], actions: [anAction()] })).toEqual([]);
  });

  it('counts each due line once, week by week, whatever is there', () => {
    const anActionRow = fc.record({ state: fc.constantFrom(...ACTION_STATES), days: fc.integer({ min: -200, max: 200 }) });
    const aFindingRow = fc.record({ state: fc.constantFrom(...FINDING_STATES), days: fc.integer({ min: -200, max: 200 }) });
    fc.assert(
      fc.property(fc.array(anActionRow), fc.array(aFindingRow), (actions, findings) => {
        const { due } = lookAhead(
          rows({
            actions: actions.map(({ state, days }, index) => anAction({ id: `a${String(index)}` as ActionId, findingId: 'none' as FindingId, state, dueDate: inDays(days), checkDate: null })),
            findings: findings.map(({ state, days }, index) => aFinding({ id: `f${String(index)}` as FindingId, state, dueDate: inDays(days) })),
          }),
          today,
        );
        const weeks = weekCounts(due, today);
        expect(weeks.reduce((sum, { count }) => sum + count, 0)).toBe(due.length);
        for (const { from, to, count } of weeks) {
          const within = due.filter((item) => item.due <= to && (from === null || item.due >= from));
          expect(within.length).toBe(count);
        }
        for (const item of due) expect(item.daysLeft).toBe(daysBetween(today, item.due));
      }),
      { numRuns: 100 },
    );
  });
});
