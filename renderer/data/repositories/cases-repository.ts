import type { Audit } from '#shared/domain/audit/audit.ts';
import type { CorrectiveAction } from '#shared/domain/corrective-action/corrective-action.ts';
import { isNonconformity, type Finding } from '#shared/domain/finding/finding.ts';
import type { FindingId } from '#shared/domain/ids.ts';
import type { CaseContext } from '#shared/domain/nonconformity/case-context.ts';
import { dueNow, type Due } from '#shared/domain/nonconformity/due.ts';
import type { Nonconformity } from '#shared/domain/nonconformity/nonconformity.ts';
import { inOrder, type Submission } from '#shared/domain/nonconformity/submission.ts';
import { findProfile } from '#shared/domain/programme/built-in-profiles.ts';
import { certificateEndOf, reportDateOf } from '#shared/domain/programme/deadline-facts.ts';
import { profileIdFor } from '#shared/domain/programme/own-programme.ts';
import type { AuditProgramme } from '#shared/domain/programme/programme.ts';
import type { Certificate } from '#shared/domain/programme/certificate.ts';
import type { Person } from '#shared/domain/person/person.ts';
import type { Report } from '#shared/domain/report/report.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { WorkbenchDatabase } from '../database.ts';
import { readCertificates, readProgramme } from './programme-repository.ts';

/** A nonconformity with all that belongs to it. */
export interface JoinedCase {
  readonly finding: Finding;
  /** Null before the issue. */
  readonly nonconformity: Nonconformity | null;
  readonly audit: Audit;
  readonly actions: readonly CorrectiveAction[];
  /** The first one first. */
  readonly submissions: readonly Submission[];
}

/**
 * Every nonconformity of the workspace, drafts and withdrawn ones too, with what belongs to it: five readings whatever
 * their number, for lists and figures. One whose audit is gone is left out.
 */
export async function allCases(database: WorkbenchDatabase): Promise<readonly JoinedCase[]> {
  const [findings, cases, audits, actions, submissions] = await Promise.all([
    database.findings.toArray(),
    database.nonconformities.toArray(),
    database.audits.toArray(),
    database.actions.toArray(),
    database.submissions.toArray(),
  ]);
  const caseOf = new Map(cases.map((one) => [one.id, one]));
  const auditOf = new Map(audits.map((one) => [one.id, one]));
  const actionsOf = Map.groupBy(actions, ({ findingId }) => findingId);
  const submissionsOf = Map.groupBy(submissions, ({ findingId }) => findingId);
  return findings.flatMap((finding): readonly JoinedCase[] => {
    const audit = auditOf.get(finding.auditId);
    if (audit === undefined || !isNonconformity(finding.grade)) return [];
    return [
      {
        finding,
        nonconformity: caseOf.get(finding.id) ?? null,
        audit,
        actions: actionsOf.get(finding.id) ?? [],
        submissions: inOrder(submissionsOf.get(finding.id) ?? []),
      },
    ];
  });
}

/** The nonconformity of one finding; undefined when the finding or its audit is gone. Other grades are given too. */
export async function findCase(database: WorkbenchDatabase, id: FindingId): Promise<JoinedCase | undefined> {
  const finding = await database.findings.get(id);
  if (finding === undefined) return undefined;
  const [nonconformity = null, audit, actions, submissions] = await Promise.all([
    database.nonconformities.get(id),
    database.audits.get(finding.auditId),
    database.actions.where('findingId').equals(id).toArray(),
    submissionsOfFinding(database, id),
  ]);
  return audit && { finding, nonconformity, audit, actions, submissions };
}

/** The plans handed in for a finding, the first one first. */
export async function submissionsOfFinding(database: WorkbenchDatabase, id: FindingId): Promise<readonly Submission[]> {
  return inOrder(await database.submissions.where('findingId').equals(id).toArray());
}

/** Nonconformities with something due, the earliest first. */
export async function casesDue(
  database: WorkbenchDatabase,
  today: CalendarDate,
): Promise<readonly (JoinedCase & { readonly due: Due })[]> {
  const due = (await allCases(database)).flatMap((one) => {
    const next = dueNow(one.finding, one.nonconformity, today);
    return next === null ? [] : [{ ...one, due: next }];
  });
  return due.toSorted((left, right) => (left.due.date < right.due.date ? -1 : left.due.date > right.due.date ? 1 : 0));
}

/** What a step needs to know beside the case itself. */
export interface CaseSurroundings {
  readonly people: readonly Person[];
  readonly programme: AuditProgramme;
  readonly certificates: readonly Certificate[];
  readonly reports: readonly Report[];
}

/** Reads it for a finding's audit. Such rows hardly ever change, so they are read before a commit, not inside. */
export async function surroundingsOf(database: WorkbenchDatabase, { auditId }: Pick<Finding, 'auditId'>): Promise<CaseSurroundings> {
  const [people, programme, certificates, reports] = await Promise.all([
    database.people.toArray(),
    readProgramme(database),
    readCertificates(database),
    database.reports.where('auditId').equals(auditId).toArray(),
  ]);
  return { people, programme, certificates, reports };
}

/** The time limits of a case: its own, or before the issue the chosen ones or the programme's for such an audit. */
export function profileOfCase(
  { nonconformity, audit }: Pick<JoinedCase, 'nonconformity' | 'audit'>,
  programme: AuditProgramme,
  chosenId: string | null = null,
): CaseContext['profile'] {
  const own = nonconformity?.deadlines?.profileId ?? '';
  return findProfile(programme, own === '' ? (chosenId ?? profileIdFor(programme, audit)) : own);
}

/** All a step of the life cycle looks at, put together; for checking it on the screen and for taking it. */
export function contextOf(
  joined: JoinedCase,
  surroundings: CaseSurroundings,
  told: Pick<CaseContext, 'by' | 'today' | 'at' | 'hasEvidenceAttached'> & { readonly profileId: string | null },
): CaseContext {
  const { people, programme, certificates, reports } = surroundings;
  const { profileId, ...rest } = told;
  return {
    ...joined,
    ...rest,
    people,
    profile: profileOfCase(joined, programme, profileId),
    reportDate: reportDateOf(reports),
    certificateEnd: certificateEndOf(joined.audit, certificates),
  };
}
