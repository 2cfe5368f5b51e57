import { describe, expect, test } from 'vitest';
import type { CorrectiveAction } from '#shared/domain/corrective-action/corrective-action.ts';
import type { Finding } from '#shared/domain/finding/finding.ts';
import type { ActionId, FindingId, PersonId } from '#shared/domain/ids.ts';
import { blankCase, type Nonconformity } from '#shared/domain/nonconformity/nonconformity.ts';
import { planActions } from '#shared/exchange/records/plan-actions.ts';
import { NO_DECISIONS, recordProblemKey, type RecordDecisions } from '#shared/exchange/records/record-problem.ts';
import type { Timestamp } from '#shared/lib/calendar-date.ts';
import { anAction } from '#test/support/action-builders.ts';
import { aFinding, aPerson } from '#test/support/builders.ts';
import type { BuiltSheet } from '#test/support/workbook-builder.ts';
import { readRegister } from './read-register.ts';

const HEADINGS = ['Action ID', 'NC Ref', 'Corrective action', 'Action owner', 'Target date', 'Status', 'Completion date', 'Evidence of implementation'];
const ISSUED = aFinding({ state: 'issued' });

function plan(rows: BuiltSheet['rows'], more: { readonly findings?: readonly Finding[]; readonly actions?: readonly CorrectiveAction[]; readonly decisions?: RecordDecisions; readonly merges?: readonly string[]; readonly headings?: readonly string[]; readonly cases?: readonly Nonconformity[] } = {}) {
  const register = readRegister('actions', [more.headings ?? HEADINGS, ...rows], { name: 'CA', ...(more.merges ? { merges: more.merges } : {}) });
  return planActions({
    outcomes: register.outcomes,
    decisions: more.decisions ?? NO_DECISIONS,
    findingOfAll: null,
    context: {
      findings: more.findings ?? [ISSUED],
      nonconformities: more.cases ?? [],
      actions: more.actions ?? [],
      people: [aPerson({ id: 'peeter-saar' as PersonId, name: 'Peeter Saar' })],
      at: '2026-03-01T08:00:00.000Z' as Timestamp,
      newId: (key) => `new-${key}` as ActionId,
      newCauseId: (key) => `cause ${key}`,
    },
  });
}

const GOOD = ['A-1', 'NC-2026-007', 'Make the note mandatory', 'Saar, Peeter', '2026-05-09', 'In progress', '', ''];

describe('a corrective-action register as actions', () => {
  test('a row becomes an action of the nonconformity it names', () => {
    const { rows, problems } = plan([GOOD]);
    expect(problems).toEqual([]);
    expect(rows[0]?.write?.action).toMatchObject({ findingId: 'finding-1', reference: 'A-1', title: 'Make the note mandatory', ownerId: 'peeter-saar', dueDate: '2026-05-09', state: 'in-progress' });
  });

  test('an unknown nonconformity, owner or state is named with what may have been meant', () => {
    const bad = ['A-2', 'NC-2026-008x', 'Train the desk', 'Peter Saar', '2026-05-09', 'Plannd', '', ''];
    const { rows, problems } = plan([bad], { findings: [ISSUED, aFinding({ id: 'f8' as FindingId, reference: 'NC-2026-008', state: 'issued' })] });
    expect(rows[0]?.fate).toBe('waiting');
    expect(problems.map(({ code, address, hint }) => [code, address, hint])).toEqual(expect.arrayContaining([
      ['finding-unknown', 'B2', 'NC-2026-008'],
      ['person-unknown', 'D2', 'Peeter Saar'],
      ['state-unknown', 'F2', 'planned'],
    ]));
    const decisions = { accepted: new Set(problems.map(recordProblemKey)), leftOut: new Set<string>() };
    const taken = plan([bad], { findings: [ISSUED, aFinding({ id: 'f8' as FindingId, reference: 'NC-2026-008', state: 'issued' })], decisions }).rows[0];
    expect(taken?.write?.action).toMatchObject({ findingId: 'f8', ownerId: 'peeter-saar', state: 'planned' });
  });

  test('a nonconformity merged over its actions counts for each of them', () => {
    const { rows } = plan([GOOD, ['A-2', null, 'Check weekly', 'Peeter Saar', '2026-06-09', 'Open']], { merges: ['B2:B3'] });
    expect(rows.map(({ write }) => write?.action.findingId)).toEqual(['finding-1', 'finding-1']);
  });

  test('a row without one is offered the one above', () => {
    const { problems } = plan([GOOD, ['A-2', null, 'Check weekly', 'Peeter Saar', '2026-06-09', 'Open']]);
    expect(problems).toMatchObject([{ code: 'finding-missing', row: 3, hint: 'NC-2026-007' }]);
  });

  test('done needs who, when and what shows it; without them it comes in as in progress and says so', () => {
    const proven = ['A-1', 'NC-2026-007', 'Make the note mandatory', 'Peeter Saar', '2026-05-09', 'Done', '2026-05-02', 'CHG-9'];
    expect(plan([proven]).rows[0]?.write?.action).toMatchObject({ state: 'done', doneOn: '2026-05-02', doneBy: 'peeter-saar', actualEvidence: 'CHG-9' });
    const bare = plan([[...proven.slice(0, 6), '', '']]);
    expect(bare.rows[0]?.write?.action.state).toBe('in-progress');
    expect(bare.problems.map(({ code }) => code)).toEqual(['state-not-taken']);
  });

  test('verified is said here by somebody else, so it comes in as done', () => {
    const { rows } = plan([['A-1', 'NC-2026-007', 'Make the note mandatory', 'Peeter Saar', '2026-05-09', 'Verified', '2026-05-02', 'CHG-9']]);
    expect(rows[0]?.write?.action).toMatchObject({ state: 'done', verifiedBy: null });
  });

  test('a submitted plan takes no new action, an observation none at all', () => {
    expect(plan([GOOD], { findings: [aFinding({ state: 'cap-submitted' })] }).problems.map(({ code }) => code)).toContain('plan-locked');
    expect(plan([GOOD], { findings: [aFinding({ grade: 'observation' })] }).problems.map(({ code }) => code)).toContain('finding-no-case');
  });

  test('an action that is here changes where the file differs, and the change is shown', () => {
    const stored = anAction({ reference: 'A-1', title: 'Make the note mandatory', dueDate: null });
    expect(plan([GOOD], { actions: [stored] }).rows[0]).toMatchObject({
      fate: 'changed',
      changes: [{ field: 'dueDate', now: '', then: '2026-05-09' }, { field: 'state', now: 'planned', then: 'in-progress' }],
    });
  });
});

