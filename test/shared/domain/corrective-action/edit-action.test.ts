import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTION_STATES } from '#shared/domain/corrective-action/corrective-action.ts';
import {
  AGREED_FIELDS,
  editAction,
  PLAN_FIELDS,
  PROGRESS_FIELDS,
  isEditable,
  type ActionEdit,
} from '#shared/domain/corrective-action/edit-action.ts';
import { BLANK_ACTION, newAction } from '#shared/domain/corrective-action/new-action.ts';
import { daysOverdue } from '#shared/domain/corrective-action/overdue.ts';
import { planPhase, type PlanPhase } from '#shared/domain/corrective-action/plan-phase.ts';
import { FINDING_STATES } from '#shared/domain/finding/finding.ts';
import type { ActionId, PersonId } from '#shared/domain/ids.ts';
import { addDays, type CalendarDate, type Timestamp } from '#shared/lib/calendar-date.ts';
import { anAction } from '#test/support/action-builders.ts';
import { aFinding } from '#test/support/builders.ts';

const day = (text: string): CalendarDate => text as CalendarDate;
const about = {
  id: 'a-1' as ActionId,
  reference: 'CA-2026-012',
  finding: aFinding(),
  phase: 'open',
  createdAt: '2026-03-01T08:00:00.000Z' as Timestamp,
} as const;

describe('a new action', () => {
  it('is planned, carries its finding and its reference, and needs a title', () => {
    expect(newAction({ ...BLANK_ACTION, title: ' Train the desk ' }, about)).toMatchObject({
      ok: true,
      value: { state: 'planned', title: 'Train the desk', reference: 'CA-2026-012', findingId: 'finding-1', auditId: 'audit-1' },
    });
    expect(newAction(BLANK_ACTION, about)).toMatchObject({ problem: { code: 'title-missing' } });
  });

  it('names no cause when it is a correction', () => {
    const outcome = newAction({ ...BLANK_ACTION, title: 'Write the note', kind: 'correction', rootCauseId: 'c1' }, about);
    expect(outcome).toMatchObject({ value: { rootCauseId: null } });
  });

  it('does not slip into a plan that was handed in', () => {
    for (const phase of ['awaiting-decision', 'agreed', 'ended'] as const) {
      expect(newAction({ ...BLANK_ACTION, title: 'x' }, { ...about, phase })).toMatchObject({ problem: { code: 'plan-locked', phase } });
    }
  });
});

describe('the phase of a plan', () => {
  it('follows from the state of the finding', () => {
    const phases = Object.fromEntries(FINDING_STATES.map((state) => [state, planPhase({ state }, null)]));
    expect(phases).toEqual({
      draft: 'open',
      issued: 'open',
      acknowledged: 'open',
      contained: 'open',
      'cause-found': 'open',
      'cap-submitted': 'awaiting-decision',
      'cap-accepted': 'agreed',
      implemented: 'agreed',
      'evidence-accepted': 'agreed',
      'effectiveness-check-due': 'agreed',
      effective: 'agreed',
      closed: 'ended',
      'cap-rejected': 'open',
      'evidence-rejected': 'agreed',
      disputed: 'open',
      withdrawn: 'ended',
      reopened: 'open',
    });
  });

  it('goes on for a minor that was closed on its plan', () => {
    expect(planPhase({ state: 'closed' }, { isVerifiedNextAudit: true })).toBe('agreed');
  });
});

