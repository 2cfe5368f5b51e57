import type { Audit } from '#shared/domain/audit/audit.ts';
import { FINDING_STATES, type FindingState } from '#shared/domain/finding/finding.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { CaseContext, StepInput } from '#shared/domain/nonconformity/case-context.ts';
import { takeStepAndFollow } from '#shared/domain/nonconformity/life-cycle.ts';
import type { CaseStep } from '#shared/domain/nonconformity/nonconformity.ts';
import type { Person, PersonRole } from '#shared/domain/person/person.ts';
import { findProfile } from '#shared/domain/programme/built-in-profiles.ts';
import type { CalendarDate, Timestamp } from '#shared/lib/calendar-date.ts';
import { aFinding, anAudit, aPerson } from '#test/support/builders.ts';
import { aCase, aSubmission, anAction } from '#test/support/case-builders.ts';

export const day = (date: string): CalendarDate => date as CalendarDate;

const person = (id: string, name: string, ...roles: readonly PersonRole[]): Person => aPerson({ id: id as PersonId, name, roles });
export const ANNA = person('anna-berg', 'Anna Berg', 'lead-auditor');
export const JONAS = person('jonas-lind', 'Jonas Lind', 'auditor');
export const PEETER = person('peeter-saar', 'Peeter Saar', 'action-owner');
export const MARIA = person('maria-costa', 'Maria Costa', 'quality-manager');
export const KARL = person('karl-thamm', 'Dr. Karl Thamm', 'auditee');
export const INES = person('ines-wolter', 'Dr. Ines Wolter', 'cb-reviewer');
export const PEOPLE = [ANNA, JONAS, PEETER, MARIA, KARL, INES];

export const INTERNAL: Audit = anAudit({ type: 'internal' });
export const EXTERNAL: Audit = anAudit({ type: 'surveillance', reference: 'SA-2026-01', startDate: day('2026-03-09'), endDate: day('2026-03-11') });

/** A case in some state with everything filled that any step could ask for. */
export function aContext(state: FindingState, fields: Partial<CaseContext> = {}): CaseContext {
  const isSubmitted = state === 'cap-submitted';
  return {
    finding: aFinding({ state, dueDate: null }),
    nonconformity: state === 'draft' ? null : aCase(),
    submissions: isSubmitted ? [aSubmission()] : [],
    actions: [anAction({ state: 'done', actualEvidence: 'Checklist of 2 March', doneOn: day('2026-03-02'), doneBy: PEETER.id })],
    audit: INTERNAL,
    people: PEOPLE,
    by: ANNA,
    today: day('2026-12-31'),
    at: '2026-12-31T12:00:00.000Z' as Timestamp,
    hasEvidenceAttached: false,
    profile: findProfile(undefined, 'internal'),
    reportDate: null,
    certificateEnd: null,
    ...fields,
  };
}

/** What somebody says who says everything. */
export function told(on: string, fields: Partial<StepInput> = {}): StepInput {
  return {
    on: day(on),
    reason: '',
    confirmedBy: null,
    review: { method: 'desk', reference: 'REV-1', comment: '' },
    check: { checked: 'Tickets', sample: '20 of 240', result: 'None without a note' },
    ...fields,
  };
}

/** Takes a step and goes on with what it left; throws with the refusal when it is not allowed. */
export function after(context: CaseContext, step: CaseStep, by: CaseContext['by'], input: StepInput): CaseContext {
  const taken = takeStepAndFollow({ ...context, by }, step, input);
  if (!taken.ok) throw new Error(`${step}: ${JSON.stringify(taken.problem)}`);
  return { ...context, ...taken.value };
}

/** The codes a step is refused with; empty when it is taken. */
export function refusals(context: CaseContext, step: CaseStep, by: CaseContext['by'], input: StepInput): readonly string[] {
  const taken = takeStepAndFollow({ ...context, by }, step, input);
  if (taken.ok) return [];
  const { problem } = taken;
  if (problem.code === 'blocked') return problem.blocks.map(({ code }) => code);
  return problem.code === 'reason-needed' ? problem.warnings.map(({ code }) => code) : [problem.code];
}

export const STATES = FINDING_STATES;