describe('what a register says beside the action', () => {
  const HEADINGS_WITH_CAUSE = ['Action ID', 'NC Ref', 'Corrective action', 'Description', 'Root cause', 'Action owner', 'Comments'];

  test('actions of one cause share it in the case, and comments stand below the description', () => {
    const { rows } = plan([
      ['A-1', 'NC-2026-007', 'Make the note mandatory', 'In the tool', 'No check at closing', 'Peeter Saar', 'Waits for the vendor'],
      ['A-2', 'NC-2026-007', 'Train the desk', '', 'no check at closing', 'Peeter Saar', ''],
    ], { headings: HEADINGS_WITH_CAUSE });
    const [first, second] = rows.map(({ write }) => write);
    expect(first?.action.description).toBe('In the tool\nComments: Waits for the vendor');
    expect(first?.rootCause).toMatchObject({ text: 'No check at closing' });
    expect(first?.action.rootCauseId).toBe(first?.rootCause?.id);
    expect(second?.action.rootCauseId).toBe(first?.rootCause?.id);
    expect(rows[0]?.changes).toContainEqual({ field: 'rootCauseId', now: '', then: 'No check at closing' });
  });

  test('a cause the case has already is used, and a submitted plan takes none and says so', () => {
    const known = { ...blankCase(ISSUED), cause: { ...blankCase(ISSUED).cause, rootCauses: [{ id: 'c1', text: 'No check at closing', category: '' }] } };
    const row = ['A-1', 'NC-2026-007', 'Make the note mandatory', '', 'No check at closing', 'Peeter Saar', ''];
    expect(plan([row], { headings: HEADINGS_WITH_CAUSE, cases: [known] }).rows[0]?.write).toMatchObject({ action: { rootCauseId: 'c1' }, rootCause: null });
    const submitted = plan([['A-1', 'NC-2026-007', 'Make the note mandatory', '', 'Another cause', '', 'Late']], {
      headings: HEADINGS_WITH_CAUSE, findings: [{ ...ISSUED, state: 'cap-submitted' }], actions: [anAction({ reference: 'A-1', findingId: ISSUED.id, title: 'Make the note mandatory', description: '' })],
    });
    expect(submitted.rows[0]).toMatchObject({ fate: 'same' });
    expect(submitted.problems.map(({ code, raw }) => [code, raw])).toEqual(expect.arrayContaining([['note-locked', 'Late'], ['case-locked', 'Another cause']]));
  });
});
