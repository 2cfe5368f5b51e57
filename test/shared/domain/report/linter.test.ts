import { describe, expect, it } from 'vitest';
import type { EvidenceId, FindingId, PersonId, Sha256 } from '#shared/domain/ids.ts';
import { LINT_SOURCES, type LintCode } from '#shared/domain/report/linter/lint-item.ts';
import { lintReport } from '#shared/domain/report/linter/lint-report.ts';
import { findPlaceholder } from '#shared/domain/report/linter/placeholder.ts';
import type { ReportInput } from '#shared/domain/report/report-input.ts';
import { anAnswer, anAudit, aFinding, aPerson, someEvidence } from '#test/support/builders.ts';
import { anAction } from '#test/support/case-builders.ts';
import { aReport, aReportedAudit, aReportInput } from '#test/support/report-builders.ts';

const whole = aReportedAudit();
const audited = (fields: Partial<ReportInput['audit']>): ReportInput => aReportInput({ audit: { ...whole, ...fields } });
const found = (input: ReportInput, code: LintCode) => lintReport(input).find((item) => item.code === code);
const photo = someEvidence({
  id: 'e1' as EvidenceId,
  findingIds: ['finding-1' as FindingId],
  confidentiality: 'internal',
  hasPermissionToKeep: false,
  hasPersonalData: true,
  file: { name: 'a.png', mediaType: 'image/png', size: 1, sha256: 'a'.repeat(64) as Sha256 },
});
const body = () => aReportInput({ kind: 'certification-body', texts: {} });

/** Each rule with what breaks it; what is whole breaks none. */
const CASES: readonly (readonly [LintCode, 'block' | 'warn', ReportInput])[] = [
  ['objectives-missing', 'block', audited({ objectives: ' ' })],
  ['scope-missing', 'block', audited({ scope: '' })],
  ['organization-missing', 'block', audited({ organization: '' })],
  ['lead-auditor-missing', 'block', audited({ leadAuditorId: null })],
  ['auditee-missing', 'warn', audited({ auditee: '' })],
  ['dates-missing', 'block', audited({ endDate: null })],
  ['places-missing', 'block', audited({ sites: [] })],
  ['criteria-missing', 'block', audited({ criteria: [] })],
  ['edition-missing', 'block', audited({ criteria: [{ standardId: 'iso20000-1', title: 'ISO/IEC 20000-1', edition: '' }] })],
  ['finding-incomplete', 'block', aReportInput({ findings: [aFinding({ objectiveEvidence: '' })] })],
  ['finding-not-issued', 'warn', aReportInput({ findings: [aFinding({ state: 'draft' })] })],
  ['conclusion-missing', 'block', audited({ conclusion: '' })],
  ['degree-missing', 'block', audited({ degreeOfFulfilment: '' })],
  ['dispute-open', 'warn', aReportInput({ findings: [aFinding({ state: 'disputed' })] })],
  ['plan-missing', 'warn', audited({ agenda: [] })],
  ['meeting-missing', 'warn', audited({ closingMeeting: null })],
  ['objectives-met-missing', 'warn', aReportInput({ texts: {} })],
  ['not-assessed', 'warn', aReportInput({ answers: [] })],
  ['reason-missing', 'warn', aReportInput({ answers: [anAnswer({ assessment: 'not-verified' })] })],
  ['body-missing', 'block', body()],
  ['client-address-missing', 'block', body()],
  ['representative-missing', 'block', { ...body(), audit: { ...whole, auditee: '' } }],
  ['time-missing', 'block', body()],
  ['issues-missing', 'warn', body()],
  ['changes-missing', 'warn', body()],
  ['combined-missing', 'warn', body()],
  ['recommendation-missing', 'block', body()],
  ['marks-missing', 'warn', body()],
  ['earlier-open', 'warn', aReportInput({ earlier: { audit: anAudit(), findings: [aFinding({ id: 'old' as FindingId, state: 'issued' })], cases: [] } })],
  ['effectiveness-missing', 'block', body()],
  ['internal-audit-missing', 'block', body()],
  ['scope-suitability-missing', 'block', body()],
  ['no-findings', 'block', aReportInput({ kind: 'nonconformity-form', findings: [] })],
  ['due-date-missing', 'warn', aReportInput({ kind: 'nonconformity-form', findings: [aFinding({ dueDate: null })] })],
  ['action-without-owner', 'warn', aReportInput({ kind: 'action-status', actions: [anAction({ ownerId: null })] })],
  ['action-without-date', 'warn', aReportInput({ kind: 'action-status', actions: [anAction({ dueDate: null })] })],
  ['case-without-action', 'warn', aReportInput({ kind: 'action-status' })],
  ['permission-missing', 'warn', aReportInput({ evidence: [photo] })],
  ['personal-data', 'warn', aReportInput({ evidence: [photo] })],
  ['not-signed', 'warn', aReportInput()],
  ['change-note-missing', 'block', aReportInput({ report: aReport({ supersedes: 'report-0' as never }) })],
  ['placeholder', 'block', audited({ conclusion: 'TBD' })],
];

