import type { AgendaRow, Audit, AuditType } from '#shared/domain/audit/audit.ts';
import { answerId, type Answer } from '#shared/domain/checklist/answer.ts';
import { ASSESSMENTS } from '#shared/domain/checklist/assessment.ts';
import { CAUSE_CATEGORIES } from '#shared/domain/cause/cause.ts';
import type { Evidence } from '#shared/domain/evidence/evidence.ts';
import { FINDING_GRADES, type Finding, type FindingState } from '#shared/domain/finding/finding.ts';
import type { AuditId, EvidenceId, FindingId, PersonId, ReportId } from '#shared/domain/ids.ts';
import type { CaseStep, Nonconformity, TakenStep } from '#shared/domain/nonconformity/nonconformity.ts';
import type { Submission } from '#shared/domain/nonconformity/submission.ts';
import type { Person } from '#shared/domain/person/person.ts';
import type { Certificate } from '#shared/domain/programme/certificate.ts';
import type { Report } from '#shared/domain/report/report.ts';
import { builtInTemplates } from '#shared/domain/standard/built-in.ts';
import { addDays, daysBetween, type CalendarDate, type Timestamp } from '#shared/lib/calendar-date.ts';
import { anAnswer, anAudit, aFinding, aPerson, someEvidence } from './builders.ts';
import { aCase, aCause, aCertificate, aSubmission } from './case-builders.ts';

/** Rows of a whole programme, the same for the same seed: what figures are checked against and measured with. */
export interface ManyCases {
  readonly people: readonly Person[];
  readonly audits: readonly Audit[];
  readonly answers: readonly Answer[];
  readonly findings: readonly Finding[];
  readonly evidence: readonly Evidence[];
  readonly nonconformities: readonly Nonconformity[];
  readonly submissions: readonly Submission[];
  readonly certificates: readonly Certificate[];
  readonly reports: readonly Report[];
}

const FIRST_DAY = '2024-10-01' as CalendarDate;
const OWNERS = ['Peeter Saar', 'Rita Alves', 'Jonas Lind', 'Ana Ribeiro', 'Liis Tamm', 'Otto Kern', ''];
const SITES = ['Hamburg', 'Tallinn', 'Porto', ''];
const SERVICES = ['S1 Managed Workplace', 'S2 ERP Hosting', 'S3 Network Operations', ''];
const PROCESSES = ['Incident management', 'Change management', 'Service continuity management', 'Supplier management', ''];
const TYPES: readonly AuditType[] = ['internal', 'internal', 'internal', 'surveillance', 'supplier'];
const AUDITORS = ['anna-berg', 'jonas-lind', 'rita-alves'] as PersonId[];

/** Numbers that look like chance and are the same at every run (mulberry32). */
function seeded(seed: number) {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const upTo = (most: number): number => Math.floor(next() * (most + 1));
  const pick = <Value>(values: readonly Value[]): Value => {
    const value = values[Math.floor(next() * values.length)];
    if (value === undefined) throw new Error('Nothing to pick from');
    return value;
  };
  return { next, upTo, pick, is: (chance: number): boolean => next() < chance };
}
type Chance = ReturnType<typeof seeded>;

function at(day: CalendarDate): Timestamp {
  return `${day}T10:00:00.000Z` as Timestamp;
}

function agendaOf(start: CalendarDate, days: number, chance: Chance): readonly AgendaRow[] {
  return Array.from({ length: days * 3 }, (_, number) => ({
    id: `row-${number}`,
    date: chance.is(0.95) ? addDays(start, Math.floor(number / 3)) : null,
    start: ['09:00', '11:00', '14:00'][number % 3] ?? '',
    end: chance.is(0.95) ? (['10:30', '12:30', '16:15'][number % 3] ?? '') : '',
    subject: 'Process',
    clauses: [],
    auditorId: chance.is(0.9) ? chance.pick(AUDITORS) : null,
    auditee: '',
    place: '',
  }));
}

