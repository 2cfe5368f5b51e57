import type { Audit } from '../audit/audit.ts';
import { agendaMinutes } from '../audit/agenda.ts';
import type { AuditId, PersonId } from '../ids.ts';
import { isExternalAudit } from '../programme/own-programme.ts';
import { dayOf, dayOrNull, type Day } from './day.ts';
import type { FigureMoment } from './figure-rows.ts';
import type { Party } from './figure-filters.ts';

/** An audit as figures see it. */
export interface FigureAudit {
  readonly id: AuditId;
  readonly reference: string;
  readonly title: string;
  readonly party: Party;
  /** The day it counts in: its last, its first, or the day it was entered. */
  readonly day: Day;
  readonly startDay: Day | null;
  readonly endDay: Day | null;
  readonly sites: readonly string[];
  readonly services: readonly string[];
  readonly leadAuditorId: PersonId | null;
  /** The first standard it was held against, and in which edition. */
  readonly standardId: string | null;
  readonly edition: string;
  readonly isOver: boolean;
  /** Postponed, cancelled or stopped ones are no date to come. */
  readonly isAhead: boolean;
  readonly plannedMinutes: number;
  readonly plannedByAuditor: ReadonlyMap<PersonId, number>;
  /** Minutes of the plan on the days from the opening to the closing meeting; null when one of them is not recorded. */
  readonly heldMinutes: number | null;
  /** Days from the opening to the closing meeting, or from first to last day as planned. */
  readonly auditDays: number | null;
}

const AHEAD: ReadonlySet<Audit['state']> = new Set(['draft', 'planned', 'plan-agreed', 'preparation']);
const OVER: ReadonlySet<Audit['state']> = new Set(['fieldwork-done', 'report-draft', 'report-issued', 'follow-up', 'closed']);

/** The day an audit counts in: its last, its first, or the day it was entered. */
export function auditDayOf(audit: Pick<Audit, 'startDate' | 'endDate' | 'createdAt'>, dayAt: FigureMoment['dayAt']): Day {
  return dayOf(audit.endDate ?? audit.startDate ?? dayAt(audit.createdAt));
}

/** What figures need of an audit, read from its row once. */
export function prepareAudit(audit: Audit, { dayAt }: FigureMoment): FigureAudit {
  const [startDay, endDay] = [dayOrNull(audit.startDate), dayOrNull(audit.endDate)];
  const opened = audit.openingMeeting === null ? null : dayOf(dayAt(audit.openingMeeting.heldAt));
  const closed = audit.closingMeeting === null ? null : dayOf(dayAt(audit.closingMeeting.heldAt));
  const byAuditor = new Map<PersonId, number>();
  let plannedMinutes = 0;
  let heldMinutes = 0;
  for (const row of audit.agenda) {
    const minutes = agendaMinutes(row) ?? 0;
    plannedMinutes += minutes;
    if (row.auditorId !== null) byAuditor.set(row.auditorId, (byAuditor.get(row.auditorId) ?? 0) + minutes);
    const day = dayOrNull(row.date);
    if (day !== null && opened !== null && closed !== null && day >= opened && day <= closed) heldMinutes += minutes;
  }
  const first = opened ?? startDay;
  const last = closed ?? endDay;
  return {
    id: audit.id,
    reference: audit.reference,
    title: audit.title,
    party: isExternalAudit(audit) ? 'external' : 'internal',
    day: auditDayOf(audit, dayAt),
    startDay,
    endDay,
    sites: audit.sites,
    services: audit.services,
    leadAuditorId: audit.leadAuditorId,
    standardId: audit.criteria[0]?.standardId ?? null,
    edition: audit.criteria[0]?.edition ?? '',
    isOver: OVER.has(audit.state),
    isAhead: AHEAD.has(audit.state),
    plannedMinutes,
    plannedByAuditor: byAuditor,
    heldMinutes: opened === null || closed === null ? null : heldMinutes,
    auditDays: first === null || last === null || last < first ? null : last - first + 1,
  };
}
