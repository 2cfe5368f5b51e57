import type { Audit } from '../../domain/audit/audit.ts';
import type { FieldValue } from '../round-trip/exchanged-fields.ts';
import type { ChangedItem, MergeField } from '../round-trip/merge-item.ts';
import { FILL_FACTS, type FillFact, type FillLayout } from './fill-layout.ts';
import type { FillData, FillValue } from './fill-data.ts';
import { formField, type FormProblem } from './form-comparison.ts';
import type { FormReading } from './form-reading.ts';
import { readFormDay, saysText } from './read-form-value.ts';

/** Facts that are fields of the audit itself. All others are worked out from something and can only be compared. */
export const TAKEN_FACTS = ['title', 'reportNumber', 'organization', 'client', 'scope', 'objectives', 'startDate', 'endDate', 'auditee', 'conclusion', 'degreeOfFulfilment', 'planDeviations'] as const satisfies readonly (FillFact & keyof Audit)[];
export type TakenFact = (typeof TAKEN_FACTS)[number];

export function isTakenFact(fact: string): fact is TakenFact {
  return (TAKEN_FACTS as readonly string[]).includes(fact);
}

/** What stands once on the form. The day it was filled in is no fact of the audit. */
export function compareFacts(
  cells: FormReading['facts'],
  { layout, audit, facts, problems }: { readonly layout: FillLayout; readonly audit: Audit; readonly facts: FillData['facts']; readonly problems: FormProblem[] },
): readonly ChangedItem[] {
  const fields = FILL_FACTS.flatMap((fact): readonly MergeField[] => {
    const cell = cells[fact];
    if (cell === undefined || fact === 'filledOn') return [];
    const isDay = fact === 'startDate' || fact === 'endDate';
    const mine = isTakenFact(fact) ? audit[fact] : shown(facts[fact]);
    const here = { table: 'audits', key: audit.id, field: fact, kind: isDay ? 'date' : 'text', mine, lock: isTakenFact(fact) ? null : 'worked-out' } as const;
    if (!isDay) return [formField(here, cell, [cell.text], saysText(cell, String(shown(facts[fact]) ?? '')))];
    const day = readFormDay(cell, layout.dayPattern);
    if (day !== null) return [formField(here, cell, [day], day === audit[fact])];
    problems.push({ code: 'unreadable', sheet: cell.sheet, address: cell.address, table: 'audits', field: fact, label: audit.reference, raw: cell.text, why: 'no-day' });
    return [];
  });
  if (fields.length === 0) return [];
  return [{ kind: 'changed', id: `audits/${audit.id}`, table: 'audits', key: audit.id, label: audit.reference, title: audit.title, fields, sheet: '', row: 0, given: null }];
}

/** A value as people read it, without the words of a form. */
export function shown(value: FillValue | undefined): FieldValue {
  switch (value?.kind) {
    case undefined:
      return null;
    case 'text':
      return value.text;
    case 'number':
      return String(value.number);
    case 'date':
      return value.date;
    case 'assessment':
      return value.assessment;
    case 'grade':
      return value.grade;
  }
}
