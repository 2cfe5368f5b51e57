import { describe, expect, it } from 'vitest';
import { ASSESSMENTS } from '#shared/domain/checklist/assessment.ts';
import { FINDING_GRADES } from '#shared/domain/finding/finding.ts';
import type { FindingId, QuestionId } from '#shared/domain/ids.ts';
import { assessmentValue, readAssessmentValue } from '#shared/exchange/export/code-values.ts';
import { describeAuditWorkbook } from '#shared/exchange/export/describe-audit-workbook.ts';
import { suggestWorkbookName } from '#shared/exchange/export/suggest-file-name.ts';
import type { SheetDescription, WorkbookDescription } from '#shared/exchange/export/workbook-description.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { anAudit, aFinding, someEvidence } from '#test/support/builders.ts';
import { answerTo, AUDIT_ID, aWorkbookInput, questionOf } from './audit-workbook-builder.ts';

function sheet(description: WorkbookDescription, id: string): SheetDescription {
  const found = description.sheets.find((each) => each.id === id);
  if (found === undefined) throw new Error(`No sheet ${id}`);
  return found;
}

/** Cells of a table row under their column keys, as plain values. */
function rowsOf(table: SheetDescription): readonly Record<string, unknown>[] {
  return table.rows.slice(table.headerRow ?? 0).map((row) =>
    Object.fromEntries(
      table.columns.map((column, index): readonly [string, unknown] => {
        const cell = row.cells[index];
        if (cell === undefined || cell.kind === 'empty') return [column.key, null];
        if (cell.kind === 'text') return [column.key, cell.text];
        if (cell.kind === 'number') return [column.key, cell.number];
        return [column.key, cell.kind === 'date' ? cell.date : cell.at];
      }),
    ),
  );
}

function factsOf(cover: SheetDescription): Record<string, unknown> {
  return Object.fromEntries(
    cover.rows.flatMap(({ cells: [label, value] }) =>
      label?.kind === 'text' && value !== undefined
        ? [[label.text, value.kind === 'text' ? value.text : value.kind === 'number' ? value.number : value.kind]]
        : [],
    ),
  );
}

const incident = questionOf('8.6.1-q1', '8.6.1', { position: 1 });
const plan = questionOf('8.10-q1', '8.10', { position: 0, clauseTitle: 'Somebody’s own title' });

