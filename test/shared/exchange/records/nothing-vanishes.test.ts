import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AuditId, FindingId, PersonId } from '#shared/domain/ids.ts';
import { planFindings } from '#shared/exchange/records/plan-findings.ts';
import { recordProblemKey, NO_DECISIONS, isBlocking } from '#shared/exchange/records/record-problem.ts';
import { countPlan, writtenRows } from '#shared/exchange/records/record-plan.ts';
import type { CalendarDate, Timestamp } from '#shared/lib/calendar-date.ts';
import { aFinding, aPerson } from '#test/support/builders.ts';
import type { BuiltCell } from '#test/support/workbook-builder.ts';
import { readRegister } from './read-register.ts';

const cell = (...known: readonly string[]): fc.Arbitrary<BuiltCell> => fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: fc.string({ maxLength: 12, unit: fc.constantFrom('a', 'é', '7', ' ', '.', '/', 'ß', '漢') }) }, { weight: 1, arbitrary: fc.constant(null) });
const row = fc.tuple(
  cell('NC-1', 'NC-2', 'NC-3', 'NC-4', 'OFI-1'),
  cell('An incident was closed without a note', 'A change was made without approval', 'Total', 'NC No.'),
  cell('minor', 'major', 'majr', 'ok', 'OFI', 'Grade'),
  cell('Peeter Saar', 'Peter Saar', 'Nobody', 'Owner'),
  cell('2026-05-09', '31.02.2026', '03/04/2026', '45723', 'soon'),
  cell('Open', 'Closed', 'Opn', 'in progress'),
);
const STORED = [aFinding({ reference: 'NC-1', owner: 'Rita Alves' }), aFinding({ id: 'two' as FindingId, reference: 'NC-2', state: 'issued' })];

test('every row of the file goes in, stays, waits or is reported, exactly once', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 14 }), fc.boolean(), fc.boolean(), (rows, isAgreeing, isReleasing) => {
      const register = readRegister('findings', [['NC No.', 'Description', 'Grade', 'Owner', 'Due date', 'Status'], ...rows]);
      const request = {
        outcomes: register.outcomes,
        meanings: { minor: 'minor', major: 'major', ok: 'no-finding', OFI: 'ofi' } as const,
        gradeOfOthers: null,
        context: {
          auditId: 'audit-1' as AuditId, findings: STORED, takenReferences: new Set(['NC-3']), questions: [], standards: [], people: [aPerson({ name: 'Peeter Saar' })],
          raisedBy: 'anna-berg' as PersonId, at: '2026-03-01T08:00:00.000Z' as Timestamp, today: '2026-03-01' as CalendarDate, newId: (key: string) => key as FindingId, nonconformities: [], newCauseId: (key: string) => `cause ${key}`,
        },
      };
      const first = planFindings({ ...request, decisions: NO_DECISIONS });
      const agreed = new Set(isAgreeing ? first.problems.map(recordProblemKey) : []);
      const decisions = { accepted: agreed, leftOut: agreed };
      const plan = planFindings({ ...request, decisions });
      const released = new Set(isReleasing ? plan.rows.map(({ key }) => key) : []);
      const counts = countPlan(plan, released, new Set());
      const { rows: all, ...parts } = counts;
      expect(all).toBe(register.rowCount);
      expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(register.rowCount);
      const named = [...plan.rows.map(({ row: number }) => number), ...plan.leftOut.map(({ row: number }) => number)];
      expect(new Set(named).size).toBe(register.rowCount);
      // Good rows do not wait for bad ones, and what waits has a problem to show for it.
      for (const planned of plan.rows.filter(({ fate }) => fate === 'waiting')) {
        expect(plan.problems.some((problem) => problem.row === planned.row && isBlocking(problem, decisions))).toBe(true);
      }
      // Nothing is overwritten unless released, and never what was issued.
      for (const { write, key, isOverwriting } of writtenRows(plan, released, new Set())) {
        expect(write?.finding.id).not.toBe('two');
        if (isOverwriting) expect(released.has(key)).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
}, 60_000);
