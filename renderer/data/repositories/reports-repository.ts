import { lastAuditBefore } from '#shared/domain/audit/last-audit.ts';
import type { Audit } from '#shared/domain/audit/audit.ts';
import type { ChecklistQuestion } from '#shared/domain/checklist/template.ts';
import type { AuditId, ReportId } from '#shared/domain/ids.ts';
import { OWN_PROGRAMME_ID } from '#shared/domain/programme/programme.ts';
import type { EarlierAudit, ReportRows } from '#shared/domain/report/report-input.ts';
import type { Report, ReportLanguage } from '#shared/domain/report/report.ts';
import { builtInTemplates } from '#shared/domain/standard/built-in.ts';
import type { WorkbenchDatabase } from '../database.ts';
import { findTemplates, questionsOfTemplates } from './checklist-repository.ts';

/** The reports of an audit: each number with its newest revision first, drafts on top. */
export async function reportsOfAudit(database: WorkbenchDatabase, auditId: AuditId): Promise<readonly Report[]> {
  const rows = await database.reports.where('auditId').equals(auditId).toArray();
  const key = ({ issuedAt, createdAt }: Report): string => issuedAt ?? `9${createdAt}`;
  return rows.toSorted((left, right) => (key(left) < key(right) ? 1 : key(left) > key(right) ? -1 : right.revision - left.revision));
}

/** One report; undefined when it was discarded. */
export function findReport(database: WorkbenchDatabase, id: ReportId): Promise<Report | undefined> {
  return database.reports.get(id);
}

/** Built-in questions and checklists in the language of the report, others as they were written. */
function questionsIn(language: ReportLanguage, questions: readonly ChecklistQuestion[]): readonly ChecklistQuestion[] {
  const known = new Map(builtInTemplates(language).flatMap((each) => each.questions).map((question) => [question.id, question]));
  return questions.map((question) => known.get(question.id) ?? question);
}

async function earlierAudit(database: WorkbenchDatabase, audit: Audit): Promise<EarlierAudit | null> {
  const others = (await database.audits.toArray()).filter(({ id }) => id !== audit.id);
  const last = lastAuditBefore(audit, others);
  if (last === undefined) return null;
  return {
    audit: last,
    findings: await database.findings.where('auditId').equals(last.id).toArray(),
    cases: await database.nonconformities.where('auditId').equals(last.id).toArray(),
  };
}

/** Reads all a report of an audit is made of as it stands at one moment; undefined when the audit was deleted. */
export function reportRows(database: WorkbenchDatabase, auditId: AuditId, language: ReportLanguage): Promise<ReportRows | undefined> {
  const tables = [
    database.audits,
    database.people,
    database.templates,
    database.questions,
    database.answers,
    database.findings,
    database.evidence,
    database.nonconformities,
    database.submissions,
    database.actions,
    database.certificates,
    database.programmes,
  ];
  // One transaction, so that a change made meanwhile is wholly in the report or not at all.
  return database.transaction('r', tables, async () => {
    const audit = await database.audits.get(auditId);
    if (audit === undefined) return undefined;
    const titles = new Map(builtInTemplates(language).map(({ template }) => [template.id, template]));
    return {
      audit,
      people: await database.people.toArray(),
      templates: (await findTemplates(database, audit.templateIds)).map((template) => titles.get(template.id) ?? template),
      questions: questionsIn(language, await questionsOfTemplates(database, audit.templateIds)),
      answers: await database.answers.where('auditId').equals(auditId).toArray(),
      findings: await database.findings.where('auditId').equals(auditId).toArray(),
      evidence: await database.evidence.where('auditId').equals(auditId).toArray(),
      cases: await database.nonconformities.where('auditId').equals(auditId).toArray(),
      submissions: await database.submissions.where('auditId').equals(auditId).toArray(),
      actions: await database.actions.where('auditId').equals(auditId).toArray(),
      certificates: await database.certificates.toArray(),
      programme: (await database.programmes.get(OWN_PROGRAMME_ID)) ?? null,
      earlier: await earlierAudit(database, audit),
    };
  });
}
