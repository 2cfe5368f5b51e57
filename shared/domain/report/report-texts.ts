import type { ReportKind } from './report.ts';

/**
 * Texts of a report that stand in no other place of the audit. The first ones come from ISO 19011, 6.5.1, those from
 * `bodyIdentity` on from ISO/IEC 17021-1, 9.4.8 (domain reference C.3).
 */
export const REPORT_TEXT_IDS = [
  'objectivesMet',
  'methods',
  'obstacles',
  'sampling',
  'differences',
  'followUp',
  'programme',
  'distribution',
  'confidentiality',
  'remarks',
  'bodyIdentity',
  'clientAddress',
  'timeSpent',
  'combined',
  'significantIssues',
  'significantChanges',
  'unresolvedIssues',
  'marks',
  'conformityAndEffectiveness',
  'internalAuditAndReview',
  'scopeSuitability',
  'recommendation',
] as const;
export type ReportTextId = (typeof REPORT_TEXT_IDS)[number];

const OF_KIND: Readonly<Record<ReportKind, readonly ReportTextId[]>> = {
  'internal-full': ['objectivesMet', 'methods', 'obstacles', 'sampling', 'differences', 'followUp', 'programme', 'distribution', 'confidentiality'],
  'internal-summary': ['objectivesMet', 'sampling', 'confidentiality'],
  'certification-body': [
    'bodyIdentity',
    'clientAddress',
    'timeSpent',
    'combined',
    'significantIssues',
    'significantChanges',
    'unresolvedIssues',
    'marks',
    'conformityAndEffectiveness',
    'internalAuditAndReview',
    'scopeSuitability',
    'objectivesMet',
    'recommendation',
    'sampling',
    'distribution',
    'confidentiality',
  ],
  'nonconformity-form': ['bodyIdentity', 'clientAddress', 'remarks'],
  'action-status': ['remarks', 'distribution', 'confidentiality'],
};

/** Which of the texts a kind of report has, in the order they are asked for. */
export function textsOfKind(kind: ReportKind): readonly ReportTextId[] {
  return OF_KIND[kind];
}