/** The way of one case until it stops at random, or at `today`. */
function wayOf(issued: CalendarDate, today: CalendarDate, isMajor: boolean, chance: Chance) {
  const steps: TakenStep[] = [];
  let state: FindingState = 'issued';
  let day = issued;
  const take = (step: CaseStep, to: FindingState, within: number): boolean => {
    const on = addDays(day, chance.upTo(within));
    if (on > today || chance.is(0.07)) return false;
    day = on;
    steps.push({ step, from: state, to, on, at: at(on), by: chance.pick(AUDITORS), as: 'lead-auditor', reason: '', confirmedBy: null, warnings: [] });
    state = to;
    return true;
  };
  const submissions: { readonly on: CalendarDate; isAccepted: boolean | null }[] = [];
  const checks: { readonly on: CalendarDate; readonly isEffective: boolean }[] = [];
  let implementedOn: CalendarDate | null = null;
  const run = (): void => {
    if (!take('issue', 'issued', 0) || !take('acknowledge', 'acknowledged', 4) || !take('contain', 'contained', 12)) return;
    for (;;) {
      if (!take('find-cause', 'cause-found', 20) || !take('submit-plan', 'cap-submitted', 10)) return;
      const submission: (typeof submissions)[number] = { on: day, isAccepted: null };
      submissions.push(submission);
      const isAccepted = submissions.length > 1 || chance.is(0.7);
      if (!take(isAccepted ? 'accept-plan' : 'reject-plan', isAccepted ? 'cap-accepted' : 'cap-rejected', 8)) return;
      submission.isAccepted = isAccepted;
      if (isAccepted) break;
    }
    if (!isMajor && chance.is(0.15)) {
      take('close-on-plan', 'closed', 3);
      return;
    }
    for (let round = 0; round < 2; round += 1) {
      if (!take('implement', 'implemented', 60)) return;
      implementedOn = day;
      if (!take('accept-evidence', 'evidence-accepted', 15) || !take('schedule-check', 'effectiveness-check-due', 2)) return;
      const isEffective = round === 1 || chance.is(0.85);
      if (!take(isEffective ? 'confirm-effective' : 'deny-effective', isEffective ? 'effective' : 'reopened', 100)) return;
      checks.push({ on: day, isEffective });
      if (isEffective) break;
      if (!take('contain', 'contained', 10) || !take('find-cause', 'cause-found', 10)) return;
    }
    take('close', 'closed', 10);
  };
  run();
  return { steps, state: state as FindingState, submissions, checks, implementedOn: implementedOn as CalendarDate | null, closedOn: (state as FindingState) === 'closed' ? day : null };
}

