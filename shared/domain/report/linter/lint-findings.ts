import { isNonconformity, type Finding } from '../../finding/finding.ts';
import { findMissingForIssue } from '../../finding/missing-for-issue.ts';
import { dateOf } from '../../nonconformity/due.ts';
import { DEADLINE_KINDS } from '../../programme/deadline-profile.ts';
import { standingFindings, type ReportInput } from '../report-input.ts';
import { evidenceOf, isShownAsFigure } from '../sections/finding-parts.ts';
import { blocked, warned, type LintItem } from './lint-item.ts';

/** Every nonconformity cites a requirement, a clear statement and evidence (ISO/IEC 17021-1, 9.4.5.3; B.5). */
export function lintFindings(input: ReportInput, findings: readonly Finding[] = standingFindings(input)): readonly LintItem[] {
  return findings.flatMap((finding) => {
    const where = { screen: 'finding', id: finding.id } as const;
    const missing = findMissingForIssue(finding, evidenceOf(input, finding).length > 0);
    return [
      missing.length > 0 && blocked('finding-incomplete', where, finding.reference),
      isNonconformity(finding.grade) && finding.state === 'draft' && warned('finding-not-issued', where, finding.reference),
    ].filter((item) => item !== false);
  });
}

/** Pictures leave the house with the report: permission to keep and personal data (ISO 19011, 4.5; C.4). */
export function lintPictures(input: ReportInput, findings: readonly Finding[] = standingFindings(input)): readonly LintItem[] {
  const shown = new Map(findings.flatMap((finding) => evidenceOf(input, finding)).filter(isShownAsFigure).map((item) => [item.id, item]));
  return [...shown.values()].flatMap(({ id, reference, hasPermissionToKeep, hasPersonalData }) =>
    [
      !hasPermissionToKeep && warned('permission-missing', { screen: 'evidence', id }, reference),
      hasPersonalData && warned('personal-data', { screen: 'evidence', id }, reference),
    ].filter((item) => item !== false),
  );
}

/** A form tells the auditee by when to answer (ISO/IEC 17021-1, 9.4.10; B.6). */
export function lintDueDates(input: ReportInput, findings: readonly Finding[]): readonly LintItem[] {
  return findings.flatMap((finding) => {
    const nonconformity = input.cases.find(({ id }) => id === finding.id) ?? null;
    const hasDate = DEADLINE_KINDS.some((kind) => dateOf(finding, nonconformity, kind) !== null);
    return hasDate || !isNonconformity(finding.grade) ? [] : [warned('due-date-missing', { screen: 'case', id: finding.id }, finding.reference)];
  });
}

/** A plan names who does what by when (ISO/IEC 17021-1, 9.4.9; B.5). */
export function lintActions(input: ReportInput): readonly LintItem[] {
  const findings = standingFindings(input).filter(({ grade }) => isNonconformity(grade));
  const ids = new Set(findings.map(({ id }) => id));
  const actions = input.actions.filter(({ findingId, state }) => ids.has(findingId) && state !== 'cancelled');
  return [
    ...findings
      .filter(({ id, state }) => state !== 'closed' && !actions.some(({ findingId }) => findingId === id))
      .map(({ id, reference }) => warned('case-without-action', { screen: 'case', id }, reference)),
    ...actions.filter(({ ownerId }) => ownerId === null).map(({ id, reference }) => warned('action-without-owner', { screen: 'action', id }, reference)),
    ...actions.filter(({ dueDate }) => dueDate === null).map(({ id, reference }) => warned('action-without-date', { screen: 'action', id }, reference)),
  ];
}
