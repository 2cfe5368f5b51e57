import { describe, expect, it } from 'vitest';
import type { FindingState } from '#shared/domain/finding/finding.ts';
import { extendDeadline } from '#shared/domain/nonconformity/due.ts';
import { regradeCase, type RegradeContext } from '#shared/domain/nonconformity/regrade-case.ts';
import { aContext, after, ANNA, day, INTERNAL, MARIA, PEETER, told } from './case-examples.ts';

const issued = after(aContext('draft', { reportDate: day('2026-03-10') }), 'issue', ANNA, told('2026-03-10'));
const context = (fields: Partial<RegradeContext> = {}): RegradeContext => ({
  ...issued,
  audit: { ...INTERNAL, state: 'follow-up' },
  by: ANNA,
  on: day('2026-03-20'),
  ...fields,
});
const inState = (state: FindingState): RegradeContext => context({ finding: { ...issued.finding, state } });

describe('another grade after the issue', () => {
  it('is given by a lead auditor with a reason, and stays in the case', () => {
    expect(regradeCase(context({ by: PEETER }), 'major', 'Wide')).toMatchObject({ problem: { code: 'not-lead-auditor' } });
    expect(regradeCase(context(), 'major', ' ')).toMatchObject({ problem: { code: 'reason-missing' } });
    expect(regradeCase(context(), 'major', 'Wide')).toMatchObject({
      ok: true,
      value: { finding: { grade: 'major' }, nonconformity: { regradings: [{ from: 'minor', to: 'major', by: ANNA.id, reason: 'Wide', on: '2026-03-20' }] } },
    });
  });

  it('brings the dates of its profile from the same start', () => {
    expect(issued.finding.dueDate).toBe('2026-05-09');
    expect(regradeCase(context(), 'major', 'Wide')).toMatchObject({ value: { finding: { dueDate: '2026-04-09' }, nonconformity: { deadlines: { start: '2026-03-10' } } } });
  });

  it('leaves all dates once one was extended, and a date that was typed', () => {
    const extended = extendDeadline(issued.finding, issued.nonconformity, INTERNAL, { kind: 'plan', to: day('2026-04-30'), approvedBy: MARIA, reason: 'Holiday', on: day('2026-03-15'), at: issued.at });
    if (!extended.ok) throw new Error(extended.problem.code);
    expect(regradeCase(context(extended.value), 'major', 'Wide')).toMatchObject({ value: { finding: { dueDate: '2026-05-09' }, nonconformity: { deadlines: extended.value.nonconformity.deadlines } } });
    const draft = aContext('draft', { reportDate: day('2026-03-10') });
    const typed = after({ ...draft, finding: { ...draft.finding, dueDate: day('2026-05-01') } }, 'issue', ANNA, told('2026-03-10'));
    expect(regradeCase(context({ finding: typed.finding, nonconformity: typed.nonconformity }), 'major', 'Wide')).toMatchObject({ value: { finding: { dueDate: '2026-05-01' }, nonconformity: { deadlines: { original: { plan: '2026-03-25' } } } } });
  });

  it.each(['closed', 'withdrawn'] as const)('is refused while it is %s: it has to be reopened first', (state) => {
    expect(regradeCase(inState(state), 'major', 'Wide')).toEqual({ ok: false, problem: { code: 'case-over', state } });
  });
});

describe('another grade of a draft', () => {
  it('needs nobody special and leaves no trace in a case', () => {
    const draft = aContext('draft');
    expect(regradeCase({ ...context(), ...draft, audit: { ...INTERNAL, state: 'in-progress' }, by: PEETER }, 'ofi', '')).toMatchObject({ ok: true, value: { finding: { grade: 'ofi' }, nonconformity: null } });
  });
});
