import type { CalendarDate } from '../../lib/calendar-date.ts';
import type { Audit, AuditState } from '../audit/audit.ts';
import type { CorrectiveAction } from '../corrective-action/corrective-action.ts';
import { isToBeDone } from '../corrective-action/overdue.ts';
import { isNonconformity, type Finding, type FindingState } from '../finding/finding.ts';
import type { AuditId, PersonId } from '../ids.ts';
import { dueNow } from '../nonconformity/due.ts';
import type { Nonconformity } from '../nonconformity/nonconformity.ts';
import type { Submission } from '../nonconformity/submission.ts';
import type { Person } from '../person/person.ts';
import type { Certificate } from '../programme/certificate.ts';
import type { Report } from '../report/report.ts';
import { dueItem, horizonOf, type DueItem, type DueOwner, type WaitingItem } from './due-item.ts';

/** Rows as they are stored; nothing of what follows from them is. */
export interface HorizonRows {
  readonly audits: readonly Audit[];
  readonly findings: readonly Finding[];
  readonly nonconformities: readonly Nonconformity[];
  readonly submissions: readonly Pick<Submission, 'findingId' | 'submittedOn' | 'decision'>[];
  readonly actions: readonly CorrectiveAction[];
  readonly certificates: readonly Certificate[];
  readonly reports: readonly Pick<Report, 'id' | 'auditId' | 'number' | 'kind' | 'issuedAt' | 'createdAt'>[];
  readonly people: readonly Person[];
}

export interface Horizon {
  /** All with a date up to 90 days ahead, the most urgent first. */
  readonly due: readonly DueItem[];
  readonly waiting: readonly WaitingItem[];
}

/** An audit that has not begun is ahead, or late; what has begun or ended has its own screens. */
const AHEAD: ReadonlySet<AuditState> = new Set(['draft', 'planned', 'plan-agreed', 'preparation']);
/** Until the whole case counts as effective, the checks of its single actions are of interest. */
const OVER: ReadonlySet<FindingState> = new Set(['effective', 'closed', 'withdrawn']);

/**
 * What is due and what waits, from the rows and the day of today in one pass over each table (domain reference F, M19
 * and M4; D.3, "overdue and due in 14 days"). Nothing of it is stored, so it is never stale.
 */
export function lookAhead(rows: HorizonRows, today: CalendarDate): Horizon {
  const people = new Map(rows.people.map((person) => [person.id, person.name]));
  const ownerOf = (id: PersonId | null): DueOwner | null => (id === null ? null : { id, name: people.get(id) ?? '' });
  const named = (name: string): DueOwner | null => (name.trim() === '' ? null : { id: null, name: name.trim() });
  const cases = new Map(rows.nonconformities.map((row) => [row.id, row]));
  const audits = new Map(rows.audits.map((audit) => [audit.id, audit]));
  const findings = new Map(rows.findings.map((finding) => [finding.id, finding]));
  const handedIn = new Map(rows.submissions.filter(({ decision }) => decision === null).map((row) => [row.findingId, row.submittedOn]));
  const leadOf = (id: AuditId): DueOwner | null => ownerOf(audits.get(id)?.leadAuditorId ?? null);

  const due: DueItem[] = [];
  const waiting: WaitingItem[] = [];
  const add = (line: Parameters<typeof dueItem>[0]): void => {
    const item = dueItem(line, today);
    if (horizonOf(item.daysLeft) !== null) due.push(item);
  };

  for (const finding of rows.findings) {
    const { id: findingId, auditId, reference, statement: title, state } = finding;
    if (audits.get(auditId)?.archivedAt) continue;
    if (state === 'draft') {
      waiting.push({
        kind: 'draft-finding',
        target: { kind: 'finding', auditId, findingId },
        reference,
        title,
        owner: ownerOf(finding.raisedBy),
        since: finding.raisedAt.slice(0, 10) as CalendarDate,
      });
      continue;
    }
    if (!isNonconformity(finding.grade)) continue;
    const target = { kind: 'case', findingId } as const;
    const next = dueNow(finding, cases.get(findingId) ?? null, today);
    if (next !== null) {
      // Whether it helped is judged by somebody of the audit, all else is done by who answers for the finding.
      const owner = next.kind === 'effectiveness' ? leadOf(auditId) : named(finding.owner);
      add({ kind: next.kind, due: next.date, target, reference, title, owner });
    }
    if (state === 'cap-submitted') {
      waiting.push({ kind: 'plan-decision', target, reference, title, owner: leadOf(auditId), since: handedIn.get(findingId) ?? null });
    } else if (state === 'implemented') {
      const since = cases.get(findingId)?.implementedOn ?? null;
      waiting.push({ kind: 'evidence-review', target, reference, title, owner: leadOf(auditId), since });
    }
  }

  for (const action of rows.actions) {
    const finding = findings.get(action.findingId);
    if (finding?.state === 'withdrawn' || audits.get(action.auditId)?.archivedAt) continue;
    const { reference, title } = action;
    const target = { kind: 'action', actionId: action.id } as const;
    if (isToBeDone(action.state)) {
      if (action.dueDate !== null) add({ kind: 'action', due: action.dueDate, target, reference, title, owner: ownerOf(action.ownerId) });
      continue;
    }
    if (action.state === 'cancelled' || (finding !== undefined && OVER.has(finding.state))) continue;
    const owner = leadOf(action.auditId);
    if (action.state === 'done') waiting.push({ kind: 'action-verification', target, reference, title, owner, since: action.doneOn });
    if (action.checkDate !== null) add({ kind: 'action-check', due: action.checkDate, target, reference, title, owner });
  }

  for (const audit of rows.audits) {
    if (audit.archivedAt !== null || !AHEAD.has(audit.state) || audit.startDate === null) continue;
    const { id: auditId, reference, title, startDate } = audit;
    add({ kind: 'audit', due: startDate, target: { kind: 'audit', auditId }, reference, title, owner: ownerOf(audit.leadAuditorId) });
  }
  for (const { id: certificateId, number: reference, standardTitle: title, validUntil } of rows.certificates) {
    if (validUntil === null) continue;
    add({ kind: 'certificate', due: validUntil, target: { kind: 'certificate', certificateId }, reference, title, owner: null });
  }
  for (const report of rows.reports) {
    const audit = audits.get(report.auditId);
    if (report.issuedAt !== null || audit === undefined || audit.archivedAt !== null) continue;
    waiting.push({
      kind: 'draft-report',
      target: { kind: 'report', auditId: report.auditId, reportId: report.id },
      reference: report.number === '' ? audit.reference : report.number,
      title: audit.title,
      owner: ownerOf(audit.leadAuditorId),
      since: report.createdAt.slice(0, 10) as CalendarDate,
    });
  }
  const byDate = due.toSorted((left, right) => left.daysLeft - right.daysLeft || (left.reference < right.reference ? -1 : 1));
  return { due: byDate, waiting };
}
