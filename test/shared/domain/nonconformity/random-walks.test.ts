import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FindingGrade } from '#shared/domain/finding/finding.ts';
import type { CaseContext, StepInput } from '#shared/domain/nonconformity/case-context.ts';
import { roleForStep } from '#shared/domain/nonconformity/case-roles.ts';
import { performersOf } from '#shared/domain/nonconformity/duties.ts';
import { takeStep } from '#shared/domain/nonconformity/life-cycle.ts';
import { CASE_STEPS, type CaseStep } from '#shared/domain/nonconformity/nonconformity.ts';
import { regradeCase } from '#shared/domain/nonconformity/regrade-case.ts';
import { stepsOpenTo } from '#shared/domain/nonconformity/step-table.ts';
import { addDays } from '#shared/lib/calendar-date.ts';
import { aContext, ANNA, day, EXTERNAL, INES, INTERNAL, JONAS, KARL, MARIA, PEETER, told } from './case-examples.ts';
import { aCase } from '#test/support/case-builders.ts';

/** Peeter wears every hat: whatever is kept from him is kept by the separation of duties. */
const TURNCOAT = { ...PEETER, roles: ['action-owner', 'lead-auditor', 'auditor', 'quality-manager', 'cb-reviewer', 'auditee'] as const };
const ACTORS = [ANNA, JONAS, MARIA, KARL, INES, PEETER, TURNCOAT];

type Move =
  | { readonly kind: 'step'; readonly pick: number; readonly step: CaseStep | null; readonly by: number; readonly isAnybody: boolean; readonly later: number; readonly reason: string; readonly isTold: boolean }
  | { readonly kind: 'regrade'; readonly grade: FindingGrade; readonly by: number };

const often = (isTrue: boolean): fc.Arbitrary<boolean> => fc.nat({ max: 9 }).map((dice) => (dice > 0) === isTrue);

const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 24,
    arbitrary: fc.record({
      kind: fc.constant('step' as const),
      pick: fc.nat({ max: 11 }),
      // Mostly a step that is open, by somebody whose role allows it, so that walks get somewhere; sometimes anything.
      step: fc.option(fc.constantFrom(...CASE_STEPS), { freq: 1, nil: null }).chain((one) => often(true).map((isOpen) => (isOpen ? null : one))),
      by: fc.nat({ max: 20 }),
      isAnybody: often(false),
      later: fc.integer({ min: -1, max: 20 }).chain((days) => often(true).map((isLater) => (isLater ? Math.max(0, days) : -1))),
      reason: often(true).map((isGiven) => (isGiven ? 'As agreed' : '')),
      isTold: often(true),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('regrade' as const), grade: fc.constantFrom<FindingGrade>('major', 'minor', 'major', 'minor', 'ofi'), by: fc.nat({ max: 20 }) }) },
);

interface Seen {
  readonly before: CaseContext;
  readonly after: CaseContext;
  readonly step: CaseStep | null;
  readonly refusal: { readonly code: string; readonly all: readonly string[] } | null;
}

/** Walks through a case at random; every attempt is told to `see`. */
function walk(start: CaseContext, moves: readonly Move[], see: (seen: Seen) => void): CaseContext {
  let context = start;
  for (const one of moves) {
    if (one.kind === 'regrade') {
      const by = ACTORS[one.by % ACTORS.length] ?? ANNA;
      const { finding, nonconformity, profile, certificateEnd, at, today } = context;
      const regraded = regradeCase({ finding, nonconformity, audit: { ...INTERNAL, ...context.audit, state: 'follow-up' }, by, on: today, at, profile, certificateEnd }, one.grade, 'Seen again');
      const next = regraded.ok ? { ...context, ...regraded.value } : context;
      see({ before: context, after: next, step: null, refusal: regraded.ok ? null : { code: regraded.problem.code, all: [regraded.problem.code] } });
      context = next;
      continue;
    }
    // Withdrawing ends a walk: only as one in twelve.
    const open = stepsOpenTo(context.finding.state).filter((name) => name !== 'withdraw' || one.pick === 11);
    const step = one.step ?? open[one.pick % Math.max(1, open.length)] ?? 'issue';
    const able = ACTORS.filter((actor) => one.isAnybody || roleForStep(step, actor, INTERNAL) !== undefined);
    const by = able[one.by % Math.max(1, able.length)] ?? ANNA;
    const last = context.nonconformity?.steps.at(-1)?.on ?? day('2026-03-01');
    const confirmedBy = step === 'issue' ? ANNA.id : step === 'submit-plan' ? MARIA.id : null;
    const input: StepInput = { ...told(addDays(last, one.later), { reason: one.reason, confirmedBy }), ...(one.isTold ? {} : { review: null, check: null }) };
    const taken = takeStep({ ...context, by }, step, input);
    const next = taken.ok ? { ...context, ...taken.value } : context;
    const all = taken.ok ? [] : 'blocks' in taken.problem ? taken.problem.blocks.map(({ code }) => code) : 'warnings' in taken.problem ? taken.problem.warnings.map(({ code }) => code) : [taken.problem.code];
    see({ before: { ...context, by }, after: next, step, refusal: taken.ok ? null : { code: taken.problem.code, all } });
    context = next;
  }
  return context;
}

