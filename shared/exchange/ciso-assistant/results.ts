import type { Assessment } from '../../domain/checklist/assessment.ts';

/** Values of `compliance_result` their importer takes. */
export const COMPLIANCE_RESULTS = ['not_assessed', 'partially_compliant', 'non_compliant', 'compliant', 'not_applicable'] as const;
export type ComplianceResult = (typeof COMPLIANCE_RESULTS)[number];

/** Values of `extended_result`: the grade, which their importer does not read in again. */
export const EXTENDED_RESULTS = ['major_nonconformity', 'minor_nonconformity', 'observation', 'opportunity_for_improvement', 'good_practice'] as const;
export type ExtendedResult = (typeof EXTENDED_RESULTS)[number];

/** Values of `requirement_progress`. */
export const PROGRESS = ['to_do', 'in_progress', 'in_review', 'done'] as const;
export type Progress = (typeof PROGRESS)[number];

export interface CisoResult {
  readonly result: ComplianceResult;
  readonly extended: ExtendedResult | '';
  readonly progress: Progress;
}

const WRITTEN: Readonly<Record<Assessment, CisoResult>> = {
  'not-assessed': { result: 'not_assessed', extended: '', progress: 'to_do' },
  conforming: { result: 'compliant', extended: '', progress: 'done' },
  'good-practice': { result: 'compliant', extended: 'good_practice', progress: 'done' },
  observation: { result: 'compliant', extended: 'observation', progress: 'done' },
  ofi: { result: 'compliant', extended: 'opportunity_for_improvement', progress: 'done' },
  'minor-nc': { result: 'partially_compliant', extended: 'minor_nonconformity', progress: 'done' },
  'major-nc': { result: 'non_compliant', extended: 'major_nonconformity', progress: 'done' },
  'not-verified': { result: 'not_assessed', extended: '', progress: 'in_progress' },
  'not-applicable': { result: 'not_applicable', extended: '', progress: 'done' },
};

const BY_GRADE: Readonly<Record<ExtendedResult, Assessment>> = {
  major_nonconformity: 'major-nc',
  minor_nonconformity: 'minor-nc',
  observation: 'observation',
  opportunity_for_improvement: 'ofi',
  good_practice: 'good-practice',
};

/** An assessment (domain reference B.4) in their three columns. */
export function toCiso(assessment: Assessment): CisoResult {
  return WRITTEN[assessment];
}

/**
 * Their columns as an assessment. The grade decides where there is one; without it a partial compliance is a breach
 * of limited extent and a missing one a breach whose extent nobody stated: both are minor until a person says more.
 */
export function fromCiso({ result, extended, progress }: { readonly result: ComplianceResult; readonly extended: ExtendedResult | ''; readonly progress: Progress | '' }): Assessment {
  if (extended !== '') return BY_GRADE[extended];
  switch (result) {
    case 'compliant':
      return 'conforming';
    case 'partially_compliant':
    case 'non_compliant':
      return 'minor-nc';
    case 'not_applicable':
      return 'not-applicable';
    case 'not_assessed':
      return progress === 'in_progress' || progress === 'in_review' ? 'not-verified' : 'not-assessed';
  }
}
