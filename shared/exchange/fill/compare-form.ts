import type { Person } from '../../domain/person/person.ts';
import type { PeopleChoices } from '../records/people-of-file.ts';
import type { MergeItem } from '../round-trip/merge-item.ts';
import { rowsOfAudit } from '../round-trip/rows-of-audit.ts';
import { compareActions } from './compare-form-actions.ts';
import { compareAnswers } from './compare-form-answers.ts';
import { compareFacts } from './compare-form-facts.ts';
import { compareFindings } from './compare-form-findings.ts';
import { gatherFillData, type FillDataInput } from './fill-data.ts';
import type { FillLayout } from './fill-layout.ts';
import type { FormComparison, FormProblem } from './form-comparison.ts';
import { FormNames } from './form-names.ts';
import type { FormReading } from './form-reading.ts';

export interface FormCompareRequest {
  readonly reading: FormReading;
  readonly layout: FillLayout;
  readonly rows: FillDataInput;
  /** Who compares: what may be taken depends on it. */
  readonly author: Pick<Person, 'id' | 'roles'>;
  /** What was said about names that nobody here has. */
  readonly choices?: PeopleChoices;
  /** The people to be added for those that were said to be new. */
  readonly added?: readonly Person[];
}

/**
 * Compares what stands in the mapped places of a filled form with the audit as it is here, field by field. What the
 * form says in other words, another spelling or another calendar is the same. What only the form says is taken unless
 * somebody keeps it out; what differs waits for a decision. An empty cell says nothing: nobody is taken to have
 * deleted what the form was perhaps never filled with.
 */
export function compareForm({ reading, layout, rows, author, choices = {}, added = [] }: FormCompareRequest): FormComparison {
  const problems: FormProblem[] = reading.missingSheets.map((sheet) => ({ code: 'sheet-missing', sheet }));
  const here = rowsOfAudit(rows, author);
  const data = gatherFillData(rows);
  const names = new FormNames(rows.people, choices, added, new Set([rows.audit.leadAuditorId, ...rows.audit.team.map(({ personId }) => personId)].filter((id) => id !== null)));
  const items: MergeItem[] = [...compareFacts(reading.facts, { layout, audit: rows.audit, facts: data.facts, names, problems })];
  layout.tables.forEach((table, index) => {
    const found = reading.tables[index] ?? [];
    if (table.kind === 'answers') items.push(...compareAnswers(found, { layout, rows, here: here.checklist, names, problems }));
    else if (table.kind === 'findings') items.push(...compareFindings(found, { layout, findings: data.findings, here: here.findings, problems }));
    else items.push(...compareActions(found, { layout, rows, actions: data.actions, names, problems }));
  });
  return { plan: { items: joined(items), refusals: [] }, problems, names: names.unknown };
}

/** A row that stands in several places of a form is one item; what it says twice the same is one value. */
function joined(items: readonly MergeItem[]): readonly MergeItem[] {
  const byId = new Map<string, MergeItem>();
  for (const item of items) {
    const before = byId.get(item.id);
    if (before?.kind !== 'changed' || item.kind !== 'changed') {
      byId.set(item.id, item);
      continue;
    }
    const fields = new Map(before.fields.map((field) => [field.id, field]));
    for (const field of item.fields) {
      const known = fields.get(field.id);
      if (known === undefined || known.outcome === 'agreed') fields.set(field.id, field);
      else if (field.outcome === 'agreed') continue;
      else {
        const theirs = [...known.theirs, ...field.theirs.filter(({ value }) => !known.theirs.some((one) => JSON.stringify(one.value) === JSON.stringify(value)))];
        const isDoubted = theirs.length > 1 && known.lock === null;
        fields.set(field.id, { ...known, theirs, ...(isDoubted ? { outcome: 'conflict', reason: 'several-values' } : {}) });
      }
    }
    byId.set(item.id, { ...before, fields: [...fields.values()], given: before.given ?? item.given });
  }
  return [...byId.values()];
}