describe('describing an audit as a workbook', () => {
  it('makes the eight sheets and the hidden one, and leaves out those nobody wants', () => {
    const names = (isWanted: boolean): readonly string[] =>
      describeAuditWorkbook(
        aWorkbookInput({ options: { hasEvidenceRegister: isWanted, hasActions: isWanted, hasAttendance: isWanted, hasGuidance: true } }),
      ).description.sheets.map((each) => each.name);
    expect(names(true)).toEqual(['Cover', 'Checklist', 'Findings', 'Evidence register', 'Corrective actions', 'Attendance', 'Codes', 'Meta', 'AuditBase']);
    expect(names(false)).toEqual(['Cover', 'Checklist', 'Findings', 'Codes', 'Meta', 'AuditBase']);
  });

  it('writes one row for each question, in the order of the checklist, with clause numbers as text', () => {
    const { description } = describeAuditWorkbook(
      aWorkbookInput({
        questions: [incident, plan],
        answers: [answerTo(incident, { assessment: 'minor-nc', notes: 'Resolution empty', sample: '3 of 15' })],
        findings: [aFinding({ questionIds: [incident.id] })],
        evidence: [someEvidence({ questionIds: [incident.id] })],
      }),
    );
    const rows = rowsOf(sheet(description, 'checklist'));
    expect(rows).toMatchObject([
      { clause: '8.10', clauseTitle: 'Somebody’s own title', assessment: '0 – Not assessed', auditor: null, date: null },
      {
        number: '8.6.1-q1',
        clause: '8.6.1',
        clauseTitle: 'Incident management',
        assessment: 'N – Minor nonconformity',
        notes: 'Resolution empty',
        sample: '3 of 15',
        auditor: 'Anna Berg',
        date: '2026-02-24',
        findings: 'NC-2026-007',
        evidence: 'EV-2026-0012',
        rowId: incident.id,
      },
    ]);
  });

  it('leaves the guidance out when it is not wanted, and hides the row id', () => {
    const { description } = describeAuditWorkbook(
      aWorkbookInput({ questions: [incident], options: { hasEvidenceRegister: true, hasActions: true, hasAttendance: true, hasGuidance: false } }),
    );
    const { columns } = sheet(description, 'checklist');
    expect(columns.map((column) => column.key)).not.toContain('lookFor');
    expect(columns.filter((column) => column.isHidden).map((column) => column.key)).toEqual(['rowId']);
  });

  it('keeps an answer whose question left its checklist', () => {
    const gone = questionOf('9.9-q1', '9.9');
    const { description } = describeAuditWorkbook(
      aWorkbookInput({ questions: [incident], answers: [answerTo(gone, { notes: 'Still worth something' })] }),
    );
    expect(rowsOf(sheet(description, 'checklist'))[1]).toMatchObject({
      question: '[This question is no longer in its checklist]',
      notes: 'Still worth something',
      rowId: gone.id,
    });
  });

  it('shows conformity over assessed clauses beside coverage', () => {
    const second = questionOf('8.6.1-q2', '8.6.1', { position: 2 });
    const context = questionOf('4.1-q1', '4.1', { position: 3 });
    const scope = questionOf('4.3-q1', '4.3', { position: 4 });
    const { description } = describeAuditWorkbook(
      aWorkbookInput({
        questions: [incident, second, context, scope],
        answers: [
          answerTo(incident, { assessment: 'minor-nc' }),
          answerTo(context, { assessment: 'observation' }),
          answerTo(scope, { assessment: 'not-applicable', justification: 'Not here' }),
        ],
      }),
    );
    const facts = factsOf(sheet(description, 'cover'));
    expect(facts['Conformity: clauses conforming of those assessed']).toBe(1 / 2);
    expect(facts['Coverage: clauses assessed of those in scope']).toBe(2 / 56);
  });

  it('says that nothing was assessed instead of showing a percentage of nothing', () => {
    const { description } = describeAuditWorkbook(aWorkbookInput({ questions: [incident] }));
    expect(factsOf(sheet(description, 'cover'))['Conformity: clauses conforming of those assessed']).toBe(
      'Nothing assessed yet',
    );
  });

  it('puts the worst findings first, and real dates in date cells', () => {
    const { description } = describeAuditWorkbook(
      aWorkbookInput({
        findings: [
          aFinding({ id: 'f1' as FindingId, reference: 'OBS-2026-001', grade: 'observation' }),
          aFinding({ id: 'f2' as FindingId, reference: 'NC-2026-008', grade: 'major' }),
        ],
      }),
    );
    const findings = sheet(description, 'findings');
    expect(rowsOf(findings).map((row) => row['reference'])).toEqual(['NC-2026-008', 'OBS-2026-001']);
    const due = findings.columns.findIndex((column) => column.key === 'dueDate');
    expect(findings.rows[1]?.cells[due]).toEqual({ kind: 'date', date: '2026-05-09' });
  });

  it('offers the values of the codes sheet in drop-downs', () => {
    const { description } = describeAuditWorkbook(aWorkbookInput({ questions: [incident], findings: [aFinding()] }));
    const codes = sheet(description, 'codes');
    const valuesOf = (name: string): readonly unknown[] => {
      const list = description.lists.find((each) => each.name === name);
      return rowsOf(codes)
        .slice((list?.fromRow ?? 0) - 2, (list?.toRow ?? 0) - 1)
        .map((row) => row['value']);
    };
    expect(valuesOf('AssessmentValues')).toHaveLength(ASSESSMENTS.length);
    expect(valuesOf('GradeValues')).toHaveLength(FINDING_GRADES.length);
    expect(valuesOf('AssessmentValues')).toContain('N – Minor nonconformity');
    expect(valuesOf('YesNo')).toEqual(['Yes', 'No']);
    expect(sheet(description, 'checklist').validations[0]).toMatchObject({ listName: 'AssessmentValues', fromRow: 2 });
  });

  it('reads back every assessment it writes', () => {
    const { words } = aWorkbookInput();
    for (const assessment of ASSESSMENTS) expect(readAssessmentValue(assessmentValue(assessment, words))).toBe(assessment);
    expect(readAssessmentValue('Nearly fine')).toBeNull();
  });

  it('names format, version and audit on the meta sheet', () => {
    const { description } = describeAuditWorkbook(aWorkbookInput({ questions: [incident] }));
    const meta = rowsOf(sheet(description, 'meta'));
    expect(meta).toContainEqual(expect.objectContaining({ key: 'format', value: 'luminous-audit-workbook' }));
    expect(meta).toContainEqual(expect.objectContaining({ key: 'schemaVersion', value: 2 }));
    expect(meta).toContainEqual(expect.objectContaining({ key: 'auditId', value: AUDIT_ID }));
    expect(meta.find((row) => row['key'] === 'dataSha256')?.['value']).toMatch(/^[0-9a-f]{64}$/);
  });

  it('carries the base value of every exchanged field on a sheet that nobody sees', () => {
    const { description } = describeAuditWorkbook(
      aWorkbookInput({
        questions: [incident],
        answers: [answerTo(incident, { assessment: 'minor-nc', notes: 'a\u0001b\r\n_x0041_ ' })],
        findings: [aFinding()],
        evidence: [someEvidence()],
      }),
    );
    const base = sheet(description, 'base');
    expect(base.visibility).toBe('very-hidden');
    const texts = base.rows.map(({ cells }) => cells.map((cell) => (cell.kind === 'text' ? cell.text : '')));
    const isForReading = ([, table]: readonly string[]): boolean => table === 'cover' || table === 'attendance';
    expect(texts.filter((each) => !isForReading(each)).map(([record, table, key]) => [record, table, key])).toEqual([
      ['format', 'luminous-audit-workbook', '2'],
      ['about', '', ''],
      ['table', 'checklist', ''],
      ['row', 'checklist', incident.id],
      ['table', 'findings', ''],
      ['row', 'findings', 'finding-1'],
      ['table', 'evidence', ''],
      ['row', 'evidence', 'evidence-1'],
      ['table', 'actions', ''],
      ['end', '', String(texts.length - 2)],
    ]);
    expect(texts.filter(isForReading).length).toBeGreaterThan(10);
    expect(texts[3]?.[4]).toMatch(/^[\x20-\x7E]+$/);
    expect(JSON.parse(texts[3]?.[4] ?? '')).toMatchObject({
      label: '8.6.1-q1',
      values: { assessment: 'minor-nc', notes: 'a\u0001b\r\n_x0041_ ', assignedTo: null },
    });
  });

  it('cuts a text too long for a cell with a visible mark, and keeps all of it on the overflow sheet', () => {
    const notes = `${'Vorgehensweise '.repeat(5000)}ENDE`;
    const { description, changedCells } = describeAuditWorkbook(
      aWorkbookInput({ questions: [incident], answers: [answerTo(incident, { notes })] }),
    );
    const cell = String(rowsOf(sheet(description, 'checklist'))[0]?.['notes']);
    expect(cell.length).toBeLessThanOrEqual(32_767);
    expect(cell).toMatch(/\[Cut here: .*“Overflow”\.\]$/);
    const parts = rowsOf(sheet(description, 'overflow'));
    expect(parts.map((row) => row['text']).join('')).toBe(notes);
    expect(parts[0]).toMatchObject({ sheet: 'Checklist', rowId: incident.id, column: 'Notes', part: 1 });
    expect(changedCells).toEqual([{ sheetName: 'Checklist', address: 'G2', changes: ['overflow'] }]);
  });

  it('lists numbers and dates that no spreadsheet can count instead of writing them wrong', () => {
    const evidence = someEvidence();
    const { description, changedCells } = describeAuditWorkbook(
      aWorkbookInput({
        options: { hasEvidenceRegister: true, hasActions: true, hasAttendance: false, hasGuidance: true },
        audit: anAudit({ startDate: '1899-12-31' as CalendarDate }),
        evidence: [
          { ...evidence, file: { name: 'a.jpg', mediaType: '', size: Number.NaN, sha256: 'ab'.repeat(32) as never } },
        ],
      }),
    );
    expect(changedCells.map((each) => each.changes)).toEqual([['date-as-text'], ['not-a-number']]);
    expect(factsOf(sheet(description, 'cover'))['First day']).toBe('1899-12-31');
  });

  it('takes the same rows for the same hash, in whatever order they stand', () => {
    const hashOf = (questions: readonly (typeof incident)[]): unknown =>
      rowsOf(sheet(describeAuditWorkbook(aWorkbookInput({ questions })).description, 'meta')).find(
        (row) => row['key'] === 'dataSha256',
      )?.['value'];
    const [a, b] = [incident, plan];
    expect(hashOf([a, b])).toBe(hashOf([{ ...a, position: 0 }, { ...b, position: 1 }]));
    expect(hashOf([a, b])).not.toBe(hashOf([a, { ...b, id: 'other' as QuestionId }]));
  });
});

describe('suggesting a file name', () => {
  it('names reference, kind and day', () => {
    expect(suggestWorkbookName('IA-2026-03', 'audit workbook', '2026-02-25' as CalendarDate)).toBe(
      'IA-2026-03 audit workbook 2026-02-25.xlsx',
    );
  });

  it('leaves out what a file system refuses', () => {
    expect(suggestWorkbookName('../IA:03\u0000', 'audit workbook', '2026-02-25' as CalendarDate)).toBe(
      '-IA-03- audit workbook 2026-02-25.xlsx',
    );
  });
});
