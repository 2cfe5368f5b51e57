import { describe, expect, it } from 'vitest';
import { agendaMinutes, doRowsOverlap, minutesOfTime, sortAgenda, tidyTime } from '#shared/domain/audit/agenda.ts';
import { duplicateAudit, formatCriterion } from '#shared/domain/audit/new-audit.ts';
import type { AuditId } from '#shared/domain/ids.ts';
import { AT, anAgendaRow, anAudit, day } from './audit-examples.ts';

describe('times of the agenda', () => {
  it('are read in the ways people type them', () => {
    for (const text of ['9:30', '09:30', '0930', '930', '9.30', ' 09:30 ']) expect(tidyTime(text)).toBe('09:30');
    for (const text of ['25:00', '9:75', 'morning', '', '9']) expect(minutesOfTime(text)).toBeNull();
    expect(tidyTime('morning')).toBe('morning');
  });

  it('give a length only when the end follows the start', () => {
    expect(agendaMinutes(anAgendaRow({ start: '09:00', end: '10:30' }))).toBe(90);
    expect(agendaMinutes(anAgendaRow({ start: '09:00', end: '09:00' }))).toBeNull();
  });

  it('overlap only on the same day, and not when one follows the other', () => {
    const row = anAgendaRow();
    expect(doRowsOverlap(row, anAgendaRow({ start: '10:00', end: '11:00' }))).toBe(false);
    expect(doRowsOverlap(row, anAgendaRow({ start: '09:59', end: '11:00' }))).toBe(true);
    expect(doRowsOverlap(row, anAgendaRow({ date: day('2026-02-24') }))).toBe(false);
  });

  it('sort rows by day and start, rows without a day last', () => {
    const rows = [anAgendaRow({ id: 'c', date: null }), anAgendaRow({ id: 'b', start: '9:30' }), anAgendaRow({ id: 'a', start: '08:00' })];
    expect(sortAgenda(rows).map((row) => row.id)).toEqual(['a', 'b', 'c']);
  });
});

describe('a duplicated audit', () => {
  it('takes the plan along and leaves dates, results and report behind', () => {
    const source = anAudit({ state: 'closed', conclusion: 'Effective', agenda: [anAgendaRow()], reportNumber: 'R-1' });
    const copy = duplicateAudit(source, 'audit-2' as AuditId, 'IA-2026-04', AT, () => 'row-9');
    expect(copy).toMatchObject({ reference: 'IA-2026-04', state: 'draft', scope: source.scope, startDate: null, conclusion: '', reportNumber: '' });
    expect(copy.agenda).toEqual([anAgendaRow({ id: 'row-9', date: null })]);
  });
});

describe('a criterion', () => {
  it('is shown with its edition', () => {
    expect(formatCriterion({ standardId: 'iso20000-1', title: 'ISO/IEC 20000-1', edition: '2018 + Amd 1:2024' })).toBe('ISO/IEC 20000-1:2018 + Amd 1:2024');
    expect(formatCriterion({ standardId: null, title: 'Contract', edition: 'v3' })).toBe('Contract, v3');
  });
});