describe('editing an action', () => {
  it('keeps the date first agreed, however often it is moved, and wants to know why (scenario 8)', () => {
    const action = anAction({ state: 'in-progress', dueDate: day('2026-05-09') });
    const refused = editAction(action, { dueDate: day('2026-05-30') }, { phase: 'agreed', reason: ' ' });
    expect(refused).toMatchObject({ problem: { code: 'reason-missing', fields: ['dueDate'] } });
    const moved = editAction(action, { dueDate: day('2026-05-30') }, { phase: 'agreed', reason: 'Supplier late' });
    expect(moved).toMatchObject({ value: { dueDate: '2026-05-30', originalDueDate: '2026-05-09' } });
    if (!moved.ok) return;
    const again = editAction(moved.value, { dueDate: day('2026-06-15') }, { phase: 'agreed', reason: 'Later still' });
    expect(again).toMatchObject({ value: { dueDate: '2026-06-15', originalDueDate: '2026-05-09' } });
  });

  it('lets a date be chosen freely while the plan is written', () => {
    const proposed = editAction(anAction(), { dueDate: day('2026-06-01') }, { phase: 'open', reason: '' });
    expect(proposed).toMatchObject({ ok: true, value: { originalDueDate: null } });
  });

  it('gives a first date without a reason, and another owner of an agreed plan only with one', () => {
    expect(editAction(anAction({ dueDate: null }), { dueDate: day('2026-06-01') }, { phase: 'agreed', reason: '' }).ok).toBe(true);
    const owner = { ownerId: 'rita-alves' as PersonId };
    expect(editAction(anAction(), owner, { phase: 'agreed', reason: '' })).toMatchObject({ problem: { code: 'reason-missing' } });
    expect(editAction(anAction(), owner, { phase: 'open', reason: '' }).ok).toBe(true);
    expect(editAction(anAction(), owner, { phase: 'agreed', reason: 'Peeter left' }).ok).toBe(true);
  });

  it('locks what the plan says once it is submitted, and leaves progress free', () => {
    for (const phase of ['awaiting-decision', 'agreed'] as const) {
      expect(editAction(anAction(), { title: 'Something else' }, { phase, reason: 'r' })).toMatchObject({
        problem: { code: 'plan-locked', fields: ['title'], phase },
      });
      expect(editAction(anAction(), { actualEvidence: 'Half of it' }, { phase, reason: '' }).ok).toBe(true);
    }
    expect(editAction(anAction(), { dueDate: day('2026-06-01') }, { phase: 'awaiting-decision', reason: 'r' })).toMatchObject({
      problem: { code: 'plan-locked', fields: ['dueDate'] },
    });
  });

  it('leaves what is verified or cancelled alone', () => {
    for (const state of ['verified', 'cancelled'] as const) {
      expect(editAction(anAction({ state }), { actualEvidence: 'x' }, { phase: 'open', reason: 'r' })).toMatchObject({ problem: { code: 'action-ended' } });
    }
  });

  it('changes nothing when nothing differs, also where all is locked', () => {
    const action = anAction({ state: 'verified' });
    expect(editAction(action, { title: action.title }, { phase: 'ended', reason: '' })).toEqual({ ok: true, value: action });
  });
});

describe('overdue', () => {
  it('is counted from the due date while somebody still has to do it (scenario 8: 11 days)', () => {
    expect(daysOverdue(anAction({ dueDate: day('2026-05-09') }), day('2026-05-20'))).toBe(11);
    expect(daysOverdue(anAction({ dueDate: day('2026-05-20') }), day('2026-05-20'))).toBe(0);
    expect(daysOverdue(anAction({ dueDate: null }), day('2026-05-20'))).toBe(0);
    for (const state of ['done', 'verified', 'cancelled'] as const) expect(daysOverdue(anAction({ state }), day('2027-01-01'))).toBe(0);
  });
});

const aDate = fc.integer({ min: 0, max: 400 }).map((days) => addDays(day('2026-01-01'), days));
const anEdit: fc.Arbitrary<ActionEdit> = fc.record(
  { dueDate: fc.option(aDate, { nil: null }), ownerId: fc.constantFrom('a' as PersonId, 'b' as PersonId, null), title: fc.constantFrom('One', 'Two'), actualEvidence: fc.string() },
  { requiredKeys: [] },
);

describe('whatever is edited, in any order', () => {
  it('the first agreed date is never lost and no locked field changes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ACTION_STATES),
        fc.array(fc.record({ edit: anEdit, phase: fc.constantFrom<PlanPhase>('open', 'awaiting-decision', 'agreed', 'ended'), reason: fc.constantFrom('', 'why') }), { maxLength: 20 }),
        (state, edits) => {
          let action = anAction({ state });
          for (const { edit, phase, reason } of edits) {
            const outcome = editAction(action, edit, { phase, reason });
            if (!outcome.ok) continue;
            const next = outcome.value;
            if (action.originalDueDate !== null) expect(next.originalDueDate).toBe(action.originalDueDate);
            if (phase !== 'open' && next.dueDate !== action.dueDate && action.dueDate !== null) expect(next.originalDueDate).not.toBeNull();
            for (const field of [...PLAN_FIELDS, ...AGREED_FIELDS, ...PROGRESS_FIELDS]) {
              if (!isEditable(field, action, phase)) expect(next[field]).toEqual(action[field]);
            }
            action = next;
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
