import { ASSESSMENTS, type Assessment } from '#shared/domain/checklist/assessment.ts';
import type { AnswerRow, FillData, FillRow, FindingRow, RowValues } from '#shared/exchange/fill/fill-data.ts';
import type { FillLayout, FillTable } from '#shared/exchange/fill/fill-layout.ts';
import { readForm, type FillForm } from '#shared/exchange/fill/read-form.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';

export function formOf(bytes: Uint8Array): FillForm {
  const result = readForm(bytes, 'form.xlsx');
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

export const OWN_WORDS = {
  assessments: Object.fromEntries(ASSESSMENTS.map((one) => [one, one === 'not-assessed' ? '' : `own ${one}`])) as FillLayout['assessments'],
  grades: { major: 'Major', minor: 'Minor', observation: 'Observation', ofi: 'OFI', 'good-practice': 'Good practice' },
  dayPattern: 'YYYY-MM-DD' as const,
};

export function aLayout(more: Partial<FillLayout> = {}): FillLayout {
  return { version: 1, cells: [], tables: [], ...OWN_WORDS, tick: 'X', ...more };
}

export function aTable(kind: FillTable['kind'], columns: FillTable['columns'], more: Partial<FillTable> = {}): FillTable {
  return { kind, sheets: ['A'], firstRow: 2, lastRow: null, keys: null, isOnlyNonconformities: false, columns, ...more };
}

export function textValue(text: string) {
  return { kind: 'text', text } as const;
}

export function day(date: string) {
  return { kind: 'date', date: date as CalendarDate } as const;
}

export function anAnswer(code: string, clause: string, question: string, assessment: Assessment, values: RowValues = {}): AnswerRow {
  return { key: code, label: code, code, clause, question, assessment, values: { ...values, assessment: { kind: 'assessment', assessment } } };
}

export function aFinding(reference: string, isNonconformity: boolean, values: RowValues = {}): FindingRow {
  return {
    key: reference,
    label: reference,
    assessment: isNonconformity ? 'minor-nc' : 'ofi',
    isNonconformity,
    values: { reference: textValue(reference), grade: { kind: 'grade', grade: isNonconformity ? 'minor' : 'ofi' }, ...values },
  };
}

export function someData(more: { readonly facts?: FillData['facts']; readonly answers?: readonly AnswerRow[]; readonly findings?: readonly FindingRow[]; readonly actions?: readonly FillRow[] } = {}): FillData {
  return { facts: {}, answers: [], findings: [], actions: [], ...more };
}
