import { describe, expect, it } from 'vitest';
import type { EvidenceId, FindingId, PersonId, Sha256 } from '#shared/domain/ids.ts';
import { buildReport } from '#shared/domain/report/build-report.ts';
import { picturesOf } from '#shared/domain/report/document.ts';
import { REPORT_KINDS } from '#shared/domain/report/report.ts';
import { blankProgramme } from '#shared/domain/programme/own-programme.ts';
import { builtInTemplates } from '#shared/domain/standard/built-in.ts';
import type { CalendarDate, Timestamp } from '#shared/lib/calendar-date.ts';
import { anAnswer, anAudit, aFinding, someEvidence } from '#test/support/builders.ts';
import { aCase, aCertificate, anAction, aSubmission } from '#test/support/case-builders.ts';
import { aReport, aReportInput, textOfDocument } from '#test/support/report-builders.ts';

const day = (text: string) => text as CalendarDate;
const at = (text: string) => `${text}T10:00:00.000Z` as Timestamp;
const ANNA = 'anna-berg' as PersonId;
const PEETER = 'peeter-saar' as PersonId;

describe('the full internal report', () => {
  const [unverified, excluded] = builtInTemplates('en')[0]?.questions ?? [];
  const photo = someEvidence({
    id: 'e1' as EvidenceId,
    reference: 'EV-2026-0012',
    title: 'Record with an empty resolution',
    findingIds: ['finding-1' as FindingId],
    confidentiality: 'internal',
    file: { name: 'shot.png', mediaType: 'image/png', size: 10, sha256: 'a'.repeat(64) as Sha256 },
  });
  const input = aReportInput({
    texts: { objectivesMet: 'All objectives were met.', methods: 'On site and remote.', obstacles: 'The line to Porto dropped.', programme: 'Look at Porto again.', distribution: 'Management board', followUp: 'A visit in May.', differences: 'The auditee sees no breach in 7.2.' },
    evidence: [photo],
    findings: [
      aFinding({ state: 'issued' }),
      aFinding({ id: 'f2' as FindingId, reference: 'NC-2026-008', state: 'disputed', statement: 'Minutes are missing.' }),
      aFinding({ id: 'f3' as FindingId, reference: 'GP-2026-001', grade: 'good-practice', statement: 'Restores are timed with the customer.' }),
      aFinding({ id: 'f4' as FindingId, reference: 'OFI-2026-001', grade: 'ofi', statement: 'Combine the two lists.' }),
      aFinding({ id: 'f5' as FindingId, reference: 'NC-2026-009', state: 'withdrawn', statement: 'Was an error.' }),
    ],
    cases: [
      aCase({
        id: 'f2' as FindingId,
        steps: [{ step: 'dispute', from: 'issued', to: 'disputed', on: day('2026-03-05'), at: at('2026-03-05'), by: PEETER, as: 'auditee', reason: 'The minutes were on the table.', warnings: [], confirmedBy: null }],
      }),
    ],
    actions: [anAction()],
    answers: [
      anAnswer({ id: 'a1' as never, questionId: unverified?.id ?? ('' as never), assessment: 'not-verified', notes: 'Nobody was there' }),
      anAnswer({ id: 'a2' as never, questionId: excluded?.id ?? ('' as never), assessment: 'not-applicable', justification: 'No such service' }),
    ],
    earlier: {
      audit: anAudit({ reference: 'IA-2025-02', startDate: day('2025-06-02'), endDate: day('2025-06-04') }),
      findings: [aFinding({ id: 'old' as FindingId, reference: 'NC-2025-031', state: 'closed', statement: 'Closed without a note.' })],
      cases: [aCase({ id: 'old' as FindingId, closedOn: day('2025-09-12') })],
    },
  });
  const document = buildReport(input);
  const text = textOfDocument(document);

  // ISO 19011, 6.5.1, item by item (domain reference C.3).
  it.each([
    ['objectives', 'Determine conformity with ISO/IEC 20000-1'],
    ['scope with organization and places', 'All services and sites'],
    ['client', 'Audit client: Nordlicht IT Services GmbH'],
    ['team with roles', 'Anna Berg | Lead auditor'],
    ['auditee participants', 'Maria Costa | Auditee'],
    ['dates', '23 – 25 Feb 2026'],
    ['places', 'Hamburg\nTallinn\nPorto'],
    ['criteria with edition', 'ISO/IEC 20000-1:2018 + Amd 1:2024'],
    ['findings', 'A priority 1 incident was closed without a resolution note.'],
    ['evidence of findings', 'INC-20418, closed 2026-02-17, field Resolution empty'],
    ['conclusion', 'The SMS conforms but for the findings named.'],
    ['degree of fulfilment', '86 % of the assessed clauses are fulfilled.'],
    ['unresolved differences', 'The minutes were on the table.'],
    ['differences in own words', 'The auditee sees no breach in 7.2.'],
    ['sampling caveat', 'The audit is based on samples.'],
    ['plan', 'Opening meeting'],
    ['meetings with attendees', 'Attendees: Maria Costa, Peeter Saar'],
    ['deviations', 'Porto was audited by video link.'],
    ['methods', 'On site and remote.'],
    ['obstacles', 'The line to Porto dropped.'],
    ['objectives met', 'All objectives were met.'],
    ['not verified, with reason', 'Nobody was there'],
    ['not applicable, with reason', 'No such service'],
    ['not assessed', '# Not assessed'],
    ['good practices', 'Restores are timed with the customer.'],
    ['opportunities', 'Combine the two lists.'],
    ['withdrawn numbers', 'NC-2026-009'],
    ['follow-up with owner and date', 'CA-2026-012 Name an owner of the closing form | Peeter Saar | 30 Apr 2026'],
    ['follow-up in own words', 'A visit in May.'],
    ['consequences for the programme', 'Look at Porto again.'],
    ['distribution', 'Management board'],
    ['confidentiality', 'Confidential. For the organization audited'],
    ['earlier nonconformities', 'NC-2025-031'],
    ['earlier ones with their end', '12 Sept 2025'],
    ['conformity beside coverage', 'Coverage: '],
    ['a place to sign', 'Anna Berg Lead auditor'],
    ['photo with its caption', 'EV-2026-0012 – Record with an empty resolution'],
  ])('tells %s', (_what, expected) => {
    expect(text).toContain(expected);
  });

  it('names each picture once, for whoever fetches them', () => {
    expect(picturesOf(document).map(({ sha256 }) => sha256)).toEqual(['a'.repeat(64)]);
  });

  it('lists every numbered heading in its contents, in order', () => {
    const toc = document.blocks.find((block) => block.type === 'toc');
    const headings = document.blocks.flatMap((block) => (block.type === 'heading' && block.level < 3 ? [block.anchor] : []));
    expect(toc?.type === 'toc' && toc.entries.map(({ anchor }) => anchor)).toEqual(headings);
    expect(new Set(headings).size).toBe(headings.length);
  });

  it('shows no picture that is strictly confidential, and says so', () => {
    const secret = buildReport({ ...input, evidence: [{ ...photo, confidentiality: 'strictly-confidential' }] });
    expect(picturesOf(secret)).toEqual([]);
    expect(textOfDocument(secret)).toContain('strictly confidential, not shown');
  });
});

