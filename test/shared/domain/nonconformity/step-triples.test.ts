import { describe, expect, it } from 'vitest';
import { FINDING_STATES, type FindingState } from '#shared/domain/finding/finding.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { takeStep } from '#shared/domain/nonconformity/life-cycle.ts';
import { CASE_STEPS, type CaseStep } from '#shared/domain/nonconformity/nonconformity.ts';
import { stepsOpenTo } from '#shared/domain/nonconformity/step-table.ts';
import { PERSON_ROLES, type PersonRole } from '#shared/domain/person/person.ts';
import { aPerson } from '#test/support/builders.ts';
import { aContext, ANNA, EXTERNAL, INTERNAL, MARIA, PEOPLE, told } from './case-examples.ts';

/**
 * Domain reference B.5, typed off the page by state: where each step leads. Written without looking at the program, so
 * that a slip in its table shows here.
 */
const LEADS: Readonly<Record<FindingState, Partial<Record<CaseStep, FindingState>>>> = {
  draft: { issue: 'issued' },
  issued: { acknowledge: 'acknowledged', dispute: 'disputed', withdraw: 'withdrawn' },
  disputed: { acknowledge: 'acknowledged', uphold: 'issued', withdraw: 'withdrawn' },
  acknowledged: { contain: 'contained', withdraw: 'withdrawn' },
  contained: { 'find-cause': 'cause-found', withdraw: 'withdrawn' },
  'cause-found': { 'submit-plan': 'cap-submitted', withdraw: 'withdrawn' },
  'cap-submitted': { 'accept-plan': 'cap-accepted', 'reject-plan': 'cap-rejected', withdraw: 'withdrawn' },
  'cap-rejected': { 'find-cause': 'cause-found', withdraw: 'withdrawn' },
  'cap-accepted': { implement: 'implemented', 'close-on-plan': 'closed', withdraw: 'withdrawn' },
  implemented: { 'accept-evidence': 'evidence-accepted', 'reject-evidence': 'evidence-rejected', withdraw: 'withdrawn' },
  'evidence-rejected': { rework: 'cap-accepted', withdraw: 'withdrawn' },
  'evidence-accepted': { 'schedule-check': 'effectiveness-check-due', withdraw: 'withdrawn' },
  'effectiveness-check-due': { 'confirm-effective': 'effective', 'deny-effective': 'reopened', withdraw: 'withdrawn' },
  effective: { close: 'closed', reopen: 'reopened', withdraw: 'withdrawn' },
  closed: { reopen: 'reopened' },
  reopened: { contain: 'contained', withdraw: 'withdrawn' },
  withdrawn: {},
};

const AUDITEE = ['auditee', 'action-owner', 'quality-manager'];
const REVIEW = ['auditor', 'lead-auditor', 'cb-reviewer'];
const CHECK = ['quality-manager', 'lead-auditor', 'auditor', 'cb-reviewer'];
const SIGN = ['lead-auditor', 'quality-manager', 'cb-reviewer'];
const MAY: Readonly<Record<CaseStep, readonly string[]>> = {
  issue: ['auditor', 'lead-auditor'],
  acknowledge: AUDITEE,
  dispute: AUDITEE,
  uphold: ['lead-auditor'],
  contain: ['action-owner'],
  'find-cause': ['action-owner'],
  'submit-plan': ['action-owner', 'quality-manager'],
  'accept-plan': ['quality-manager', 'lead-auditor'],
  'reject-plan': ['quality-manager', 'lead-auditor'],
  implement: ['action-owner'],
  'accept-evidence': REVIEW,
  'reject-evidence': REVIEW,
  rework: ['action-owner'],
  'schedule-check': REVIEW,
  'confirm-effective': CHECK,
  'deny-effective': CHECK,
  close: SIGN,
  'close-on-plan': SIGN,
  withdraw: ['lead-auditor'],
  reopen: ['quality-manager', 'lead-auditor'],
};
/** On external audits the body's people decide on plans, and the auditee's quality manager does not. */
const MAY_EXTERNALLY: Readonly<Partial<Record<CaseStep, readonly string[]>>> = {
  'accept-plan': ['lead-auditor', 'cb-reviewer'],
  'reject-plan': ['lead-auditor', 'cb-reviewer'],
};

/** Everything that is asked for is said, by somebody who is in no team and did nothing of the work. */
function outcomeOf(state: FindingState, step: CaseStep, role: PersonRole, audit: typeof INTERNAL): string {
  const by = aPerson({ id: 'somebody' as PersonId, name: 'Somebody', roles: [role] });
  const confirmedBy = step === 'issue' ? ANNA.id : step === 'submit-plan' ? MARIA.id : null;
  const taken = takeStep({ ...aContext(state), audit, by, people: [...PEOPLE, by] }, step, told('2026-06-01', { reason: 'As agreed', confirmedBy }));
  if (taken.ok) return taken.value.finding.state;
  return taken.problem.code === 'blocked' ? taken.problem.blocks.map(({ code }) => code).join() : taken.problem.code;
}

const KINDS = [
  ['internal', INTERNAL],
  ['external', EXTERNAL],
] as const;

describe.each(KINDS)('on an %s audit', (kind, audit) => {
  it.each(FINDING_STATES)('every step and role from the state %s ends as domain reference B.5 says', (state) => {
    for (const step of CASE_STEPS) {
      for (const role of PERSON_ROLES) {
        const to = LEADS[state][step];
        const may = kind === 'external' ? (MAY_EXTERNALLY[step] ?? MAY[step]) : MAY[step];
        const refused = [
          ...(may.includes(role) ? [] : ['role-not-allowed']),
          ...(step === 'close-on-plan' && kind === 'internal' ? ['not-external'] : []),
        ].join();
        const expected = to === undefined ? 'no-such-step' : refused === '' ? to : refused;
        expect(outcomeOf(state, step, role, audit), `${state}, ${step}, ${role}`).toBe(expected);
      }
    }
  });
});

describe('the steps open to a state', () => {
  it.each(FINDING_STATES)('%s are those of the table', (state) => {
    expect(new Set(stepsOpenTo(state))).toEqual(new Set(Object.keys(LEADS[state])));
  });
});
