import { describe, expect, it } from 'vitest';
import { doRowsOverlap } from '#shared/domain/audit/agenda.ts';
import { agendaByClause, agendaByProcess, blankAgendaRow, fillAgenda } from '#shared/domain/audit/draft-agenda.ts';
import { checkTransition } from '#shared/domain/audit/life-cycle.ts';
import { builtInStandards } from '#shared/domain/standard/built-in.ts';
import { ANNA, JONAS, aContext, anAgendaRow, anAudit, day } from './audit-examples.ts';

const [itsm] = builtInStandards();
if (!itsm) throw new Error('The pack is missing');
const ids = (): (() => string) => {
  let last = 0;
  return () => `row-${String((last += 1))}`;
};
const period = { start: day('2026-02-23'), end: day('2026-02-25') };

describe('a drafted agenda', () => {
  it('has a row for each of the 57 clauses, or one for each process', () => {
    expect(agendaByClause(itsm, ids())).toHaveLength(57);
    const byProcess = agendaByProcess(itsm, ids());
    expect(byProcess.flatMap((row) => row.clauses)).toHaveLength(57);
    expect(byProcess.map((row) => row.subject)).toContain('Resolution and fulfilment');
  });

  it('filled up is a plan that can be agreed without a warning', () => {
    const agenda = fillAgenda(agendaByClause(itsm, ids()), period, ANNA);
    const check = checkTransition(aContext({ audit: anAudit({ state: 'planned', agenda }) }), 'plan-agreed');
    expect(check).toEqual({ blocks: [], warnings: [] });
    expect(agenda[0]).toMatchObject({ date: '2026-02-23', start: '09:00' });
  });

  it('keeps what was typed, and fits new rows around it', () => {
    const fixed = anAgendaRow({ id: 'fixed', start: '09:00', end: '11:00', auditorId: JONAS });
    const agenda = fillAgenda([fixed, ...agendaByProcess(itsm, ids())], period, ANNA);
    expect(agenda[0]).toEqual(fixed);
    for (const row of agenda.slice(1)) expect(doRowsOverlap(fixed, row)).toBe(false);
  });

  it('leaves rows without a time where there are no days, or no room left', () => {
    expect(fillAgenda([blankAgendaRow('a')], { start: null, end: null }, ANNA)[0]).toMatchObject({ start: '', auditorId: ANNA });
    const many = Array.from({ length: 100 }, (_, index) => blankAgendaRow(String(index)));
    const filled = fillAgenda(many, { start: period.start, end: period.start }, null);
    expect(filled.filter((row) => row.start !== '')).toHaveLength(84);
  });
});
