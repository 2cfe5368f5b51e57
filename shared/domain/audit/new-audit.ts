import type { Timestamp } from '../../lib/calendar-date.ts';
import type { AuditId } from '../ids.ts';
import type { Standard } from '../standard/standard.ts';
import type { Audit, AuditCriterion } from './audit.ts';

/** An audit with nothing filled in but what tells it from others. */
export function blankAudit(id: AuditId, reference: string, at: Timestamp): Audit {
  return {
    id,
    reference,
    type: 'internal',
    title: '',
    organization: '',
    client: '',
    sites: [],
    services: [],
    scope: '',
    objectives: '',
    criteria: [],
    templateIds: [],
    startDate: null,
    endDate: null,
    leadAuditorId: null,
    team: [],
    auditee: '',
    agenda: [],
    openingMeeting: null,
    closingMeeting: null,
    planDeviations: '',
    conclusion: '',
    degreeOfFulfilment: '',
    reportNumber: '',
    state: 'draft',
    resumeState: null,
    archivedAt: null,
    createdAt: at,
  };
}

/**
 * A new draft with the plan of another audit: organization, scope, criteria, checklists, team and agenda come along;
 * dates, meetings, results and report do not, so that last year's text cannot be left in by mistake.
 * Agenda rows get ids from `newRowId` and lose their days.
 */
export function duplicateAudit(source: Audit, id: AuditId, reference: string, at: Timestamp, newRowId: () => string): Audit {
  return {
    ...blankAudit(id, reference, at),
    type: source.type,
    title: source.title,
    organization: source.organization,
    client: source.client,
    sites: source.sites,
    services: source.services,
    scope: source.scope,
    objectives: source.objectives,
    criteria: source.criteria,
    templateIds: source.templateIds,
    leadAuditorId: source.leadAuditorId,
    team: source.team,
    auditee: source.auditee,
    agenda: source.agenda.map((row) => ({ ...row, id: newRowId(), date: null })),
  };
}

/** A standard as audit criterion, in the edition the program has. */
export function criterionOf(standard: Standard): AuditCriterion {
  return { standardId: standard.id, title: standard.title, edition: standard.edition };
}

/** Title and edition of a criterion as people read it; a bare year is joined with a colon as in "ISO 9001:2015". */
export function formatCriterion(criterion: AuditCriterion): string {
  const { title, edition } = criterion;
  if (edition.trim() === '') return title;
  return /^\d{4}/.test(edition) ? `${title}:${edition}` : `${title}, ${edition}`;
}
