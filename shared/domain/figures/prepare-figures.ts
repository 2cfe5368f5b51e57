import { isNonconformity } from '../finding/finding.ts';
import type { AuditId, FindingId, PersonId } from '../ids.ts';
import type { Submission } from '../nonconformity/submission.ts';
import type { Certificate } from '../programme/certificate.ts';
import { dayOf, dayOrNull, type Day } from './day.ts';
import type { FigureMoment, FigureRows } from './figure-rows.ts';
import { prepareAudit, type FigureAudit } from './prepare-audit.ts';
import { prepareCase, prepareFinding, type FigureCase, type FigureFinding } from './prepare-case.ts';

/** Reports that tell the outcome of an audit; forms and status lists do not (domain reference M20). */
const AUDIT_REPORTS: ReadonlySet<string> = new Set(['internal-full', 'internal-summary', 'certification-body']);

/** All rows read once: dates as days, cases with their audit, what every metric starts from. */
export interface PreparedFigures {
  readonly today: Day;
  readonly audits: readonly FigureAudit[];
  readonly auditById: ReadonlyMap<AuditId, FigureAudit>;
  readonly nameOf: ReadonlyMap<PersonId, string>;
  /** Issued and not withdrawn. */
  readonly cases: readonly FigureCase[];
  /** Nonconformities nobody issued yet: in no figure, but told of. */
  readonly drafts: readonly FigureFinding[];
  /** Every finding that was not withdrawn, of all five grades. */
  readonly findings: readonly FigureFinding[];
  readonly certificates: readonly { readonly id: string; readonly number: string; readonly until: Day }[];
  /** The first issue of an audit's report. */
  readonly reportDay: ReadonlyMap<AuditId, Day>;
}

function certificatesOf(certificates: readonly Certificate[]): PreparedFigures['certificates'] {
  return certificates.flatMap(({ id, number, validUntil }) => {
    const until = dayOrNull(validUntil);
    return until === null ? [] : [{ id, number, until }];
  });
}

function reportDaysOf(reports: FigureRows['reports'], { dayAt }: FigureMoment): PreparedFigures['reportDay'] {
  const days = new Map<AuditId, Day>();
  for (const { auditId, kind, issuedAt } of reports) {
    if (issuedAt === null || !AUDIT_REPORTS.has(kind)) continue;
    const day = dayOf(dayAt(issuedAt));
    days.set(auditId, Math.min(day, days.get(auditId) ?? day));
  }
  return days;
}

/** The one pass over the rows that all figures share. Withdrawn findings go no further (domain reference F). */
export function prepareFigures(rows: FigureRows, moment: FigureMoment): PreparedFigures {
  const audits = rows.audits.map((audit) => prepareAudit(audit, moment));
  const auditById = new Map(audits.map((audit) => [audit.id, audit]));
  const nonconformities = new Map(rows.nonconformities.map((row) => [row.id, row]));
  const submissions = new Map<FindingId, Submission[]>();
  for (const submission of rows.submissions) {
    const ofCase = submissions.get(submission.findingId);
    if (ofCase) ofCase.push(submission);
    else submissions.set(submission.findingId, [submission]);
  }
  const cases: FigureCase[] = [];
  const drafts: FigureFinding[] = [];
  const findings: FigureFinding[] = [];
  for (const finding of rows.findings) {
    if (finding.state === 'withdrawn') continue;
    const party = auditById.get(finding.auditId)?.party ?? 'internal';
    if (!isNonconformity(finding.grade) || finding.state === 'draft') {
      const prepared = prepareFinding(finding, party, moment);
      findings.push(prepared);
      if (isNonconformity(finding.grade)) drafts.push(prepared);
      continue;
    }
    const prepared = prepareCase(finding, party, nonconformities.get(finding.id), submissions.get(finding.id) ?? [], moment);
    findings.push(prepared);
    cases.push(prepared);
  }
  return {
    today: dayOf(moment.today),
    audits,
    auditById,
    nameOf: new Map(rows.people.map(({ id, name }) => [id, name])),
    cases,
    drafts,
    findings,
    certificates: certificatesOf(rows.certificates),
    reportDay: reportDaysOf(rows.reports, moment),
  };
}