describe('every kind of report', () => {
  it.each(REPORT_KINDS)('%s speaks German when asked, dates and questions too', (kind) => {
    const document = buildReport(aReportInput({ kind, language: 'de', cases: [aCase()], actions: [anAction()] }));
    const text = textOfDocument(document);
    expect(document.metadata.language).toBe('de');
    expect(document.metadata.footer.pageOf).toBe('Seite {page} von {pages}');
    expect(text).not.toMatch(/\b(?:Lead auditor|Conforming|not stated|Root causes|Due)\b/);
  });

  it.each(REPORT_KINDS)('%s is plain data: it survives being written and read', (kind) => {
    const document = buildReport(aReportInput({ kind, cases: [aCase()], submissions: [aSubmission()], actions: [anAction()] }));
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });

  it.each(REPORT_KINDS)('the columns of tables in %s fill the width', (kind) => {
    const { blocks } = buildReport(aReportInput({ kind, cases: [aCase()], submissions: [aSubmission()], actions: [anAction()] }));
    for (const block of blocks) {
      if (block.type !== 'table') continue;
      expect(block.columns.reduce((sum, { width }) => sum + width, 0)).toBe(100);
      for (const row of block.rows) expect(row.cells).toHaveLength(row.isGroup ? 1 : block.columns.length);
    }
  });

  it('takes logo, colour, words and note from the programme', () => {
    const look = { logo: { sha256: 'b'.repeat(64) as Sha256, mediaType: 'image/png' }, accent: '#ffee00', address: 'Elbchaussee 1', confidentialityNote: 'For the board only.' };
    const programme = { ...blankProgramme(at('2026-01-01')), organization: 'Nordlicht Audit', look, gradeWords: { minor: { label: 'Nebenabweichung', short: 'NA' } } };
    const document = buildReport(aReportInput({ programme }));
    expect(document.metadata).toMatchObject({ organization: 'Nordlicht Audit', address: 'Elbchaussee 1', confidentialityNote: 'For the board only.' });
    expect(document.metadata.logo?.sha256).toBe('b'.repeat(64));
    // Yellow cannot be read on white.
    expect(document.metadata.accent).not.toBe('#ffee00');
    expect(textOfDocument(document)).toContain('Nebenabweichung');
  });
});

