import { describe, expect, it } from 'vitest';
import { de } from '#renderer/i18n/de.ts';
import { en } from '#renderer/i18n/en.ts';
import { exportWordsOf } from '#renderer/i18n/export-words.ts';
import type { CorrectiveAction } from '#shared/domain/corrective-action/corrective-action.ts';
import type { ActionId, EvidenceId, PersonId } from '#shared/domain/ids.ts';
import { blankCase } from '#shared/domain/nonconformity/nonconformity.ts';
import type { AuditWorkbookInput } from '#shared/exchange/export/audit-workbook-input.ts';
import { writeTableCsv } from '#shared/exchange/export/csv/write-table-csv.ts';
import { describeAuditTable } from '#shared/exchange/export/describe-audit-table.ts';
import { understandSheet } from '#shared/exchange/import/understand-sheet.ts';
import { writeWorkbookBytes } from '#shared/exchange/package/write/write-workbook-bytes.ts';
import { readWorkbookBytes } from '#shared/exchange/read-workbook-bytes.ts';
import { guessTableKind } from '#shared/exchange/records/guess-kind.ts';
import { planActions } from '#shared/exchange/records/plan-actions.ts';
import { readRecords } from '#shared/exchange/records/read-records.ts';
import { NO_DECISIONS } from '#shared/exchange/records/record-problem.ts';
import { suggestRecordMapping } from '#shared/exchange/records/suggest-record-mapping.ts';
import type { CalendarDate, Timestamp } from '#shared/lib/calendar-date.ts';
import { anAction } from '#test/support/action-builders.ts';
import { aFinding, aPerson, someEvidence } from '#test/support/builders.ts';
import { aWorkbookInput } from './audit-workbook-builder.ts';

const PEETER = 'peeter-saar' as PersonId;
const FINDING = aFinding({ state: 'cap-accepted' });
const CASE = blankCase(FINDING);
const ROOT_CAUSES = [{ id: 'cause-1', text: 'Nobody checks on closing', category: 'monitoring' }];
const HERE = {
  findings: [FINDING],
  nonconformities: [{ ...CASE, cause: { ...CASE.cause, rootCauses: ROOT_CAUSES } }],
  at: '2026-06-01T08:00:00.000Z' as Timestamp,
  newId: (key: string) => key as ActionId,
  newCauseId: (key: string) => key,
};
const PEOPLE = [aPerson(), aPerson({ id: PEETER, name: 'Peeter Saar', roles: ['action-owner'] })];
const ACTIONS: readonly CorrectiveAction[] = [
  anAction({
    reference: 'CA-2026-002',
    id: 'action-2' as ActionId,
    findingId: FINDING.id,
    kind: 'corrective',
    rootCauseId: 'cause-1',
    title: '=Make the field mandatory',
    description: '- in the tool\n- in the "procedure"; both',
    ownerId: PEETER,
    dueDate: '2026-05-30' as CalendarDate,
    originalDueDate: '2026-05-09' as CalendarDate,
    state: 'done',
    plannedEvidence: 'Export of ten tickets',
    actualEvidence: 'Ten tickets, all filled',
    evidenceIds: ['evidence-1' as EvidenceId],
    effectivenessCriterion: 'No empty field in a month',
    checkDate: '2026-08-31' as CalendarDate,
    doneOn: '2026-05-28' as CalendarDate,
    doneBy: PEETER,
  }),
  anAction({ reference: 'CA-2026-001', id: 'action-1' as ActionId, findingId: FINDING.id, kind: 'correction', rootCauseId: null, title: 'Fill in the resolution', ownerId: PEETER, dueDate: '2026-03-01' as CalendarDate, state: 'planned' }),
];

function input(language: 'en' | 'de'): AuditWorkbookInput {
  return aWorkbookInput({
    people: PEOPLE,
    findings: [FINDING],
    evidence: [someEvidence()],
    actions: ACTIONS,
    causes: new Map([[FINDING.id, ROOT_CAUSES]]),
    words: exportWordsOf(language === 'en' ? en : de),
  });
}

/** The file as the import of registers understands it, planned over the rows that are here. */
function plannedAgain(bytes: Uint8Array, fileName: string) {
  const read = readWorkbookBytes(bytes, fileName);
  const sheet = read.ok ? read.value.sheets[0] : undefined;
  if (sheet === undefined) throw new Error('not read');
  const { view, header, mapping: checklist } = understandSheet(sheet);
  if (header === null) throw new Error('no headings');
  const mapping = suggestRecordMapping(view, header, 'actions');
  return {
    kind: guessTableKind(view, header, checklist, fileName),
    fields: mapping.map(({ field }) => field),
    plan: planActions({
      outcomes: readRecords({ view, header, mapping }, 'actions', { kept: new Set(), leftOut: new Set() }),
      decisions: NO_DECISIONS,
      findingOfAll: null,
      context: { ...HERE, actions: ACTIONS, people: PEOPLE },
    }),
  };
}

describe('the register of corrective actions', () => {
  it('names the nonconformity, its grade and clause, and the cause each action removes', () => {
    const { description } = describeAuditTable(input('en'), 'actions');
    const [headings, first, second] = description.sheets[0]?.rows ?? [];
    const texts = (cells: typeof headings): readonly string[] => (cells?.cells ?? []).map((cell) => (cell.kind === 'text' ? cell.text : cell.kind === 'date' ? cell.date : ''));
    expect(texts(headings).slice(0, 8)).toEqual(['Reference', 'Finding', 'Grade', 'Clauses', 'Kind', 'Action', 'Root cause', 'Owner']);
    expect(texts(first).slice(0, 6)).toEqual(['CA-2026-001', 'NC-2026-007', 'N – Minor nonconformity', '8.6.1', 'Correction', 'Fill in the resolution']);
    expect(texts(second)[6]).toBe('Nobody checks on closing');
    expect(texts(second)).toContain('EV-2026-0012');
    expect(texts(headings), 'columns for programs stay in the audit workbook').not.toContain('Row id');
  });

  for (const language of ['en', 'de'] as const) {
    for (const format of ['workbook', 'CSV'] as const) {
      it(`is recognised when it comes in again as ${format} in ${language}, and changes nothing`, () => {
        const bytes =
          format === 'CSV'
            ? writeTableCsv(input(language), 'actions', { separator: language === 'de' ? ';' : ',', hasMark: true }).bytes
            : writeWorkbookBytes(describeAuditTable(input(language), 'actions').description);
        const { kind, fields, plan } = plannedAgain(bytes, format === 'CSV' ? 'actions.csv' : 'actions.xlsx');
        expect(kind).toBe('actions');
        expect(fields).toEqual(expect.arrayContaining(['reference', 'finding', 'kind', 'title', 'description', 'cause', 'owner', 'dueDate', 'state', 'doneOn', 'plannedEvidence', 'actualEvidence', 'criterion', 'checkDate']));
        expect(plan.problems).toEqual([]);
        expect(plan.rows.map(({ label, fate, changes }) => [label, fate, changes])).toEqual([['CA-2026-001', 'same', []], ['CA-2026-002', 'same', []]]);
      });
    }
  }
});
