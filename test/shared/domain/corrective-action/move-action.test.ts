import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTION_STATES, type ActionState, type CorrectiveAction } from '#shared/domain/corrective-action/corrective-action.ts';
import { checkMove, moveAction, movesFrom, VERIFYING_ROLES, type MoveContext, type MoveFacts } from '#shared/domain/corrective-action/move-action.ts';
import type { PlanPhase } from '#shared/domain/corrective-action/plan-phase.ts';
import type { ActionId, EvidenceId, PersonId } from '#shared/domain/ids.ts';
import { PERSON_ROLES } from '#shared/domain/person/person.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { anAction, noFacts } from '#test/support/action-builders.ts';

const today = '2026-05-20' as CalendarDate;
const maria = { id: 'maria-costa' as PersonId, roles: ['quality-manager'] as const };
const peeter = { id: 'peeter-saar' as PersonId, roles: ['action-owner', 'quality-manager'] as const };
const done = anAction({
  state: 'done',
  doneOn: '2026-05-08' as CalendarDate,
  doneBy: peeter.id,
  actualEvidence: 'Change record CHG-311',
});

function context(fields: Partial<MoveContext> = {}): MoveContext {
  const action = fields.action ?? anAction();
  return { action, isHeldAsMajor: false, phase: 'agreed', ofFinding: [action], actor: maria, today, ...fields };
}

const codesOf = (fields: Partial<MoveContext>, to: ActionState): readonly string[] =>
  checkMove(context(fields), to).refusals.map(({ code }) => code);

describe('moving an action', () => {
  it('lets each state go only where the table says', () => {
    const allowed: Readonly<Record<ActionState, readonly ActionState[]>> = {
      planned: ['in-progress', 'done', 'cancelled'],
      'in-progress': ['planned', 'done', 'cancelled'],
      done: ['in-progress', 'verified'],
      verified: ['done'],
      cancelled: ['planned'],
    };
    for (const from of ACTION_STATES) {
      expect(movesFrom(from)).toEqual(allowed[from]);
      for (const to of ACTION_STATES.filter((state) => !allowed[from].includes(state))) {
        expect(codesOf({ action: anAction({ state: from }) }, to)).toEqual(['no-such-move']);
      }
    }
  });

  it('asks what shows that it was done, when and by whom', () => {
    const outcome = moveAction(context({ action: anAction({ state: 'in-progress' }) }), 'done', noFacts());
    expect(outcome).toEqual({
      ok: false,
      problem: {
        code: 'facts',
        problems: ['actualEvidence', 'doneOn', 'doneBy'].map((fact) => ({ code: 'missing', fact })),
      },
    });
  });

  it('takes a file for evidence as well as words', () => {
    const facts = noFacts({ evidenceIds: ['e1' as EvidenceId], doneOn: today, doneBy: peeter.id });
    const outcome = moveAction(context({ action: anAction({ state: 'in-progress' }) }), 'done', facts);
    expect(outcome).toMatchObject({ ok: true, value: { state: 'done', doneOn: today, doneBy: peeter.id, evidenceIds: ['e1'] } });
  });

  it('does not believe a day that has not come', () => {
    const facts = noFacts({ actualEvidence: 'x', doneOn: '2026-05-21' as CalendarDate, doneBy: peeter.id });
    expect(moveAction(context(), 'done', facts)).toMatchObject({ problem: { problems: [{ code: 'in-future', fact: 'doneOn' }] } });
  });

  it('does not let the one who did it verify it: blocked for a major, with a reason for a minor', () => {
    expect(codesOf({ action: done, actor: peeter, isHeldAsMajor: true }, 'verified')).toEqual(['own-work']);
    expect(checkMove(context({ action: done, actor: peeter }), 'verified')).toMatchObject({
      refusals: [],
      warnings: ['own-work'],
      facts: ['verifiedOn', 'reason'],
    });
    const own = context({ action: done, actor: peeter });
    expect(moveAction(own, 'verified', noFacts({ verifiedOn: today })).ok).toBe(false);
    expect(moveAction(own, 'verified', noFacts({ verifiedOn: today, reason: 'Nobody else on site' }))).toMatchObject({
      ok: true,
      value: { state: 'verified', verifiedBy: peeter.id },
    });
  });

  it('counts the owner as the one who did it, though another name was written down', () => {
    expect(codesOf({ action: { ...done, doneBy: 'somebody' as PersonId }, actor: peeter, isHeldAsMajor: true }, 'verified')).toEqual(['own-work']);
  });

  it('lets only those verify who review evidence', () => {
    for (const role of PERSON_ROLES) {
      const codes = codesOf({ action: done, actor: { id: maria.id, roles: [role] } }, 'verified');
      expect(codes).toEqual(VERIFYING_ROLES.some((allowed) => allowed === role) ? [] : ['role-may-not-verify']);
    }
  });

  it('does not verify before it was done', () => {
    const outcome = moveAction(context({ action: done }), 'verified', noFacts({ verifiedOn: '2026-05-07' as CalendarDate }));
    expect(outcome).toMatchObject({ problem: { problems: [{ code: 'before-done', fact: 'verifiedOn' }] } });
  });

  it('cancels with a reason, which stays on the action', () => {
    expect(moveAction(context(), 'cancelled', noFacts()).ok).toBe(false);
    expect(moveAction(context(), 'cancelled', noFacts({ reason: ' Bought another tool ' }))).toMatchObject({
      ok: true,
      value: { state: 'cancelled', cancelReason: 'Bought another tool' },
    });
  });

  it('does not cancel the last action of a cause in an agreed plan', () => {
    const only = anAction({ rootCauseId: 'cause-1' });
    const other = anAction({ id: 'action-2' as ActionId, rootCauseId: 'cause-1' });
    expect(codesOf({ action: only, ofFinding: [only] }, 'cancelled')).toEqual(['last-action-of-cause']);
    expect(codesOf({ action: only, ofFinding: [only, { ...other, state: 'cancelled' }] }, 'cancelled')).toEqual(['last-action-of-cause']);
    expect(codesOf({ action: only, ofFinding: [only, other] }, 'cancelled')).toEqual([]);
    expect(codesOf({ action: only, ofFinding: [only], phase: 'open' }, 'cancelled')).toEqual([]);
  });

  it('lets work go on while the plan waits for its decision, but not the plan change', () => {
    expect(codesOf({ phase: 'awaiting-decision' }, 'in-progress')).toEqual([]);
    expect(codesOf({ phase: 'awaiting-decision' }, 'cancelled')).toEqual(['plan-awaits-decision']);
    expect(codesOf({ phase: 'ended' }, 'in-progress')).toEqual(['case-ended']);
  });

  it('forgets who verified when that is taken back, and who did it when work is taken up again', () => {
    const verified: CorrectiveAction = { ...done, state: 'verified', verifiedOn: today, verifiedBy: maria.id };
    const back = moveAction(context({ action: verified }), 'done', noFacts({ reason: 'Wrong ticket looked at' }));
    expect(back).toMatchObject({ ok: true, value: { state: 'done', verifiedOn: null, verifiedBy: null, doneOn: done.doneOn } });
    const again = moveAction(context({ action: done }), 'in-progress', noFacts({ reason: 'Half done' }));
    expect(again).toMatchObject({ ok: true, value: { doneOn: null, doneBy: null, actualEvidence: done.actualEvidence } });
  });
});

