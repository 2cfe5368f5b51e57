import type { PersonId } from '../ids.ts';
import { standardsOfCriteria } from '../standard/clause-registry.ts';
import { agendaMinutes, doRowsOverlap } from './agenda.ts';
import type { AgendaRow, Audit, AuditState } from './audit.ts';
import { problemNaming, problemWhen, type Guard, type GuardProblem, type LifeCycleContext } from './guard.ts';

/** Hours one auditor can audit in a day: the audit day of 8 hours of the audit-time rules (IAF MD 5). */
const AUDIT_DAY_MINUTES = 8 * 60;

const NOT_TAKING_PLACE: ReadonlySet<AuditState> = new Set(['postponed', 'cancelled']);

/** B.3 Draft -> Planned: dates set. */
export const datesAreSet: Guard = ({ audit }) => [
  ...problemWhen(audit.startDate === null || audit.endDate === null, 'dates-missing', 'general'),
  ...problemWhen(
    audit.startDate !== null && audit.endDate !== null && audit.endDate < audit.startDate,
    'dates-reversed',
    'general',
  ),
];

/** B.3 Draft -> Planned: scope set. */
export const scopeIsSet: Guard = ({ audit }) => problemWhen(audit.scope.trim() === '', 'scope-missing', 'general');

/** B.3 Draft -> Planned: criteria with edition set, and of a standard the program knows, a known edition. */
export const editionsAreKnown: Guard = ({ audit, standards }) => [
  ...problemWhen(audit.criteria.length === 0, 'criteria-missing', 'criteria'),
  ...audit.criteria.flatMap((criterion): readonly GuardProblem[] => {
    const { title, edition } = criterion;
    if (edition.trim() === '') return problemWhen(true, 'edition-missing', 'criteria', { title });
    const isUnknown = criterion.standardId !== null && standardsOfCriteria([criterion], standards).length === 0;
    return problemWhen(isUnknown, 'edition-unknown', 'criteria', { title, edition });
  }),
];

/** B.3 Draft -> Planned: lead auditor named. */
export const leadAuditorIsNamed: Guard = ({ audit }) =>
  problemWhen(audit.leadAuditorId === null, 'lead-auditor-missing', 'team');

function peopleOf(audit: Audit): ReadonlySet<PersonId> {
  const ids = [audit.leadAuditorId, ...audit.team.map((member) => member.personId), ...audit.agenda.map((row) => row.auditorId)];
  return new Set(ids.filter((id) => id !== null));
}

function doDatesOverlap(left: Audit, right: Audit): boolean {
  if (left.startDate === null || left.endDate === null || right.startDate === null || right.endDate === null) return false;
  return left.startDate <= right.endDate && right.startDate <= left.endDate;
}

/** B.3 Draft -> Planned: no other audit at the same time with the same people or at the same organization. */
export const overlapsNoOtherAudit: Guard = ({ audit, otherAudits }) => {
  const people = peopleOf(audit);
  const organization = audit.organization.trim().toLowerCase();
  const overlapping = otherAudits.filter(
    (other) =>
      !NOT_TAKING_PLACE.has(other.state) &&
      doDatesOverlap(audit, other) &&
      ([...peopleOf(other)].some((id) => people.has(id)) ||
        (organization !== '' && other.organization.trim().toLowerCase() === organization)),
  );
  return problemNaming(overlapping.map((other) => other.reference), 'overlaps-audit', 'general');
};

/** Our own: an accepted plan without a single row is rarely meant. */
export const agendaHasRows: Guard = ({ audit }) => problemWhen(audit.agenda.length === 0, 'agenda-empty', 'agenda');

function rowsWhere(audit: Audit, isOffending: (row: AgendaRow) => boolean): readonly string[] {
  return audit.agenda.flatMap((row, index) => (isOffending(row) ? [String(index + 1)] : []));
}

/** B.3 Planned -> Plan agreed: every agenda row has an auditor, a time, and a clause or process. */
export const agendaRowsAreComplete: Guard = ({ audit }) => {
  const hasTimes = (row: AgendaRow): boolean => row.date !== null && row.start.trim() !== '' && row.end.trim() !== '';
  return [
    ...problemNaming(rowsWhere(audit, (row) => row.auditorId === null), 'agenda-auditor-missing', 'agenda'),
    ...problemNaming(rowsWhere(audit, (row) => !hasTimes(row)), 'agenda-time-missing', 'agenda'),
    ...problemNaming(
      rowsWhere(audit, (row) => hasTimes(row) && agendaMinutes(row) === null),
      'agenda-time-wrong',
      'agenda',
    ),
    ...problemNaming(
      rowsWhere(audit, (row) => row.clauses.length === 0 && row.subject.trim() === ''),
      'agenda-subject-missing',
      'agenda',
    ),
  ];
};

/** B.3 Planned -> Plan agreed: clause numbers valid. Criteria named by hand have no registry to ask. */
export const agendaClausesAreValid: Guard = ({ audit, standards }) => {
  const inScope = standardsOfCriteria(audit.criteria, standards);
  if (inScope.length === 0) return [];
  const known = new Set(inScope.flatMap((standard) => standard.clauses.map((clause) => clause.number)));
  return audit.agenda.flatMap((row, index) =>
    problemNaming(
      row.clauses.filter((clause) => !known.has(clause)),
      'agenda-clause-unknown',
      'agenda',
      { row: index + 1 },
    ),
  );
};

function nameOf(context: LifeCycleContext, id: PersonId): string {
  return context.people.find((person) => person.id === id)?.name ?? id;
}

/** B.3 Planned -> Plan agreed: nobody in two rooms at once, nobody beyond an audit day. */
export const auditorsAreNotOverAllocated: Guard = (context) => {
  const rows = context.audit.agenda.map((row, index) => ({ row, number: index + 1 }));
  const auditors = [...new Set(rows.map(({ row }) => row.auditorId).filter((id) => id !== null))];
  return auditors.flatMap((id): readonly GuardProblem[] => {
    const own = rows.filter(({ row }) => row.auditorId === id);
    const auditor = nameOf(context, id);
    const twice = own.filter(({ row }) => own.some((other) => other.row !== row && doRowsOverlap(other.row, row)));
    const days = [...new Set(own.map(({ row }) => row.date).filter((date) => date !== null))];
    const overfull = days.flatMap((date) => {
      const minutes = own.reduce((sum, { row }) => sum + (row.date === date ? (agendaMinutes(row) ?? 0) : 0), 0);
      const hours = Math.round((minutes / 60) * 10) / 10;
      return problemWhen(minutes > AUDIT_DAY_MINUTES, 'auditor-over-allocated', 'agenda', { auditor, date, hours });
    });
    return [
      ...problemNaming(twice.map(({ number }) => String(number)), 'auditor-double-booked', 'agenda', { auditor }),
      ...overfull,
    ];
  });
};

/** B.3 Planned -> Plan agreed: nobody audits the own area. A warning, for ISO 19011 asks for it where practicable. */
export const auditorsAuditOthers: Guard = (context) => {
  const isOwn = (row: AgendaRow): boolean => {
    if (row.auditorId === null) return false;
    const name = nameOf(context, row.auditorId).trim().toLowerCase();
    return name !== '' && row.auditee.toLowerCase().includes(name);
  };
  return problemNaming(rowsWhere(context.audit, isOwn), 'auditor-own-area', 'agenda');
};