describe('the one page', () => {
  it('counts what it leaves out and shortens long texts', () => {
    const findings = Array.from({ length: 10 }, (_, index) => aFinding({ id: `f${String(index)}` as FindingId, reference: `NC-2026-${String(100 + index)}`, statement: 'long '.repeat(200) }));
    const text = textOfDocument(buildReport(aReportInput({ kind: 'internal-summary', findings })));
    expect(text).toContain('Further nonconformities in the full report: 4.');
    expect(text.length).toBeLessThan(4000);
  });
});

describe('the report of a certification body', () => {
  const texts = {
    bodyIdentity: 'Musterzert AG\nBerlin', clientAddress: 'Hafenstr. 1', timeSpent: '6 person-days', combined: 'Not combined', significantIssues: 'None affecting the programme', significantChanges: 'New site Porto', unresolvedIssues: 'Open: 7.2', marks: 'Marks are controlled', conformityAndEffectiveness: 'The system is effective', internalAuditAndReview: 'Both are reliable', scopeSuitability: 'The scope fits', objectivesMet: 'Met', recommendation: 'Maintain the certificate',
  };
  const text = textOfDocument(buildReport(aReportInput({ kind: 'certification-body', texts, certificates: [aCertificate()] })));

  // ISO/IEC 17021-1, 9.4.8, item by item (domain reference C.3).
  it.each([...Object.values(texts), 'Type of audit: Internal audit', 'Maria Costa', '20000-0815', 'MZ-4471', 'The audit is based on samples.', 'Verification of earlier nonconformities', 'Porto was audited by video link.'])('tells %j', (expected) => {
    expect(text).toContain(expected);
  });
});