/** So many audits from `firstDay` up to `today`, with so many nonconformities in all, and the findings, answers and reports around them. */
export function manyCases({ audits: auditCount = 40, cases: caseCount = 2_000, seed = 20, today = '2026-11-28' as CalendarDate, firstDay = FIRST_DAY } = {}): ManyCases {
  const chance = seeded(seed);
  const checklist = builtInTemplates()[0];
  if (!checklist) throw new Error('There is no built-in checklist');
  const { template, questions } = checklist;
  const clauses = [...new Set(questions.map(({ clause }) => clause))];
  const span = daysBetween(firstDay, today);
  const people = AUDITORS.map((id) => aPerson({ id, name: id, roles: ['lead-auditor'] }));
  const audits: Audit[] = [];
  const answers: Answer[] = [];
  const findings: Finding[] = [];
  const evidence: Evidence[] = [];
  const nonconformities: Nonconformity[] = [];
  const submissions: Submission[] = [];
  const reports: Report[] = [];
  for (let number = 0; number < auditCount; number += 1) {
    const startDate = addDays(firstDay, Math.round((span * number) / auditCount));
    const days = 1 + chance.upTo(3);
    const endDate = addDays(startDate, days - 1);
    const isAhead = chance.is(0.06);
    const audit = anAudit({
      id: `many-audit-${number}` as AuditId,
      reference: `IA-${startDate.slice(0, 4)}-${String(number).padStart(3, '0')}`,
      title: `Audit ${number}`,
      type: chance.pick(TYPES),
      templateIds: [template.id],
      criteria: [{ standardId: 'iso20000-1', title: 'ISO/IEC 20000-1', edition: number < auditCount * 0.4 ? '2018' : '2018 + Amd 1:2024' }],
      startDate: isAhead ? addDays(today, chance.upTo(120) - 10) : startDate,
      endDate: isAhead ? addDays(today, 121) : endDate,
      sites: SITES.filter((site) => site !== '' && chance.is(0.7)),
      services: SERVICES.filter((service) => service !== '' && chance.is(0.8)),
      leadAuditorId: chance.is(0.95) ? chance.pick(AUDITORS) : null,
      agenda: agendaOf(startDate, days, chance),
      openingMeeting: chance.is(0.85) ? { heldAt: at(startDate), attendees: [], notes: '' } : null,
      closingMeeting: chance.is(0.85) ? { heldAt: at(endDate), attendees: [], notes: '' } : null,
      state: isAhead ? 'planned' : 'follow-up',
      createdAt: at(addDays(startDate, -30)),
    });
    audits.push(audit);
    if (isAhead) continue;
    if (chance.is(0.85)) {
      for (let revision = 1; revision <= 1 + chance.upTo(1); revision += 1) {
        reports.push({
          id: `many-report-${number}-${revision}` as ReportId,
          auditId: audit.id,
          kind: revision === 1 && chance.is(0.2) ? 'action-status' : 'internal-full',
          language: 'en',
          findingIds: [],
          number: `R-${number}`,
          revision,
          supersedes: null,
          changeNote: '',
          texts: {},
          signatures: [],
          content: null,
          sha256: null,
          issuedAt: chance.is(0.9) ? at(addDays(endDate, chance.upTo(20) + revision * 5)) : null,
          issuedBy: null,
          createdAt: at(endDate),
        });
      }
    }
    for (const question of questions) {
      if (chance.is(0.1)) continue;
      const assessment = chance.is(0.75) ? 'conforming' : chance.pick(ASSESSMENTS);
      answers.push(
        anAnswer({
          id: answerId(audit.id, question.id),
          auditId: audit.id,
          questionId: question.id,
          assessment,
          justification: assessment === 'not-applicable' && chance.is(0.5) ? 'No such service' : '',
          notes: 'Seen in the ticket system with the service desk lead.',
          assessedBy: chance.pick(AUDITORS),
          assessedAt: at(startDate),
        }),
      );
    }
    for (let item = 0; item < 12; item += 1) {
      evidence.push(
        someEvidence({
          id: `many-evidence-${number}-${item}` as EvidenceId,
          auditId: audit.id,
          reference: `EV-${number}-${item}`,
          clauses: chance.is(0.2) ? [chance.pick(clauses), chance.pick(clauses)] : [chance.pick(clauses)],
          questionIds: [],
        }),
      );
    }
  }
  const held = audits.filter(({ state }) => state !== 'planned');
  for (let number = 0; number < caseCount; number += 1) {
    const audit = held[number % held.length];
    if (!audit?.endDate) continue;
    const id = `many-case-${number}` as FindingId;
    const isMajor = chance.is(0.2);
    const raised = addDays(audit.endDate, -chance.upTo(1));
    const fields: Partial<Finding> = {
      id,
      auditId: audit.id,
      reference: `NC-${raised.slice(0, 4)}-${String(number).padStart(4, '0')}`,
      grade: isMajor ? 'major' : 'minor',
      clauses: chance.is(0.15) ? [chance.pick(clauses), chance.pick(clauses)] : chance.is(0.98) ? [chance.pick(clauses)] : [],
      questionIds: [],
      site: chance.pick(SITES),
      service: chance.pick(SERVICES),
      process: chance.pick(PROCESSES),
      owner: chance.pick(OWNERS),
      raisedBy: chance.pick(AUDITORS),
      raisedAt: at(raised),
      dueDate: null,
    };
    if (chance.is(0.03)) {
      findings.push(aFinding({ ...fields, state: 'draft' }));
      continue;
    }
    const issued = addDays(raised, chance.upTo(6));
    if (issued > today || chance.is(0.02)) {
      // As an older program left it: no case.
      findings.push(aFinding({ ...fields, state: chance.pick(['issued', 'closed'] as const), dueDate: chance.is(0.7) ? addDays(raised, 60) : null }));
      continue;
    }
    const way = wayOf(issued, today, isMajor, chance);
    const state: FindingState = chance.is(0.03) ? 'withdrawn' : way.state;
    const implementation = addDays(issued, isMajor ? 30 : 60);
    const isExtended = chance.is(0.15);
    const categories = way.steps.some(({ step }) => step === 'find-cause') ? [chance.pick(CAUSE_CATEGORIES), ...(chance.is(0.2) ? [chance.pick(CAUSE_CATEGORIES)] : [])] : [];
    const cause = aCause({ rootCauses: categories.map((category, index) => ({ id: `c${index}`, text: `Cause ${index}`, category })) });
    findings.push(aFinding({ ...fields, state, dueDate: implementation }));
    nonconformities.push(
      aCase({
        id,
        auditId: audit.id,
        steps: way.steps,
        cause,
        deadlines: chance.is(0.95)
          ? {
              profileId: 'internal',
              clock: 'issue',
              start: issued,
              bounded: [],
              original: {
                containment: addDays(issued, 5),
                plan: addDays(issued, 15),
                implementation,
                effectiveness: way.implementedOn === null ? null : addDays(way.implementedOn, 90),
              },
              extensions: isExtended
                ? [{ kind: chance.pick(['implementation', 'effectiveness'] as const), from: implementation, to: addDays(implementation, 120), approvedBy: 'anna-berg' as PersonId, reason: 'Supplier late', on: issued, at: at(issued) }]
                : [],
            }
          : null,
        checks: way.checks.map(({ on, isEffective }) => ({ on, by: 'anna-berg' as PersonId, checked: 'Tickets', sample: '10', result: 'Seen', isEffective })),
        recurrences: chance.is(0.12)
          ? [{ earlierId: 'many-case-0' as FindingId, decision: chance.pick(['accepted', 'refused'] as const), reason: '', by: 'anna-berg' as PersonId, on: issued }]
          : [],
        issuedOn: issued,
        implementedOn: way.implementedOn,
        closedOn: way.closedOn,
      }),
    );
    way.submissions.forEach(({ on, isAccepted }, index) => {
      submissions.push(
        aSubmission({
          id: `${id}/${index + 1}` as Submission['id'],
          findingId: id,
          auditId: audit.id,
          number: index + 1,
          submittedOn: on,
          submittedAt: at(on),
          decision: isAccepted === null ? null : { isAccepted, by: 'anna-berg' as PersonId, on, at: at(on), reason: isAccepted ? '' : 'The cause repeats the finding' },
        }),
      );
    });
  }
  for (let number = 0; number < auditCount * 6; number += 1) {
    const audit = held[number % held.length];
    if (!audit?.endDate) continue;
    findings.push(
      aFinding({
        id: `many-remark-${number}` as FindingId,
        auditId: audit.id,
        reference: `OBS-${number}`,
        grade: chance.pick(FINDING_GRADES.slice(2)),
        state: chance.is(0.1) ? 'withdrawn' : 'issued',
        clauses: [chance.pick(clauses)],
        owner: chance.pick(OWNERS),
        site: chance.pick(SITES),
        service: chance.pick(SERVICES),
        process: chance.pick(PROCESSES),
        raisedBy: chance.pick(AUDITORS),
        raisedAt: at(audit.endDate),
        questionIds: [],
      }),
    );
  }
  const certificates = [20, 85, 400].map((days, number) => aCertificate({ id: `many-certificate-${number}` as Certificate['id'], validUntil: addDays(today, days) }));
  return { people, audits, answers, findings, evidence, nonconformities, submissions, certificates, reports };
}
