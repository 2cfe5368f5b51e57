import type { ReportTextId } from '../report-texts.ts';

/**
 * What a report can lack, each with the place that asks for it (domain reference C.3 tells the two lists in own words;
 * B.3 and B.5 the guards of the workbench). Short names of the documents are shown to people.
 */
export const LINT_SOURCES = {
  'objectives-missing': 'ISO 19011, 6.5.1 a',
  'scope-missing': 'ISO 19011, 6.5.1 b',
  'organization-missing': 'ISO 19011, 6.5.1 b',
  'lead-auditor-missing': 'ISO 19011, 6.5.1 d',
  'auditee-missing': 'ISO 19011, 6.5.1 d',
  'dates-missing': 'ISO 19011, 6.5.1 e',
  'places-missing': 'ISO 19011, 6.5.1 e',
  'criteria-missing': 'ISO 19011, 6.5.1 f',
  'edition-missing': 'ISO 19011, 6.5.1 f',
  'finding-incomplete': 'ISO 19011, 6.5.1 g; ISO/IEC 17021-1, 9.4.5.3',
  'finding-not-issued': 'ISO/IEC 17021-1, 9.4.5.3',
  'conclusion-missing': 'ISO 19011, 6.5.1 h',
  'degree-missing': 'ISO 19011, 6.5.1 i',
  'dispute-open': 'ISO 19011, 6.5.1 j',
  'plan-missing': 'ISO 19011, 6.5.1',
  'meeting-missing': 'ISO 19011, 6.5.1',
  'objectives-met-missing': 'ISO 19011, 6.5.1; ISO/IEC 17021-1, 9.4.8.3 c',
  'not-assessed': 'ISO 19011, 6.5.1',
  'reason-missing': 'ISO 19011, 6.5.1',
  'body-missing': 'ISO/IEC 17021-1, 9.4.8.2 a',
  'client-address-missing': 'ISO/IEC 17021-1, 9.4.8.2 b',
  'representative-missing': 'ISO/IEC 17021-1, 9.4.8.2 b',
  'time-missing': 'ISO/IEC 17021-1, 9.4.8.2 f',
  'issues-missing': 'ISO/IEC 17021-1, 9.4.8.2 h',
  'changes-missing': 'ISO/IEC 17021-1, 9.4.8.2 l',
  'combined-missing': 'ISO/IEC 17021-1, 9.4.8.2 n',
  'recommendation-missing': 'ISO/IEC 17021-1, 9.4.8.2 p',
  'marks-missing': 'ISO/IEC 17021-1, 9.4.8.2 q',
  'earlier-open': 'ISO/IEC 17021-1, 9.4.8.2 r',
  'effectiveness-missing': 'ISO/IEC 17021-1, 9.4.8.3 a',
  'internal-audit-missing': 'ISO/IEC 17021-1, 9.4.8.3 a',
  'scope-suitability-missing': 'ISO/IEC 17021-1, 9.4.8.3 b',
  'no-findings': 'ISO/IEC 17021-1, 9.4.10',
  'due-date-missing': 'ISO/IEC 17021-1, 9.4.10',
  'action-without-owner': 'ISO/IEC 17021-1, 9.4.9',
  'action-without-date': 'ISO/IEC 17021-1, 9.4.9',
  'case-without-action': 'ISO/IEC 17021-1, 9.4.9',
  'permission-missing': 'ISO 19011, 4.5',
  'personal-data': 'ISO 19011, 4.5',
  'not-signed': 'ISO 19011, 6.5.2',
  'change-note-missing': 'ISO 19011, 6.5.2',
  placeholder: 'ISO 19011, 6.5.1',
} as const;
export type LintCode = keyof typeof LINT_SOURCES;

/** Where a gap is mended. */
export type LintPlace =
  | { readonly screen: 'plan' | 'people' | 'checklist' | 'signatures' | 'change-note' }
  | { readonly screen: 'finding' | 'case' | 'action' | 'evidence' | 'question'; readonly id: string }
  | { readonly screen: 'text'; readonly id: ReportTextId };

export interface LintItem {
  readonly code: LintCode;
  /** `block`: cannot be issued like this. */
  readonly severity: 'block' | 'warn';
  readonly where: LintPlace;
  /** A reference, a number, or the placeholder that was found. */
  readonly detail: string;
}

export function blocked(code: LintCode, where: LintPlace, detail = ''): LintItem {
  return { code, severity: 'block', where, detail };
}

export function warned(code: LintCode, where: LintPlace, detail = ''): LintItem {
  return { code, severity: 'warn', where, detail };
}
