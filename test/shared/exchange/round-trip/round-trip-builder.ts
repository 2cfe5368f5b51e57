import { de } from '#renderer/i18n/de.ts';
import { en } from '#renderer/i18n/en.ts';
import { exportWordsOf } from '#renderer/i18n/export-words.ts';
import type { AuditWorkbookInput } from '#shared/exchange/export/audit-workbook-input.ts';
import { describeAuditWorkbook } from '#shared/exchange/export/describe-audit-workbook.ts';
import { planMerge } from '#shared/exchange/round-trip/plan-merge.ts';
import { readBack, type ReadBack, type ReadBackContext } from '#shared/exchange/round-trip/read-back.ts';
import { rowsOfAudit, type ExchangedRows } from '#shared/exchange/round-trip/rows-of-audit.ts';
import type { MergePlan } from '#shared/exchange/round-trip/merge-item.ts';
import type { WorkbookContent } from '#shared/exchange/workbook-content.ts';
import { aPerson } from '#test/support/builders.ts';
import { aWorkbookInput } from '../export/audit-workbook-builder.ts';
import { gridOf, type WorkbookGrid } from './workbook-grid.ts';

export const WORDS = [exportWordsOf(en), exportWordsOf(de)] as const;

/** The workbook of an audit as it leaves, ready to be worked on. */
export function exportedGrid(fields: Partial<AuditWorkbookInput>): WorkbookGrid {
  return gridOf(describeAuditWorkbook(aWorkbookInput(fields)).description);
}

function labelsOf(rows: ReadonlyMap<string, { readonly label: string }>): ReadonlyMap<string, string> {
  return new Map([...rows].map(([key, { label }]) => [key, label]));
}

/** Reads a returned workbook back and compares it with the audit as it is here now. */
export function takeBack(
  content: WorkbookContent,
  here: Partial<ExchangedRows>,
  fields: Partial<ReadBackContext> = {},
): { readonly returned: ReadBack; readonly plan: MergePlan } {
  const rows = aWorkbookInput(here);
  const audit = rowsOfAudit(rows, aPerson());
  const returned = readBack(content, {
    words: WORDS,
    people: rows.people,
    here: { checklist: labelsOf(audit.checklist), findings: labelsOf(audit.findings), evidence: labelsOf(audit.evidence), actions: labelsOf(audit.actions) },
    chosen: {},
    ...fields,
  });
  return { returned, plan: planMerge(returned, audit) };
}
