import { findTemplates, questionsOfTemplates } from '#renderer/data/repositories/checklist-repository.ts';
import { pastOfAudit, type AuditPast } from '#renderer/data/repositories/past-repository.ts';
import type { WorkbenchDatabase } from '#renderer/data/database.ts';
import type { Audit } from '#shared/domain/audit/audit.ts';
import type { ChangeEntry, Fields, LoggedTable } from '#shared/domain/change-log/change.ts';
import { entriesUntil, type Moment } from '#shared/domain/change-log/moment.ts';
import { compareStates, rewindRows, rowKey, type RowsByKey, type TableDifference } from '#shared/domain/change-log/rewind.ts';
import type { Answer } from '#shared/domain/checklist/answer.ts';
import type { ChecklistQuestion, ChecklistTemplate } from '#shared/domain/checklist/template.ts';
import type { Evidence } from '#shared/domain/evidence/evidence.ts';
import type { Finding } from '#shared/domain/finding/finding.ts';
import type { AuditId, QuestionId, TemplateId } from '#shared/domain/ids.ts';

/** The rows of an audit at one moment. */
export interface AuditState {
  readonly audit: Audit | null;
  readonly answers: ReadonlyMap<QuestionId, Answer>;
  readonly findings: readonly Finding[];
  readonly evidence: readonly Evidence[];
}

/** Everything the view of an earlier moment shows. */
export interface AuditThen {
  readonly then: AuditState;
  readonly now: AuditState;
  /** Entries up to that moment, and those written since, oldest first. */
  readonly until: readonly ChangeEntry[];
  readonly since: readonly ChangeEntry[];
  readonly difference: ReadonlyMap<LoggedTable, TableDifference>;
  readonly uncertain: number;
}

/** The past of an audit with the checklists it ever used. */
export interface ReadPast {
  readonly past: AuditPast;
  readonly templates: readonly ChecklistTemplate[];
  readonly questions: ReadonlyMap<TemplateId, readonly ChecklistQuestion[]>;
}

export async function readPast(database: WorkbenchDatabase, auditId: AuditId): Promise<ReadPast> {
  const past = await pastOfAudit(database, auditId);
  const key = rowKey('audits', auditId);
  const ids = new Set<TemplateId>(templateIdsIn(past.now.get(key)));
  for (const { changes } of past.entries) {
    for (const { table, from, to } of changes) {
      if (table === 'audits') for (const id of [...templateIdsIn(from), ...templateIdsIn(to)]) ids.add(id);
    }
  }
  const templates = await findTemplates(database, [...ids]);
  const questions = await Promise.all(
    templates.map(async ({ id }) => [id, await questionsOfTemplates(database, [id])] as const),
  );
  return { past, templates, questions: new Map(questions) };
}

function templateIdsIn(row: Fields | null | undefined): readonly TemplateId[] {
  // An audit's row, as it is or once was.
  return (row?.['templateIds'] ?? []) as readonly TemplateId[];
}

/** Puts the audit together as it was at a moment. */
export function auditAt({ now, entries, keys }: AuditPast, auditId: AuditId, moment: Moment): AuditThen {
  const count = entriesUntil(entries, moment);
  const since = entries.slice(count);
  const { rows, uncertain } = rewindRows(now, since, (key) => keys.has(key));
  return {
    then: stateOf(rows, auditId),
    now: stateOf(now, auditId),
    until: entries.slice(0, count),
    since,
    difference: compareStates(rows, now),
    uncertain: uncertain.size,
  };
}

function stateOf(rows: RowsByKey, auditId: AuditId): AuditState {
  const of = <Row>(table: LoggedTable): Row[] =>
    [...rows].filter(([key]) => key.startsWith(`${table}:`)).map(([, row]) => row as unknown as Row);
  return {
    audit: (rows.get(rowKey('audits', auditId)) as unknown as Audit | undefined) ?? null,
    answers: new Map(of<Answer>('answers').map((answer) => [answer.questionId, answer])),
    findings: of<Finding>('findings').toSorted(byReference),
    evidence: of<Evidence>('evidence').toSorted(byReference),
  };
}

function byReference(left: { readonly reference: string }, right: { readonly reference: string }): number {
  return left.reference.localeCompare(right.reference, 'en', { numeric: true });
}
