import { describe, expect, it } from 'vitest';
import type { FindingState } from '#shared/domain/finding/finding.ts';
import type { ActionId } from '#shared/domain/ids.ts';
import type { CaseContext, StepInput } from '#shared/domain/nonconformity/case-context.ts';
import { rolesOf } from '#shared/domain/nonconformity/case-roles.ts';
import { checkStep, takeStepAndFollow } from '#shared/domain/nonconformity/life-cycle.ts';
import type { CaseStep } from '#shared/domain/nonconformity/nonconformity.ts';
import { findProfile } from '#shared/domain/programme/built-in-profiles.ts';
import { aFinding, anAudit } from '#test/support/builders.ts';
import { aCase, aCause, aContainment, anAction, aSubmission } from '#test/support/case-builders.ts';
import { aContext, after, ANNA, day, EXTERNAL, JONAS, KARL, MARIA, PEETER, refusals, told } from './case-examples.ts';

const ON = '2026-06-01';

function problems(context: CaseContext, step: CaseStep, by: CaseContext['by'], fields: Partial<StepInput> = {}) {
  const check = checkStep({ ...context, by }, step, told(ON, fields));
  const named = (list: readonly { readonly code: string; readonly details: Readonly<Record<string, string | number>> }[] = []) =>
    list.map(({ code, details }) => ('parts' in details ? `${code}: ${String(details['parts'])}` : code));
  return { blocks: named(check?.blocks), warnings: named(check?.warnings) };
}

describe('issuing', () => {
  it('names everything the finding lacks at once', () => {
    const finding = aFinding({ state: 'draft', clauses: [], statement: ' ', objectiveEvidence: '', requirementReference: '', site: '' });
    expect(problems(aContext('draft', { finding }), 'issue', ANNA).blocks).toEqual([
      'finding-incomplete: clause, requirement-reference, statement, evidence, location',
    ]);
    expect(problems(aContext('draft', { finding: { ...finding, grade: 'ofi' } }), 'issue', ANNA).blocks).toContain('not-a-nonconformity');
  });

  it('by an auditor needs a lead auditor who confirms it', () => {
    const context = aContext('draft');
    expect(problems(context, 'issue', JONAS).blocks).toEqual(['confirmation-missing']);
    expect(problems(context, 'issue', JONAS, { confirmedBy: MARIA.id }).blocks).toEqual(['confirmer-not-lead-auditor']);
    const issued = after(context, 'issue', JONAS, told(ON, { confirmedBy: ANNA.id }));
    expect(issued.nonconformity?.steps[0]).toMatchObject({ by: JONAS.id, as: 'auditor', confirmedBy: ANNA.id });
  });

  it('keeps the date the auditor typed, and takes the profile’s where there is none', () => {
    const typed = aContext('draft', { finding: aFinding({ dueDate: day('2026-05-09') }), reportDate: day('2026-03-01') });
    expect(after(typed, 'issue', ANNA, told('2026-03-05')).finding.dueDate).toBe('2026-05-09');
    const untyped = aContext('draft', { reportDate: day('2026-03-10') });
    expect(after(untyped, 'issue', ANNA, told('2026-03-10')).finding.dueDate).toBe('2026-05-09');
  });
});

describe('the roles of somebody', () => {
  it('are their own, the one in the team, and lead auditor of the audit they lead', () => {
    expect(rolesOf({ id: JONAS.id, roles: [] }, anAudit({ leadAuditorId: JONAS.id, team: [{ personId: JONAS.id, role: 'observer' }] }))).toEqual(['observer', 'lead-auditor']);
    expect(rolesOf(JONAS, anAudit())).toEqual(['auditor']);
  });
});

