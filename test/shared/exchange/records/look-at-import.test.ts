import { describe, expect, test } from 'vitest';
import type { AuditId, FindingId, PersonId } from '#shared/domain/ids.ts';
import { putTogether, takeApart } from '#shared/contracts/import-look-messages.ts';
import { understandSheet } from '#shared/exchange/import/understand-sheet.ts';
import { lookAtImport, ReadingMemory, type ImportLook, type ImportQuestion, type ImportSurroundings } from '#shared/exchange/records/look-at-import.ts';
import type { PeopleChoices } from '#shared/exchange/records/people-of-file.ts';
import type { RecordKind } from '#shared/exchange/records/record-field.ts';
import { suggestRecordMapping } from '#shared/exchange/records/suggest-record-mapping.ts';
import { readWorkbookBytes } from '#shared/exchange/read-workbook-bytes.ts';
import type { CalendarDate, Timestamp } from '#shared/lib/calendar-date.ts';
import { atOnce } from '#shared/lib/steps.ts';
import { aFinding, aPerson } from '#test/support/builders.ts';
import { aWorkbook, type BuiltCell } from '#test/support/workbook-builder.ts';

const PEETER = aPerson({ id: 'peeter-saar' as PersonId, name: 'Peeter Saar' });
const SURROUNDINGS: ImportSurroundings = {
  auditId: 'audit-1' as AuditId, organization: 'Nordlicht', standards: [], takenReferences: [], questions: [], answers: [],
  findings: [aFinding({ id: 'finding-1' as FindingId, reference: 'NC-1', state: 'issued' })], nonconformities: [], actions: [], requests: [], people: [PEETER],
};

function stepsFor(kind: RecordKind, rows: readonly (readonly BuiltCell[])[], people: PeopleChoices = {}) {
  const read = readWorkbookBytes(aWorkbook().withSheet('Sheet', rows).build(), 'register.xlsx');
  const sheet = read.ok ? read.value.sheets[0] : undefined;
  if (!sheet) throw new Error('The built workbook was not read');
  const { view, header, mapping } = understandSheet(sheet);
  if (header === null) throw new Error('No headings');
  const none: ReadonlySet<string> = new Set();
  const question: ImportQuestion = {
    kind, sheets: [{ index: 0, header, mapping, columns: suggestRecordMapping(view, header, kind) }], accepted: none, leftOut: none, kept: none, leftCells: none,
    grades: {}, findingGrades: {}, gradeOfOthers: null, findingOfAll: null, people, standard: null, version: null, by: 'anna-berg' as PersonId, at: '2026-03-01T08:00:00.000Z' as Timestamp, today: '2026-03-01' as CalendarDate,
  };
  return lookAtImport([view], question, SURROUNDINGS, { newId: (key) => `new ${key}`, memory: new ReadingMemory() });
}

function actionsOf(look: ImportLook) {
  if (look.kind !== 'actions') throw new Error('no actions');
  return look;
}

describe('people whom a register names', () => {
  const ROWS = [
    ['Action ID', 'NC Ref', 'Corrective action', 'Action owner'],
    ['A-1', 'NC-1', 'Make the note mandatory', 'Maria Costa'],
    ['A-2', 'NC-1', 'Train the service desk', 'Costa, Maria'],
    ['A-3', 'NC-1', 'Check ten tickets a month', 'Peter Saar'],
  ];

  test('each unknown name is asked about once, with who may have been meant, and its rows wait', () => {
    const { plan, names } = actionsOf(atOnce(stepsFor('actions', ROWS)));
    expect(names.unknown).toEqual([
      { key: 'maria costa', written: 'Maria Costa', name: 'Maria Costa', count: 2, hint: null },
      { key: 'peter saar', written: 'Peter Saar', name: 'Peter Saar', count: 1, hint: 'peeter-saar' },
    ]);
    expect(plan.counts).toMatchObject({ waiting: 3, added: 0 });
  });

  test('one choice per name: somebody new, somebody known, or nobody', () => {
    const chosen = actionsOf(atOnce(stepsFor('actions', ROWS, { 'maria costa': { kind: 'new' }, 'peter saar': { kind: 'known', id: PEETER.id } })));
    expect(chosen.names.added).toMatchObject([{ id: 'new p maria costa', name: 'Maria Costa', organization: 'Nordlicht', roles: ['action-owner'] }]);
    expect(chosen.plan.rows.map(({ write }) => write?.action.ownerId)).toEqual(['new p maria costa', 'new p maria costa', 'peeter-saar']);
    expect(chosen.plan.rows[0]?.changes).toContainEqual({ field: 'owner', now: '', then: 'Maria Costa' });
    const nobody = actionsOf(atOnce(stepsFor('actions', ROWS, { 'maria costa': { kind: 'none' } })));
    expect(nobody.plan.rows[0]?.write?.action.ownerId).toBeNull();
  });

  test('a function behind a name is told apart: whoever is known is offered, and whoever is new is added by the name alone', () => {
    const rows = [...ROWS.slice(0, 1), ['A-1', 'NC-1', 'Make the note mandatory', 'Peeter Saar, Service desk lead'], ['A-2', 'NC-1', 'Train the service desk', 'Maria Costa (Head of IT)']];
    const open = actionsOf(atOnce(stepsFor('actions', rows)));
    expect(open.names.unknown.map(({ written, name, hint }) => [written, name, hint])).toEqual([
      ['Peeter Saar, Service desk lead', 'Peeter Saar', 'peeter-saar'],
      ['Maria Costa (Head of IT)', 'Maria Costa', null],
    ]);
    expect(open.plan.counts).toMatchObject({ waiting: 2 });
    const [peeter, maria] = open.names.unknown.map(({ key }) => key);
    const chosen = actionsOf(atOnce(stepsFor('actions', rows, { [peeter ?? '']: { kind: 'known', id: PEETER.id }, [maria ?? '']: { kind: 'new' } })));
    expect(chosen.names.added.map(({ name }) => name)).toEqual(['Maria Costa']);
    expect(chosen.plan.rows.map(({ write }) => write?.action.ownerId)).toEqual(['peeter-saar', chosen.names.added[0]?.id]);
  });
});

test('a long register is worked through in steps, and its look arrives whole in parts', () => {
  const rows = Array.from({ length: 1_200 }, (_, index) => [`ER-${String(index)}`, `Record of change ${String(index)}`, 'Peeter Saar']);
  const steps = stepsFor('evidence-requests', [['Request ID', 'Document requested', 'Provided by'], ...rows]);
  const seen: number[] = [];
  let step = steps.next();
  while (step.done !== true) {
    seen.push(step.value.done);
    step = steps.next();
  }
  expect(seen.length).toBeGreaterThan(10);
  expect(seen).toEqual([...seen].sort((left, right) => left - right));
  const { parts, rest } = takeApart(step.value);
  expect(Math.max(...parts.map((part) => part.rows.length))).toBeLessThanOrEqual(500);
  expect(putTogether(rest, parts)).toEqual(step.value);
});