describe('the nonconformity form', () => {
  const rejected = aSubmission({ number: 1, decision: { isAccepted: false, by: ANNA, on: day('2026-05-08'), at: at('2026-05-08'), reason: 'The cause repeats the finding.' } });
  const accepted = aSubmission({ id: 'finding-1/2' as never, number: 2, decision: { isAccepted: true, by: ANNA, on: day('2026-05-12'), at: at('2026-05-12'), reason: '' } });
  const nonconformity = aCase({
    steps: [
      { step: 'acknowledge', from: 'issued', to: 'acknowledged', on: day('2026-03-12'), at: at('2026-03-12'), by: PEETER, as: 'auditee', reason: '', warnings: [], confirmedBy: null },
      { step: 'close', from: 'effective', to: 'closed', on: day('2026-08-28'), at: at('2026-08-28'), by: ANNA, as: 'lead-auditor', reason: '', warnings: [], confirmedBy: null },
    ],
    deadlines: {
      profileId: 'internal', clock: 'issue', start: day('2026-02-25'), bounded: [],
      original: { containment: day('2026-03-02'), plan: day('2026-03-12'), implementation: day('2026-05-09'), effectiveness: null },
      extensions: [{ kind: 'implementation', from: day('2026-05-09'), to: day('2026-05-30'), approvedBy: ANNA, reason: 'The tool comes late.', on: day('2026-05-20'), at: at('2026-05-20') }],
    },
    reviews: [{ on: day('2026-06-05'), by: ANNA, method: 'desk', reference: 'R-12', isAccepted: true, comment: 'All there' }],
    checks: [{ on: day('2026-08-28'), by: ANNA, checked: 'Closed P1 incidents', sample: '20 of 41', result: 'No note missing', isEffective: true }],
    closedOn: day('2026-08-28'),
  });
  const text = textOfDocument(buildReport(aReportInput({ kind: 'nonconformity-form', cases: [nonconformity], submissions: [accepted, rejected], actions: [anAction()] })));

  // Field groups of domain reference C.1.
  it.each([
    ['sequence', 'Sequence: 1 of 1'],
    ['extended due date with the one before', 'Extended from 9 May 2026 to 30 May 2026 by Anna Berg: The tool comes late.'],
    ['acknowledgement', 'Acknowledged | Peeter Saar | 12 Mar 2026'],
    ['correction', 'Resolution note added to INC-20418.'],
    ['extent', 'All 41 priority 1 incidents'],
    ['direct cause', 'The agent closed the ticket from the mobile app'],
    ['root cause with its category', 'Nobody owns the closing form, so a new app went live without its mandatory fields. (Procedure not followed)'],
    ['actions', 'Name an owner of the closing form'],
    ['rejection with reason', 'Rejected by Anna Berg on 8 May 2026\nThe cause repeats the finding.'],
    ['acceptance', 'Accepted by Anna Berg on 12 May 2026'],
    ['review', 'Desk review\nR-12 | Accepted | All there'],
    ['effectiveness', 'Closed P1 incidents\n20 of 41 | No note missing | Effective'],
    ['closure', 'Closed on: 28 Aug 2026'],
  ])('tells %s', (_what, expected) => {
    expect(text).toContain(expected);
  });

  it('keeps both submissions, the first one first', () => {
    expect(text.indexOf('# Submission 1')).toBeGreaterThan(0);
    expect(text.indexOf('# Submission 2')).toBeGreaterThan(text.indexOf('# Submission 1'));
  });

  it('says of a plan nobody decided on that a newer one came', () => {
    const open = { ...rejected, decision: null };
    const both = textOfDocument(buildReport(aReportInput({ kind: 'nonconformity-form', cases: [nonconformity], submissions: [open, accepted] })));
    expect(both).toContain('Not decided: superseded by a newer one');
    const alone = textOfDocument(buildReport(aReportInput({ kind: 'nonconformity-form', cases: [nonconformity], submissions: [open] })));
    expect(alone).toContain('Not decided yet');
  });

  it('makes one form for each finding, each on a page of its own, and only for those chosen', () => {
    const findings = [aFinding(), aFinding({ id: 'f2' as FindingId, reference: 'NC-2026-008' }), aFinding({ id: 'f3' as FindingId, reference: 'OBS-2026-001', grade: 'observation' })];
    const all = buildReport(aReportInput({ kind: 'nonconformity-form', findings }));
    expect(all.blocks.filter(({ type }) => type === 'finding')).toHaveLength(2);
    expect(all.blocks.filter(({ type }) => type === 'page-break')).toHaveLength(1);
    const one = buildReport(aReportInput({ findings, report: aReport({ kind: 'nonconformity-form', findingIds: ['f2' as FindingId] }) }));
    expect(one.blocks.flatMap((block) => (block.type === 'finding' ? [block.reference] : []))).toEqual(['NC-2026-008']);
  });
});

describe('the status of corrective actions', () => {
  it('puts what is overdue first, with the days, as of the day of the report', () => {
    const text = textOfDocument(buildReport(aReportInput({ kind: 'action-status', actions: [anAction({ dueDate: day('2026-05-09') })] })));
    expect(text).toContain('As of 20 May 2026: nonconformities 1, actions 1, overdue actions 1.');
    expect(text).toContain('overdue by 11 d');
  });

  it('says when nothing is overdue and when nothing is planned', () => {
    const text = textOfDocument(buildReport(aReportInput({ kind: 'action-status', findings: [aFinding({ dueDate: null })] })));
    expect(text).toContain('Nothing is overdue.');
    expect(text).toContain('No actions planned yet.');
  });
});