describe('the linter', () => {
  it.each(CASES)('%s: %s', (code, severity, input) => {
    expect(found(input, code)?.severity).toBe(severity);
  });

  it('has a source and a test for every rule', () => {
    expect(new Set(CASES.map(([code]) => code))).toEqual(new Set(Object.keys(LINT_SOURCES)));
    for (const source of Object.values(LINT_SOURCES)) expect(source).toMatch(/^ISO/);
  });

  it('finds nothing in a complete and signed report', () => {
    const signatures = [{ personId: 'anna-berg' as PersonId, name: 'Anna Berg', role: 'Lead auditor', on: null, drawing: '' }];
    expect(lintReport(aReportInput({ report: aReport({ texts: { objectivesMet: 'Yes.' }, signatures }) }))).toEqual([]);
  });

  it('tells what blocks first', () => {
    const items = lintReport(audited({ conclusion: '', agenda: [] }));
    const firstWarning = items.findIndex(({ severity }) => severity === 'warn');
    expect(items.slice(firstWarning).every(({ severity }) => severity === 'warn')).toBe(true);
  });

  it('leads to the place where the gap is mended', () => {
    expect(found(audited({ conclusion: '' }), 'conclusion-missing')?.where).toEqual({ screen: 'plan' });
    expect(found(body(), 'recommendation-missing')?.where).toEqual({ screen: 'text', id: 'recommendation' });
    expect(found(aReportInput({ findings: [aFinding({ statement: 'lorem ipsum dolor' })] }), 'placeholder')?.where).toEqual({ screen: 'finding', id: 'finding-1' });
    expect(found(aReportInput({ people: [aPerson({ name: 'None' })] }), 'placeholder')?.where).toEqual({ screen: 'people' });
  });
});

describe('placeholders', () => {
  it.each(['TBD', 'tbd', 'To be defined later', 'see [...]', 'xxx', 'Record XXX-1', 'lorem ipsum', '…', '...', '[…]', '[insert name]', 'folgt', 'Folgt noch.', '(folgt)', 'n.n.', 'N. N.', 'Leitung: n.n.', '???', '____', 'wird noch ergänzt', '-'])('%j is one', (text) => {
    expect(findPlaceholder(text)).not.toBeNull();
  });

  it.each(['None', 'none', 'n/a', 'keine', 'unbekannt', 'Name'])('%j is one where a name is expected, and only there', (text) => {
    expect(findPlaceholder(text, true)).toBe(text);
    expect(findPlaceholder(text)).toBeNull();
  });

  it.each([
    '',
    'Daraus folgt, dass der Prozess wirksam ist.',
    'The plan is as follows: first the site.',
    'None of the samples was wrong.',
    'Anna Nonesuch',
    'Keine Abweichungen in 12 Stichproben.',
    'The action is pending since May.',
    'He said … and left.',
    'ISO/IEC 20000-1:2018',
    'Annahme am 3.4.',
  ])('%j is none', (text) => {
    expect(findPlaceholder(text)).toBeNull();
    if (text !== '') expect(findPlaceholder(text, true)).toBeNull();
  });
});