const aState = fc.constantFrom(...ACTION_STATES);
const aPhase = fc.constantFrom<PlanPhase>('open', 'awaiting-decision', 'agreed', 'ended');
const aPerson = fc.constantFrom('a', 'b', 'c').map((id) => id as PersonId);
const aDay = fc.option(fc.constantFrom('2026-05-01', '2026-05-20', '2026-05-30').map((day) => day as CalendarDate), { nil: null });
const someFacts: fc.Arbitrary<MoveFacts> = fc.record({
  reason: fc.constantFrom('', 'because'),
  actualEvidence: fc.constantFrom('', 'CHG-311'),
  evidenceIds: fc.constant([]),
  doneOn: aDay,
  doneBy: fc.option(aPerson, { nil: null }),
  verifiedOn: aDay,
});
const aMove = fc.record({ to: aState, facts: someFacts, actor: aPerson, role: fc.constantFrom(...PERSON_ROLES), phase: aPhase });

describe('whatever is tried, in any order', () => {
  it('no major is verified by who did it, nothing verified was not done, and each refusal names its reason', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.array(aMove, { maxLength: 30 }), (isHeldAsMajor, moves) => {
        let action = anAction({ ownerId: 'a' as PersonId });
        for (const { to, facts, actor, role, phase } of moves) {
          const outcome = moveAction(context({ action, isHeldAsMajor, phase, ofFinding: [action], actor: { id: actor, roles: [role] } }), to, facts);
          if (outcome.ok) action = outcome.value;
          else if (outcome.problem.code === 'refused') expect(outcome.problem.refusals.length).toBeGreaterThan(0);
          else expect(outcome.problem.problems.length).toBeGreaterThan(0);
          if (action.state === 'verified') {
            expect(action.verifiedOn).not.toBeNull();
            if (isHeldAsMajor) expect([action.doneBy, action.ownerId]).not.toContain(action.verifiedBy);
          } else expect(action.verifiedBy).toBeNull();
          if (action.state === 'done' || action.state === 'verified') {
            expect(action.doneOn).not.toBeNull();
            expect(action.doneBy).not.toBeNull();
            expect(action.actualEvidence).not.toBe('');
          } else expect(action.doneOn).toBeNull();
          expect(action.cancelReason !== '').toBe(action.state === 'cancelled');
        }
      }),
      { numRuns: 500 },
    );
  });
});
