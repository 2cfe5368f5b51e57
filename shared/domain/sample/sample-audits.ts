import type { CalendarDate, Timestamp } from '../../lib/calendar-date.ts';
import type { Audit, TeamMember } from '../audit/audit.ts';
import { blankAudit, criterionOf } from '../audit/new-audit.ts';
import { ISO20000_TEMPLATE_ID } from '../standard/packs/iso20000-1-2018/pack.ts';
import type { Standard } from '../standard/standard.ts';
import { sampleAgenda } from './sample-agenda.ts';
import { SAMPLE_AUDITS } from './sample-ids.ts';
import { INTERVIEWEES, MUSTERZERT, NORDLICHT, SAMPLE_PERSON_IDS } from './sample-people.ts';
import { told, type SampleLanguage } from './sample-words.ts';

const { AB, JL, RA, assessor } = SAMPLE_PERSON_IDS;

const TEAM: readonly TeamMember[] = [
  { personId: AB, role: 'lead-auditor' },
  { personId: JL, role: 'auditor' },
  { personId: RA, role: 'auditor' },
];

const SERVICES = ['S1 Managed Workplace', 'S2 ERP Hosting', 'S3 Network Operations'];
const SITES = ['Hamburg', 'Tallinn', 'Porto'];

const WORDS = {
  internalTitle: told('Internal audit of the service management system', 'Internes Audit des Servicemanagementsystems'),
  internalScope: told(
    'The service management system for S1 to S3 at Hamburg (central functions), Tallinn (service desk) and Porto (operations).',
    'Das Servicemanagementsystem für S1 bis S3 in Hamburg (zentrale Funktionen), Tallinn (Service Desk) und Porto (Betrieb).',
  ),
  internalObjectives: told(
    'Determine how far the SMS meets ISO/IEC 20000-1 and Nordlicht’s own rules, whether it works, and whether the organization is ready for the surveillance audit in March.',
    'Feststellen, wie weit das SMS ISO/IEC 20000-1 und Nordlichts eigenen Regeln entspricht, ob es wirksam ist und ob die Organisation für das Überwachungsaudit im März bereit ist.',
  ),
  openingNotes: told(
    'Team introduced, plan and methods confirmed. Grades explained. Photos allowed except of screens with customer data. Channel for questions: Maria Costa. Fire drill on Tuesday at 11:00 noted.',
    'Team vorgestellt, Plan und Methoden bestätigt. Bewertungsstufen erklärt. Fotos erlaubt, außer von Bildschirmen mit Kundendaten. Ansprechpartnerin: Maria Costa. Räumungsübung am Dienstag um 11:00 vermerkt.',
  ),
  surveillanceTitle: told('First surveillance audit', 'Erstes Überwachungsaudit'),
  surveillanceScope: told(
    'Certificate 20000-0815: planning, delivery and improvement of managed workplace, ERP hosting and network operations. Client no. MZ-4471.',
    'Zertifikat 20000-0815: Planung, Erbringung und Verbesserung von Managed Workplace, ERP-Hosting und Netzbetrieb. Kundennummer MZ-4471.',
  ),
  surveillanceObjectives: told(
    'Confirm that the certified system is kept up; look at changes, internal audits, complaints and the findings of the last visit.',
    'Bestätigen, dass das zertifizierte System aufrechterhalten wird; Änderungen, interne Audits, Beschwerden und die Feststellungen des letzten Besuchs ansehen.',
  ),
  formerTitle: told('Internal audit of change, incident and problem management', 'Internes Audit von Change-, Störungs- und Problemmanagement'),
  formerScope: told('Change, incident and problem management for S1 and S2 in Hamburg and Tallinn.', 'Change-, Störungs- und Problemmanagement für S1 und S2 in Hamburg und Tallinn.'),
  formerObjectives: told('Check whether the measures after the tool change work.', 'Prüfen, ob die Maßnahmen nach dem Werkzeugwechsel wirken.'),
  formerDeviations: told(
    'The audit was planned for three processes only; the other questions of the checklist belong to the audit of 2026.',
    'Das Audit war nur für drei Prozesse geplant; die übrigen Fragen der Checkliste gehören zum Audit 2026.',
  ),
  formerConclusion: told(
    'The three processes are in place and lived. One minor nonconformity on the tracing of incident resolutions; corrected and its effect confirmed on 12 September 2025.',
    'Die drei Prozesse sind eingeführt und werden gelebt. Eine Nebenabweichung zur Nachvollziehbarkeit von Störungslösungen; behoben, Wirksamkeit am 12. September 2025 bestätigt.',
  ),
  formerDegree: told('Fulfilled with one minor nonconformity', 'Erfüllt mit einer Nebenabweichung'),
  autumnTitle: told('Internal audit of assets, capacity, requests and security incidents', 'Internes Audit von Assets, Kapazität, Anfragen und Sicherheitsvorfällen'),
  autumnScope: told(
    'Asset management, capacity management, service request management and security incidents for S1 to S3 in Hamburg, Tallinn and Porto.',
    'Asset-Management, Kapazitätsmanagement, Anfragenmanagement und Sicherheitsvorfälle für S1 bis S3 in Hamburg, Tallinn und Porto.',
  ),
  autumnObjectives: told(
    'Cover the four processes the cycle had not seen since 2023.',
    'Die vier Prozesse abdecken, die der Zyklus seit 2023 nicht gesehen hat.',
  ),
  autumnDeviations: told(
    'Planned for four processes only; the other questions of the checklist belong to the audit of 2026.',
    'Nur für vier Prozesse geplant; die übrigen Fragen der Checkliste gehören zum Audit 2026.',
  ),
  autumnConclusion: told(
    'Three processes work with gaps. Capacity management is not under control for S2: no plan is in force and no decision was taken in spite of the alarms. One major and three minor nonconformities are followed up.',
    'Drei Prozesse funktionieren mit Lücken. Das Kapazitätsmanagement ist für S2 nicht beherrscht: Es gilt kein Plan, und trotz der Alarme wurde nichts entschieden. Eine Haupt- und drei Nebenabweichungen werden nachverfolgt.',
  ),
  autumnDegree: told('Partly fulfilled; one major and three minor nonconformities', 'Teilweise erfüllt; eine Haupt- und drei Nebenabweichungen'),
  meetingNotes: told('Held as planned, all attendees on site.', 'Wie geplant gehalten, alle Teilnehmenden vor Ort.'),
} as const;

