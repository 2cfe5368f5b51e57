import type { AuditId, FindingId, ReportId } from '#shared/domain/ids.ts';
import { isIssued, issueReport, newReport, reviseReport, type IssueProblem } from '#shared/domain/report/issue-report.ts';
import type { ReportInput } from '#shared/domain/report/report-input.ts';
import type { ReportTextId } from '#shared/domain/report/report-texts.ts';
import type { Report, ReportKind, ReportLanguage, Signature } from '#shared/domain/report/report.ts';
import { failed, ok, type Result } from '#shared/lib/result.ts';
import { put, remove, type RowWrite } from '#renderer/data/row-write.ts';
import type { CommitReader } from '#renderer/data/commit-reader.ts';
import type { StorageProblem } from '#renderer/data/storage-problem.ts';
import type { CommitOutcome, Workspace } from '#renderer/data/workspace.ts';
import { newId } from '#renderer/platform/ids.ts';

export interface ReportChoice {
  readonly kind: ReportKind;
  readonly language: ReportLanguage;
  readonly findingIds: readonly FindingId[];
}

/** Begins a draft. Gives its id with what became of it. */
export async function draftReport(
  workspace: Workspace,
  auditId: AuditId,
  choice: ReportChoice,
  subject: string,
): Promise<{ readonly id: ReportId; readonly outcome: CommitOutcome }> {
  const report = newReport({ id: newId<ReportId>(), auditId, ...choice, createdAt: workspace.now() });
  const outcome = await workspace.commit({ event: 'report.drafted', subject, auditId, plan: () => Promise.resolve([put('reports', report)]) });
  return { id: report.id, outcome };
}

function changeDraft(
  workspace: Workspace,
  report: Report,
  told: { readonly event: string; readonly subject: string; readonly group?: string },
  rule: (stored: Report) => Report,
): Promise<CommitOutcome> {
  return workspace.commit({
    ...told,
    auditId: report.auditId,
    plan: async (tx) => {
      const stored = await tx.get('reports', report.id);
      return stored === undefined ? [] : [put('reports', rule(stored))];
    },
  });
}

/** Saves one of the report's own texts; edits of one text directly after each other are undone together. */
export function writeText(workspace: Workspace, report: Report, subject: string, id: ReportTextId, text: string): Promise<CommitOutcome> {
  const group = `report:${report.id}:${id}`;
  return changeDraft(workspace, report, { event: 'report.edited', subject, group }, (stored) => ({ ...stored, texts: { ...stored.texts, [id]: text } }));
}

/** Saves what changed since the last revision. */
export function writeChangeNote(workspace: Workspace, report: Report, subject: string, changeNote: string): Promise<CommitOutcome> {
  const group = `report:${report.id}:change-note`;
  return changeDraft(workspace, report, { event: 'report.edited', subject, group }, (stored) => ({ ...stored, changeNote }));
}

export function addSignature(workspace: Workspace, report: Report, subject: string, signature: Signature): Promise<CommitOutcome> {
  return changeDraft(workspace, report, { event: 'report.signed', subject }, (stored) => ({ ...stored, signatures: [...stored.signatures, signature] }));
}

export function removeSignature(workspace: Workspace, report: Report, subject: string, at: number): Promise<CommitOutcome> {
  return changeDraft(workspace, report, { event: 'report.unsigned', subject }, (stored) => ({
    ...stored,
    signatures: stored.signatures.filter((_, index) => index !== at),
  }));
}

/** Discards a draft; the log keeps it, so that undo brings it back. */
export function discardReport(workspace: Workspace, report: Report, subject: string): Promise<CommitOutcome> {
  return workspace.commit({ event: 'report.discarded', subject, auditId: report.auditId, plan: () => Promise.resolve([remove('reports', report.id)]) });
}

/** Begins the next revision of an issued report; the issued one stays as it is. */
export async function beginRevision(workspace: Workspace, report: Report): Promise<{ readonly id: ReportId; readonly outcome: CommitOutcome }> {
  const draft = reviseReport(report, newId<ReportId>(), workspace.now());
  const outcome = await workspace.commit({
    event: 'report.revised',
    subject: report.number,
    auditId: report.auditId,
    plan: () => Promise.resolve([put('reports', draft)]),
  });
  return { id: draft.id, outcome };
}

const NUMBER_PREFIX = 'AR';
const NUMBER_WIDTH = 3;

/** Reports with this number that are not revisions of the same one. */
async function isNumberTaken(tx: CommitReader, report: Report, number: string): Promise<boolean> {
  const others = await tx.where('reports', 'number', number);
  return others.some(({ id, auditId, kind }) => id !== report.id && !(report.supersedes !== null && auditId === report.auditId && kind === report.kind));
}

/** The number a report would get: its own for a revision, the audit's where that is free, else the next one. */
export async function suggestNumber(workspace: Workspace, input: Pick<ReportInput, 'report' | 'audit' | 'today'>): Promise<string> {
  const { report, audit, today } = input;
  if (report.number !== '') return report.number;
  const { database } = workspace;
  const wanted = audit.reportNumber.trim();
  if (wanted !== '' && (await database.reports.where('number').equals(wanted).count()) === 0) return wanted;
  const year = today.slice(0, 4);
  const last = (await database.counters.get(`${NUMBER_PREFIX}-${year}-`))?.last ?? 0;
  return `${NUMBER_PREFIX}-${year}-${String(last + 1).padStart(NUMBER_WIDTH, '0')}`;
}

export type IssueOutcome = Result<Report, StorageProblem | IssueProblem | { readonly code: 'number-taken' }>;

/** Issues a draft: freezes it under its number and gives the number to the audit when that has none yet. */
export async function issue(workspace: Workspace, input: ReportInput, number: string): Promise<IssueOutcome> {
  const issuedAt = workspace.now();
  const issued = issueReport(input, { number: number.trim(), issuedAt, issuedBy: await workspace.authorId() });
  if (!issued.ok) return issued;
  const report = issued.value;
  // An object, because the plan runs later and a plain variable would count as unchanged.
  const found = { isTaken: false };
  const outcome = await workspace.commit({
    event: 'report.issued',
    subject: report.number,
    auditId: report.auditId,
    ...(report.changeNote.trim() === '' ? {} : { reason: report.changeNote.trim() }),
    plan: async (tx): Promise<readonly RowWrite[]> => {
      const stored = await tx.get('reports', report.id);
      if (stored === undefined || isIssued(stored)) return [];
      found.isTaken = await isNumberTaken(tx, report, report.number);
      if (found.isTaken) return [];
      await tx.claimReference(report.number);
      const audit = await tx.get('audits', report.auditId);
      const needsNumber = audit !== undefined && audit.reportNumber.trim() === '';
      return [put('reports', report), ...(needsNumber ? [put('audits', { ...audit, reportNumber: report.number })] : [])];
    },
  });
  if (found.isTaken) return failed({ code: 'number-taken' });
  return outcome.ok ? ok(report) : outcome;
}