const walks = fc.record({
  grade: fc.constantFrom<FindingGrade>('major', 'minor'),
  isExternal: fc.boolean(),
  moves: fc.array(move, { minLength: 20, maxLength: 80 }),
});

function startOf(grade: FindingGrade, isExternal: boolean): CaseContext {
  const draft = aContext('draft', { audit: isExternal ? EXTERNAL : INTERNAL, today: day('2030-01-01') });
  // A case that is filled already, so that walks do not end at the first missing word.
  return { ...draft, finding: { ...draft.finding, grade }, nonconformity: aCase() };
}

const holds = (check: (seen: Seen) => void, runs: fc.Parameters<unknown> = { numRuns: 200 }): void => {
  fc.assert(fc.property(walks, ({ grade, isExternal, moves }) => void walk(startOf(grade, isExternal), moves, check)), runs);
};

describe('whatever is tried in whatever order', () => {
  it('gets all the way to closed sometimes, or the walks below would prove nothing', () => {
    const reached = new Set<string>();
    // With a seed, because chance may once not get there.
    holds(({ after }) => reached.add(`${after.finding.grade} ${after.finding.state}`), { numRuns: 300, seed: 7 });
    for (const state of ['closed', 'effective', 'reopened', 'cap-rejected', 'evidence-rejected', 'withdrawn']) {
      expect([...reached]).toContain(`minor ${state}`);
      expect([...reached]).toContain(`major ${state}`);
    }
  });

  it('no path closes a major unverified, also none by way of another grade', () => {
    holds(({ after }) => {
      const { finding, nonconformity } = after;
      const wasMajor = finding.grade === 'major' || nonconformity?.regradings.some(({ from }) => from === 'major') === true;
      if (finding.state !== 'closed' || nonconformity === null || !wasMajor) return;
      const round = nonconformity.steps.slice(nonconformity.steps.findLastIndex(({ to }) => to === 'reopened') + 1);
      const verified = ['accept-evidence', 'confirm-effective', 'close'].map((name) => round.find(({ step }) => step === name)?.by);
      expect(verified).not.toContain(undefined);
      const performers = performersOf(after);
      expect(verified.some((by) => by !== undefined && performers.has(by))).toBe(false);
    });
  });

  it('no step, submission, review, check or change of grade is ever lost or changed', () => {
    holds(({ before, after }) => {
      for (const list of ['steps', 'reviews', 'checks', 'regradings', 'formerDeadlines'] as const) {
        const kept = before.nonconformity?.[list] ?? [];
        expect(after.nonconformity?.[list].slice(0, kept.length)).toEqual(kept);
      }
      for (const [index, { decision, ...plan }] of before.submissions.entries()) {
        expect(after.submissions[index]).toMatchObject({ ...plan, ...(decision === null ? {} : { decision }) });
      }
      expect(after.submissions.map(({ number }) => number)).toEqual(after.submissions.map((_, index) => index + 1));
    });
  });

  it('every refusal names a code and changes nothing', () => {
    holds(({ before, after, refusal }) => {
      if (refusal === null) return;
      expect(refusal.code).toMatch(/^[a-z-]+$/);
      expect(refusal.all.length).toBeGreaterThan(0);
      expect(after.finding).toEqual(before.finding);
      expect(after.nonconformity).toEqual(before.nonconformity);
    });
  });

  it('nobody verifies their own work on a major, and on a minor only with a reason that is kept', () => {
    const verifying: readonly (CaseStep | null)[] = ['accept-plan', 'accept-evidence', 'confirm-effective', 'close', 'close-on-plan'];
    holds(({ before, after, step, refusal }) => {
      if (refusal !== null || !verifying.includes(step) || !performersOf(before).has(before.by.id)) return;
      expect(before.finding.grade).toBe('minor');
      const taken = after.nonconformity?.steps.at(-1);
      expect(taken?.warnings).toContain('performer-verifies');
      expect(taken?.reason).not.toBe('');
    });
  });

  it('the closing day stands exactly while it is closed, and is cleared when it is opened again', () => {
    holds(({ after: { finding, nonconformity } }) => {
      if (finding.state === 'draft') return;
      expect(nonconformity?.closedOn === null).toBe(finding.state !== 'closed');
      if (finding.state === 'reopened') expect(nonconformity).toMatchObject({ bodyClosedOn: null, implementedOn: null, isVerifiedNextAudit: false });
    });
  });

  it('steps stand in the order of their days, each from where the one before led to', () => {
    holds(({ after: { nonconformity } }) => {
      const steps = nonconformity?.steps ?? [];
      for (const [index, step] of steps.entries()) {
        const before = steps[index - 1];
        if (before) expect([before.to, before.on <= step.on]).toEqual([step.from, true]);
      }
    });
  });

  it('overdue is stored nowhere, and the due date on the finding is the one of the case', () => {
    holds(({ after: { finding, nonconformity } }) => {
      expect(JSON.stringify([finding, nonconformity])).not.toContain('verdue');
      const deadlines = nonconformity?.deadlines ?? null;
      if (deadlines !== null) expect(finding.dueDate).toBe(deadlines.original.implementation);
    });
  });
});