describe('the answer of the auditee', () => {
  it('needs correction, date, evidence in words or files, and extent', () => {
    const nonconformity = aCase({ containment: aContainment({ correction: '', doneOn: null, evidence: '', extent: ' ' }) });
    expect(problems(aContext('acknowledged', { nonconformity }), 'contain', PEETER).blocks).toEqual(['containment-incomplete: correction, done-date, evidence, extent']);
    const later = aCase({ containment: aContainment({ doneOn: day('2027-01-01') }) });
    expect(problems(aContext('acknowledged', { nonconformity: later }), 'contain', PEETER).blocks).toEqual(['containment-in-future']);
  });

  it('needs a direct cause and root causes with their category', () => {
    const nonconformity = aCase({ cause: aCause({ directCause: '', rootCauses: [] }) });
    expect(problems(aContext('contained', { nonconformity }), 'find-cause', PEETER).blocks).toEqual(['cause-incomplete: direct-cause, root-cause']);
    const uncategorized = aCase({ cause: aCause({ rootCauses: [{ id: 'c', text: 'Rules are unknown', category: '' }] }) });
    expect(problems(aContext('contained', { nonconformity: uncategorized }), 'find-cause', PEETER).blocks).toEqual(['cause-incomplete: category']);
  });

  it('tells a root cause from the direct cause', () => {
    const nonconformity = aCase({ cause: aCause({ directCause: 'The app hides the field', rootCauses: [{ id: 'c', text: 'Apps go live without a test of the forms', category: 'tool-or-system' }] }) });
    const same = aCase({ cause: aCause({ directCause: 'The app hides the field', rootCauses: [{ id: 'c', text: 'the app hides the fields.', category: 'tool-or-system' }] }) });
    expect(problems(aContext('contained', { nonconformity }), 'find-cause', PEETER).blocks).toEqual([]);
    expect(problems(aContext('contained', { nonconformity: same }), 'find-cause', PEETER).blocks).toEqual(['cause-repeats-direct-cause']);
  });
});

describe('handing in a plan', () => {
  const context = aContext('cause-found');
  const released = { confirmedBy: MARIA.id };

  it('needs an action for each root cause, and each action whole', () => {
    const nonconformity = aCase({ cause: aCause({ rootCauses: [...aCause().rootCauses, { id: 'cause-2', text: 'No test of new apps', category: 'planning' }] }) });
    const actions = [anAction({ ownerId: null, dueDate: null, plannedEvidence: '', effectivenessCriterion: '' }), anAction({ id: 'b' as ActionId, rootCauseId: 'cause-2', state: 'cancelled' })];
    expect(problems({ ...context, nonconformity, actions }, 'submit-plan', PEETER, released).blocks).toEqual([
      'cause-without-action',
      'action-incomplete: owner, due-date, planned-evidence, effectiveness-criterion',
    ]);
  });

  it('is released by a quality manager; acting herself she releases it by that', () => {
    expect(problems(context, 'submit-plan', PEETER).blocks).toEqual(['release-missing']);
    expect(problems(context, 'submit-plan', PEETER, { confirmedBy: KARL.id }).blocks).toEqual(['releaser-not-quality-manager']);
    expect(after(context, 'submit-plan', MARIA, told(ON)).submissions[0]).toMatchObject({ submittedBy: MARIA.id, releasedBy: MARIA.id });
  });

  it('with points that are not ticked asks for a reason, which stays with the step', () => {
    const open = { ...context, nonconformity: aCase({ ticks: [] }) };
    expect(refusals(open, 'submit-plan', PEETER, told(ON, released))).toEqual(['points-not-ticked']);
    const taken = after(open, 'submit-plan', PEETER, told(ON, { ...released, reason: 'The reviewer asked for it today' }));
    expect(taken.nonconformity?.steps.at(-1)).toMatchObject({ warnings: ['points-not-ticked'], reason: 'The reviewer asked for it today' });
  });

  it('keeps a copy that later edits do not reach', () => {
    const taken = after(context, 'submit-plan', PEETER, told(ON, released));
    const later = after({ ...taken, nonconformity: aCase({ cause: aCause({ directCause: 'Else' }) }) }, 'reject-plan', ANNA, told(ON, { reason: 'Not enough' }));
    expect(later.submissions[0]?.cause).toEqual(aCause());
  });
});

