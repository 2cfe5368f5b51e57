import type { Audit } from '#shared/domain/audit/audit.ts';
import { lastAuditBefore } from '#shared/domain/audit/last-audit.ts';
import type { ClosingContext } from '#shared/domain/audit/closing-check/closing-gap.ts';
import type { Answer } from '#shared/domain/checklist/answer.ts';
import type { Evidence } from '#shared/domain/evidence/evidence.ts';
import { FINDING_GRADES, type Finding, type FindingGrade } from '#shared/domain/finding/finding.ts';
import type { AuditId } from '#shared/domain/ids.ts';
import type { Person } from '#shared/domain/person/person.ts';
import { formatReference } from '#shared/domain/reference/reference.ts';
import { compareByLanguage } from '#renderer/platform/program-language.ts';
import { builtInStandards } from '#renderer/platform/packs.ts';
import { countedAssessment } from '#shared/domain/checklist/tree-progress.ts';
import type { WorkbenchDatabase } from '../database.ts';
import { readAtOnce, type ReadWhere } from '../read-many.ts';
import { findTemplates, questionIdsOfTemplate, questionsOfTemplates } from './checklist-repository.ts';

/** What an audit comes to. */
export interface AuditFigures {
  /** Questions with any value but "not assessed", of all questions in the audit's checklists. */
  readonly assessed: number;
  readonly questions: number;
  readonly findings: Readonly<Record<FindingGrade, number>>;
}

/** One line of the list of audits. */
export interface AuditOverview {
  readonly audit: Audit;
  readonly leadAuditor: string;
  /** Null until they are counted: an audit is listed before its thousands of answers are read. */
  readonly figures: AuditFigures | null;
}

function noFindings(): Record<FindingGrade, number> {
  return Object.fromEntries(FINDING_GRADES.map((grade) => [grade, 0])) as Record<FindingGrade, number>;
}

/** All audits, archived ones too, the latest first. Reads no answers, however many there are. */
export async function listAudits(database: WorkbenchDatabase): Promise<readonly AuditOverview[]> {
  const [audits, people] = await Promise.all([database.audits.toArray(), database.people.toArray()]);
  const names = new Map(people.map((person) => [person.id, person.name]));
  const overviews = audits.map((audit): AuditOverview => ({
    audit,
    leadAuditor: audit.leadAuditorId === null ? '' : (names.get(audit.leadAuditorId) ?? ''),
    figures: null,
  }));
  const day = ({ audit }: AuditOverview): string => audit.startDate ?? audit.createdAt;
  return overviews.toSorted((left, right) => day(right).localeCompare(day(left)));
}

/** Counts what one audit comes to, from its own rows alone. */
export async function figuresOfAudit(database: WorkbenchDatabase, audit: Audit): Promise<AuditFigures> {
  const [asked, answers, rows] = await Promise.all([
    Promise.all(audit.templateIds.map((id) => questionIdsOfTemplate(database, id))),
    database.answers.where('auditId').equals(audit.id).toArray(),
    database.findings.where('auditId').equals(audit.id).toArray(),
  ]);
  const findings = noFindings();
  for (const { grade, state } of rows) {
    if (state !== 'withdrawn') findings[grade] += 1;
  }
  return {
    assessed: answers.filter(
      (answer) => countedAssessment(answer) !== 'not-assessed' && asked.some((ids) => ids.has(answer.questionId)),
    ).length,
    questions: asked.reduce((sum, ids) => sum + ids.size, 0),
    findings,
  };
}

/** One audit; undefined when it was deleted. */
export function findAudit(database: WorkbenchDatabase, id: AuditId): Promise<Audit | undefined> {
  return database.audits.get(id);
}

/** Everybody named in this workspace, by name. */
export async function listPeople(database: WorkbenchDatabase): Promise<readonly Person[]> {
  return (await database.people.toArray()).toSorted((left, right) => compareByLanguage(left.name, right.name));
}

/** Everything the guards of the life cycle and the closing check look at, read as asked; undefined when the audit was deleted. */
export async function lifeCycleContextOf(
  database: WorkbenchDatabase,
  id: AuditId,
  read: ReadWhere = readAtOnce,
): Promise<ClosingContext | undefined> {
  const audit = await database.audits.get(id);
  if (!audit) return undefined;
  const [audits, templates, questions, answers, findings, evidence, people] = await Promise.all([
    database.audits.toArray(),
    findTemplates(database, audit.templateIds),
    questionsOfTemplates(database, audit.templateIds, read),
    read(database.table<Answer, string>('answers'), 'auditId', id),
    read(database.table<Finding, string>('findings'), 'auditId', id),
    read(database.table<Evidence, string>('evidence'), 'auditId', id),
    database.people.toArray(),
  ]);
  const otherAudits = audits.filter((other) => other.id !== id);
  // The guards ask about the audit before this one alone; of all others the findings may be tens of thousands.
  const last = lastAuditBefore(audit, otherAudits);
  const [otherFindings, otherCases] = last
    ? await Promise.all([database.findings.where('auditId').equals(last.id).toArray(), database.nonconformities.where('auditId').equals(last.id).toArray()])
    : [[], []];
  return {
    audit,
    reason: '',
    standards: builtInStandards(),
    templates,
    questions,
    answers,
    findings,
    evidence,
    people,
    otherAudits,
    otherFindings,
    otherCases,
  };
}

/** The reference the next audit of this prefix and year would get. Only a forecast: the commit allocates it. */
export async function forecastReference(
  database: WorkbenchDatabase,
  prefix: string,
  year: number,
  width: number,
): Promise<string> {
  const last = (await database.counters.get(`${prefix}-${String(year)}-`))?.last ?? 0;
  return formatReference({ prefix, year, number: last + 1 }, width);
}

/** Whether an audit has, or once had, this reference: references are never given twice. */
export async function isReferenceUsed(database: WorkbenchDatabase, reference: string): Promise<boolean> {
  if ((await database.audits.where('reference').equalsIgnoreCase(reference).count()) > 0) return true;
  const wanted = reference.toUpperCase();
  // The entries about audits alone: the log may hold half a million others.
  const past = database.changes.where('rowKeys').startsWith('audits:').filter(
    ({ event, subject }) =>
      (event === 'audit.created' || event === 'audit.duplicated') && subject.toUpperCase() === wanted,
  );
  return (await past.count()) > 0;
}