/** The audits of the sample: one in fieldwork, one planned, one closed, one whose nonconformities are followed up. */
export function sampleAudits(standard: Standard, language: SampleLanguage): readonly Audit[] {
  const common = {
    organization: NORDLICHT,
    criteria: [criterionOf(standard)],
    templateIds: [ISO20000_TEMPLATE_ID],
    sites: SITES,
    services: SERVICES,
    auditee: INTERVIEWEES.quality[language],
  };
  const agenda = (start: CalendarDate, end: CalendarDate, onlyAuditor: typeof AB | null, firstRow: number) =>
    sampleAgenda({ standard, language, start, end, onlyAuditor, firstRow });
  const [internalStart, internalEnd] = ['2026-02-23', '2026-02-25'] as [CalendarDate, CalendarDate];
  const [surveillanceStart, surveillanceEnd] = ['2026-03-09', '2026-03-11'] as [CalendarDate, CalendarDate];
  const [formerStart, formerEnd] = ['2025-06-03', '2025-06-04'] as [CalendarDate, CalendarDate];
  const [autumnStart, autumnEnd] = ['2025-11-24', '2025-11-25'] as [CalendarDate, CalendarDate];
  const attendees = ['director', 'quality', 'desk'] as const;
  const meeting = (heldAt: string, notes: string) => ({
    heldAt: heldAt as Timestamp,
    attendees: ['Anna Berg', 'Jonas Lind', 'Rita Alves', ...attendees.map((key) => INTERVIEWEES[key][language])],
    notes,
  });
  return [
    {
      ...blankAudit(SAMPLE_AUDITS.internal, 'IA-2026-03', '2026-01-19T09:12:00.000Z' as Timestamp),
      ...common,
      title: WORDS.internalTitle[language],
      scope: WORDS.internalScope[language],
      objectives: WORDS.internalObjectives[language],
      startDate: internalStart,
      endDate: internalEnd,
      leadAuditorId: AB,
      team: TEAM,
      agenda: agenda(internalStart, internalEnd, null, 100),
      openingMeeting: meeting('2026-02-23T08:00:00.000Z', WORDS.openingNotes[language]),
      state: 'in-progress',
    },
    {
      ...blankAudit(SAMPLE_AUDITS.surveillance, 'SA-2026-01', '2026-01-26T13:40:00.000Z' as Timestamp),
      ...common,
      type: 'surveillance',
      client: MUSTERZERT,
      title: WORDS.surveillanceTitle[language],
      scope: WORDS.surveillanceScope[language],
      objectives: WORDS.surveillanceObjectives[language],
      startDate: surveillanceStart,
      endDate: surveillanceEnd,
      leadAuditorId: assessor,
      team: [{ personId: assessor, role: 'lead-auditor' }],
      agenda: agenda(surveillanceStart, surveillanceEnd, assessor, 200),
      state: 'planned',
    },
    {
      ...blankAudit(SAMPLE_AUDITS.former, 'IA-2025-02', '2025-04-28T07:30:00.000Z' as Timestamp),
      ...common,
      title: WORDS.formerTitle[language],
      scope: WORDS.formerScope[language],
      objectives: WORDS.formerObjectives[language],
      sites: ['Hamburg', 'Tallinn'],
      services: SERVICES.slice(0, 2),
      startDate: formerStart,
      endDate: formerEnd,
      leadAuditorId: AB,
      team: TEAM,
      agenda: agenda(formerStart, formerEnd, null, 300).filter(
        ({ clauses }) => clauses.length === 0 || clauses[0] === '8.5.1.1' || clauses[0] === '8.6.1',
      ),
      openingMeeting: meeting('2025-06-03T07:00:00.000Z', WORDS.meetingNotes[language]),
      closingMeeting: meeting('2025-06-04T14:30:00.000Z', WORDS.meetingNotes[language]),
      planDeviations: WORDS.formerDeviations[language],
      conclusion: WORDS.formerConclusion[language],
      degreeOfFulfilment: WORDS.formerDegree[language],
      reportNumber: 'IA-2025-02-R1',
      state: 'closed',
    },
    {
      ...blankAudit(SAMPLE_AUDITS.autumn, 'IA-2025-05', '2025-10-13T08:05:00.000Z' as Timestamp),
      ...common,
      title: WORDS.autumnTitle[language],
      scope: WORDS.autumnScope[language],
      objectives: WORDS.autumnObjectives[language],
      startDate: autumnStart,
      endDate: autumnEnd,
      leadAuditorId: AB,
      team: TEAM,
      agenda: agenda(autumnStart, autumnEnd, null, 400).filter(
        ({ clauses }) => clauses.length === 0 || ['8.2.1', '8.4.1', '8.6.1', '8.7.1'].includes(clauses[0] ?? ''),
      ),
      openingMeeting: meeting('2025-11-24T08:00:00.000Z', WORDS.meetingNotes[language]),
      closingMeeting: meeting('2025-11-25T15:00:00.000Z', WORDS.meetingNotes[language]),
      planDeviations: WORDS.autumnDeviations[language],
      conclusion: WORDS.autumnConclusion[language],
      degreeOfFulfilment: WORDS.autumnDegree[language],
      reportNumber: 'IA-2025-05-R1',
      state: 'follow-up',
    },
  ];
}