describe('after the plan', () => {
  it('is only implemented when every action is done, with what shows it', () => {
    const nonconformity = aCase();
    const blocks = (fields: Parameters<typeof anAction>[0]) => problems(aContext('cap-accepted', { nonconformity, actions: [anAction(fields)] }), 'implement', PEETER).blocks;
    expect(blocks({ state: 'in-progress' })).toEqual(['action-not-done']);
    expect(blocks({ state: 'done' })).toEqual(['action-without-evidence']);
    expect(blocks({ state: 'cancelled' })).toEqual(['no-action', 'cause-without-action']);
    expect(blocks({ state: 'done', actualEvidence: 'Seen' })).toEqual([]);
  });

  it('a review needs method and reference, a check what was checked, the sample and the result', () => {
    expect(problems(aContext('implemented'), 'accept-evidence', ANNA, { review: null }).blocks).toEqual(['review-incomplete: method, reference']);
    expect(problems(aContext('effectiveness-check-due'), 'confirm-effective', ANNA, { check: { checked: '', sample: ' ', result: '' } }).blocks).toEqual(['check-incomplete: checked, sample, result']);
  });

  it('accepted evidence verifies the actions that are done and makes the check due', () => {
    const taken = after(aContext('implemented'), 'accept-evidence', ANNA, told(ON));
    expect(taken.finding.state).toBe('effectiveness-check-due');
    expect(taken.actions[0]).toMatchObject({ state: 'verified', verifiedBy: ANNA.id, verifiedOn: ON });
    expect(taken.nonconformity).toMatchObject({ bodyClosedOn: null });
    expect(after(aContext('implemented', { audit: EXTERNAL }), 'accept-evidence', ANNA, told(ON)).nonconformity).toMatchObject({ bodyClosedOn: ON });
  });

  it('a check that says "not effective" opens the case again, counts it and starts the clock anew', () => {
    const context = aContext('draft', { reportDate: day('2026-03-01') });
    const issued = after(context, 'issue', ANNA, told('2026-03-01'));
    const due = { ...issued, finding: { ...issued.finding, state: 'effectiveness-check-due' as FindingState } };
    const taken = after(due, 'deny-effective', ANNA, told(ON));
    expect(taken.finding).toMatchObject({ state: 'reopened', dueDate: '2026-07-31' });
    expect(taken.nonconformity).toMatchObject({ recurrenceCount: 1, implementedOn: null, checks: [{ isEffective: false }] });
    expect(taken.nonconformity?.formerDeadlines).toEqual([issued.nonconformity?.deadlines]);
    expect(taken.nonconformity?.deadlines).toMatchObject({ start: ON, original: { containment: '2026-06-06', plan: '2026-06-16', implementation: '2026-07-31' } });
  });

  it('only a minor of an external audit closes on its plan, and none that was a major', () => {
    const accepted = aContext('cap-accepted', { audit: EXTERNAL, profile: findProfile(undefined, 'cb-30-60-90') });
    expect(problems(aContext('cap-accepted'), 'close-on-plan', ANNA).blocks).toEqual(['not-external']);
    expect(problems({ ...accepted, finding: { ...accepted.finding, grade: 'major' } }, 'close-on-plan', ANNA).blocks).toEqual(['not-minor']);
    const regradings = [{ from: 'major', to: 'minor', by: ANNA.id, reason: 'Limited', on: day(ON), at: accepted.at }] as const;
    expect(problems({ ...accepted, nonconformity: aCase({ regradings }) }, 'close-on-plan', ANNA).blocks).toEqual(['was-major']);
    expect(after(accepted, 'close-on-plan', ANNA, told(ON)).nonconformity).toMatchObject({ isVerifiedNextAudit: true, closedOn: ON, bodyClosedOn: ON });
  });

  it('a minor verified by whoever did the work needs a reason, and cannot close once it is a major', () => {
    const both = { ...PEETER, roles: [...PEETER.roles, 'auditor' as const] };
    const start = aContext('implemented');
    expect(refusals(start, 'accept-evidence', both, told(ON))).toEqual(['performer-verifies']);
    const verified = after(after(start, 'accept-evidence', both, told(ON, { reason: 'Nobody else on site' })), 'confirm-effective', MARIA, told(ON));
    expect(problems(verified, 'close', ANNA).blocks).toEqual([]);
    expect(problems({ ...verified, finding: { ...verified.finding, grade: 'major' } }, 'close', ANNA).blocks).toEqual(['verified-by-performer']);
  });

  it('the one who answers for the containment by name did some of the work', () => {
    const nonconformity = aCase({ containment: aContainment({ responsible: ' maria COSTA ' }) });
    expect(problems(aContext('cap-submitted', { nonconformity, submissions: [aSubmission()] }), 'accept-plan', MARIA)).toEqual({ blocks: [], warnings: ['performer-verifies'] });
  });
});

describe('the stated day', () => {
  it('is one there is, not in the future and not before the last step', () => {
    const issued = after(aContext('draft'), 'issue', ANNA, told('2026-03-10'));
    const codes = (on: string) => refusals(issued, 'acknowledge', KARL, told(on));
    expect(codes('2026-03-09')).toEqual(['date-before-last-step']);
    expect(codes('2027-01-01')).toEqual(['date-in-future']);
    expect(codes('2026-02-30')).toEqual(['date-invalid']);
    expect(codes('2026-03-10')).toEqual([]);
  });
});

describe('a refusal', () => {
  it('changes nothing of what it was given', () => {
    const context = aContext('draft');
    const before = JSON.stringify(context);
    takeStepAndFollow({ ...context, by: PEETER }, 'issue', told(ON));
    expect(JSON.stringify(context)).toBe(before);
  });
});
