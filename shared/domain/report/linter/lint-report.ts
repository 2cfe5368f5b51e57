import { assertNever } from '../../../lib/assert-never.ts';
import { isExternalAudit } from '../../programme/own-programme.ts';
import { textOf, type ReportInput } from '../report-input.ts';
import type { ReportTextId } from '../report-texts.ts';
import { formFindings } from '../shapes/nonconformity-form.ts';
import { lintAudit, lintConclusion, lintConduct, lintDifferences, lintEarlier } from './lint-audit.ts';
import { lintActions, lintDueDates, lintFindings, lintPictures } from './lint-findings.ts';
import { blocked, warned, type LintCode, type LintItem } from './lint-item.ts';
import { lintPlaceholders } from './lint-placeholders.ts';

/** Texts ISO/IEC 17021-1, 9.4.8 asks for; the first ones are statements a report is not one without. */
const BODY_BLOCKS: readonly (readonly [LintCode, ReportTextId])[] = [
  ['body-missing', 'bodyIdentity'],
  ['client-address-missing', 'clientAddress'],
  ['time-missing', 'timeSpent'],
  ['recommendation-missing', 'recommendation'],
  ['effectiveness-missing', 'conformityAndEffectiveness'],
  ['internal-audit-missing', 'internalAuditAndReview'],
  ['scope-suitability-missing', 'scopeSuitability'],
  ['objectives-met-missing', 'objectivesMet'],
];

const BODY_WARNS: readonly (readonly [LintCode, ReportTextId])[] = [
  ['issues-missing', 'significantIssues'],
  ['changes-missing', 'significantChanges'],
  ['combined-missing', 'combined'],
  ['marks-missing', 'marks'],
];

function lintBody(input: ReportInput): readonly LintItem[] {
  const isMissing = ([, id]: readonly [LintCode, ReportTextId]): boolean => textOf(input.report, id) === '';
  return [
    ...BODY_BLOCKS.filter(isMissing).map(([code, id]) => blocked(code, { screen: 'text', id })),
    ...(input.audit.auditee.trim() === '' ? [blocked('representative-missing', { screen: 'plan' })] : []),
    ...BODY_WARNS.filter(isMissing).map(([code, id]) => warned(code, { screen: 'text', id })),
  ];
}

function lintForm(input: ReportInput): readonly LintItem[] {
  const findings = formFindings(input);
  const needsBody = isExternalAudit(input.audit) && textOf(input.report, 'bodyIdentity') === '';
  return [
    ...lintAudit(input).filter(({ code }) => code !== 'objectives-missing' && code !== 'scope-missing'),
    ...(findings.length === 0 ? [blocked('no-findings', { screen: 'checklist' })] : []),
    ...(needsBody ? [warned('body-missing', { screen: 'text', id: 'bodyIdentity' })] : []),
    ...lintFindings(input, findings),
    ...lintDueDates(input, findings),
    ...lintPictures(input, findings),
  ];
}

function lintKind(input: ReportInput): readonly LintItem[] {
  switch (input.report.kind) {
    case 'internal-full':
      return [...lintAudit(input), ...lintConclusion(input), ...lintFindings(input), ...lintConduct(input), ...lintDifferences(input), ...lintEarlier(input), ...lintPictures(input)];
    case 'internal-summary':
      return [...lintAudit(input), ...lintConclusion(input), ...lintFindings(input)];
    case 'certification-body': {
      const conduct = lintConduct(input).filter(({ code }) => code !== 'objectives-met-missing');
      const about = lintAudit(input).filter(({ code }) => code !== 'auditee-missing');
      return [...about, ...lintBody(input), ...lintConclusion(input), ...lintFindings(input), ...conduct, ...lintDifferences(input), ...lintEarlier(input), ...lintPictures(input)];
    }
    case 'nonconformity-form':
      return lintForm(input);
    case 'action-status':
      return [...lintAudit(input).filter(({ code }) => code === 'organization-missing' || code === 'lead-auditor-missing'), ...lintActions(input)];
    default:
      return assertNever(input.report.kind);
  }
}

function lintIssue({ report }: ReportInput): readonly LintItem[] {
  return [
    ...(report.supersedes !== null && report.changeNote.trim() === '' ? [blocked('change-note-missing', { screen: 'change-note' })] : []),
    ...(report.signatures.length === 0 && report.kind !== 'action-status' ? [warned('not-signed', { screen: 'signatures' })] : []),
  ];
}

/** What is missing before a report can be issued, refusing items first; no item blocks: it can be. */
export function lintReport(input: ReportInput): readonly LintItem[] {
  const items = [...lintKind(input), ...lintIssue(input), ...lintPlaceholders(input)];
  return [...items.filter(({ severity }) => severity === 'block'), ...items.filter(({ severity }) => severity === 'warn')];
}
