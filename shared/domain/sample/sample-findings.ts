import type { CalendarDate, Timestamp } from '../../lib/calendar-date.ts';
import type { Finding, FindingGrade, FindingState } from '../finding/finding.ts';
import { raiseFinding, requirementReferenceOf } from '../finding/raise-finding.ts';
import type { AuditId, ClauseNumber, FindingId, QuestionId } from '../ids.ts';
import { ISO20000_TEMPLATE_ID } from '../standard/packs/iso20000-1-2018/pack.ts';
import type { Standard } from '../standard/standard.ts';
import type { AuditorKey, IntervieweeKey } from './answers/sample-answer.ts';
import { SAMPLE_AUDITS, sampleFindingId } from './sample-ids.ts';
import { auditorId, INTERVIEWEES } from './sample-people.ts';
import { told, type SampleLanguage, type Told } from './sample-words.ts';

/** The question of the built-in checklist with this code. */
export function questionIdOf(code: string): QuestionId {
  return `${ISO20000_TEMPLATE_ID}/${code}` as QuestionId;
}

interface SampleFinding {
  readonly id: FindingId;
  readonly auditId: AuditId;
  readonly reference: string;
  readonly grade: FindingGrade;
  readonly state: FindingState;
  readonly code: string;
  readonly process: Told;
  readonly site: string;
  readonly service: string;
  readonly owner: IntervieweeKey;
  readonly dueDate: CalendarDate | null;
  readonly by: AuditorKey;
  readonly raisedAt: string;
  readonly statement: Told;
  readonly evidence: Told;
}

const CHANGE = told('Change management', 'Change-Management');
const INCIDENT = told('Incident management', 'Störungsmanagement');
const SUPPLIER = told('Supplier management', 'Lieferantenmanagement');
const CONFIGURATION = told('Configuration management', 'Konfigurationsmanagement');
const DOCUMENTS = told('Documented information', 'Dokumentierte Information');
const COMPETENCE = told('Competence', 'Kompetenz');
const CONTINUITY = told('Service continuity management', 'Service-Continuity-Management');
const SECURITY = told('Information security management', 'Informationssicherheitsmanagement');
const RELATIONSHIP = told('Business relationship management', 'Kundenbeziehungsmanagement');
const LEVEL = told('Service level management', 'Service-Level-Management');
const PROBLEM = told('Problem management', 'Problem-Management');

const REQUESTS = told('Service request management', 'Anfragenmanagement');
const CAPACITY = told('Capacity management', 'Kapazitätsmanagement');
const ASSETS = told('Asset management', 'Asset-Management');

const S1 = 'S1 Managed Workplace';
const S2 = 'S2 ERP Hosting';

type Pair = readonly [en: string, de: string];

function noted(
  number: number,
  reference: string,
  grade: FindingGrade,
  at: readonly [code: string, process: Told, site: string, service: string],
  duty: readonly [owner: IntervieweeKey, dueDate: string | null, by: AuditorKey, raisedAt: string],
  statement: Pair,
  evidence: Pair,
): SampleFinding {
  const [code, process, site, service] = at;
  const [owner, dueDate, by, raisedAt] = duty;
  return {
    id: sampleFindingId(number),
    auditId: SAMPLE_AUDITS.internal,
    reference,
    grade,
    state: 'draft',
    code,
    process,
    site,
    service,
    owner,
    dueDate: dueDate as CalendarDate | null,
    by,
    raisedAt,
    statement: told(...statement),
    evidence: told(...evidence),
  };
}

/** Findings of the sample as they were raised. Those of 2026 stay drafts, as they are before the closing meeting; the others have a story. */
export const SAMPLE_FINDINGS: readonly SampleFinding[] = [
  noted(1, 'NC-2026-004', 'major', ['8.5.1.3-q1', CHANGE, 'Hamburg', S2], ['change', '2026-04-24', 'JL', '2026-02-24T12:48:00.000Z'],
    ['Changes to ERP hosting are carried out before they are approved, and the organization’s own weekly check does not notice it.', 'Änderungen am ERP-Hosting werden vor der Freigabe ausgeführt, und die eigene Wochenprüfung bemerkt es nicht.'],
    ['Eight normal changes of Q4 2025 and Q1 2026. CHG-3290, CHG-3312 and CHG-3340: start of work 1 to 3 days before the approval in the protocol of the change board (11 Feb 2026). CHG-3312 stopped the ERP of two customers for 2 h 40 on 9 Feb.', 'Acht normale Änderungen aus Q4 2025 und Q1 2026. CHG-3290, CHG-3312 und CHG-3340: Arbeitsbeginn 1 bis 3 Tage vor der Freigabe laut Protokoll des Change-Gremiums (11.02.2026). CHG-3312 legte am 09.02. das ERP zweier Kunden 2 h 40 still.']),
  noted(2, 'NC-2026-005', 'minor', ['8.3.4.1-q2', SUPPLIER, 'Hamburg', S2], ['supplier', '2026-05-09', 'RA', '2026-02-24T09:05:00.000Z'],
    ['The repair time agreed with the storage supplier is longer than the restore time promised to customers of S2, and nobody carries the gap.', 'Die mit dem Speicherlieferanten vereinbarte Reparaturzeit ist länger als die den S2-Kunden zugesagte Wiederherstellungszeit; die Lücke trägt niemand.'],
    ['Contract V-112, annex 2: repair within 8 h on working days. SLA for S2, target 3: restore within 4 h, round the clock. No acceptance of the risk in the register (R-01 to R-22).', 'Vertrag V-112, Anlage 2: Reparatur in 8 h an Werktagen. SLA für S2, Ziel 3: Wiederherstellung in 4 h rund um die Uhr. Keine Risikoakzeptanz im Register (R-01 bis R-22).']),
  noted(3, 'NC-2026-006', 'minor', ['7.5.3-q1', DOCUMENTS, 'Porto', ''], ['quality', null, 'JL', '2026-02-23T14:20:00.000Z'],
    ['At the point of use in Porto an outdated version of the major incident procedure is at hand.', 'Am Arbeitsplatz in Porto liegt eine veraltete Fassung des Verfahrens für schwere Störungen bereit.'],
    ['Shift PC OPO-11, local folder: v2.1 of 6 June 2023. Valid per master list: v3.0 of 14 Oct 2025. Two of three work places affected.', 'Schicht-PC OPO-11, lokaler Ordner: v2.1 vom 06.06.2023. Gültig laut Dokumentenliste: v3.0 vom 14.10.2025. Zwei von drei Arbeitsplätzen betroffen.']),
  noted(4, 'NC-2026-007', 'minor', ['8.6.1-q1', INCIDENT, 'Tallinn', S1], ['desk', '2026-05-09', 'JL', '2026-02-24T10:32:00.000Z'],
    ['A priority 1 incident was closed without recording how it was resolved.', 'Eine Störung der Priorität 1 wurde geschlossen, ohne dass die Lösung festgehalten ist.'],
    ['INC-20418, closed 2026-02-17 16:42, field Resolution empty. 14 further incidents sampled without remark. Same kind as NC-2025-031.', 'INC-20418, geschlossen 17.02.2026 16:42, Feld „Lösung“ leer. 14 weitere Störungen ohne Beanstandung. Gleiche Art wie NC-2025-031.']),
  noted(5, 'NC-2026-008', 'minor', ['8.2.6-q3', CONFIGURATION, 'Hamburg', S2], ['config', '2026-05-09', 'RA', '2026-02-24T13:15:00.000Z'],
    ['Configuration information is not updated after changes have been deployed.', 'Konfigurationsinformationen werden nach umgesetzten Änderungen nicht aktualisiert.'],
    ['Eight closed changes compared with the CMDB: CHG-3290, CHG-3312, CHG-3340 still show old memory and patch level, 12 to 41 days after closure.', 'Acht abgeschlossene Änderungen mit der CMDB verglichen: CHG-3290, CHG-3312, CHG-3340 zeigen 12 bis 41 Tage nach Abschluss noch alten Speicher und Patchstand.']),
  noted(6, 'OBS-2026-003', 'observation', ['7.2-q1', COMPETENCE, 'Porto', 'S3 Network Operations'], ['people', null, 'JL', '2026-02-23T13:10:00.000Z'],
    ['Three on-call engineers in Porto have no rating for storage in the competence matrix.', 'Drei Rufbereitschaften in Porto sind in der Kompetenzmatrix für Speicher nicht eingestuft.'],
    ['Competence matrix of 2 Feb 2026, rows E-29, E-32, E-33. They work with a senior engineer until the rating.', 'Kompetenzmatrix vom 02.02.2026, Zeilen E-29, E-32, E-33. Sie arbeiten bis zur Einstufung mit einem Senior.']),
  noted(7, 'OBS-2026-004', 'observation', ['8.7.3.2-q2', SECURITY, 'Hamburg', ''], ['security', null, 'AB', '2026-02-24T13:25:00.000Z'],
    ['The padlock of server room H2 hung open while nobody was inside.', 'Das Vorhängeschloss des Serverraums H2 hing offen, während niemand im Raum war.'],
    ['Seen on the walk on 24 Feb at 14:10, photo taken. Second lock (badge) was closed; entry log without visitors.', 'Beim Rundgang am 24.02. um 14:10 gesehen, Foto liegt vor. Zweites Schloss (Ausweis) war zu; Zutrittsbuch ohne Besucher.']),
  noted(8, 'OBS-2026-005', 'observation', ['8.7.2-q4', CONTINUITY, 'Hamburg', S2], ['operations', null, 'AB', '2026-02-24T15:02:00.000Z'],
    ['The second continuity test planned for 2025 was neither held nor moved.', 'Der zweite für 2025 geplante Kontinuitätstest wurde weder gehalten noch verschoben.'],
    ['Test calendar 2025: tests on 14 May (held) and 5 November (no record, no new date). The certification body will look at it in March.', 'Testkalender 2025: Tests am 14. Mai (gehalten) und 5. November (kein Protokoll, kein neuer Termin). Die Zertifizierungsstelle wird im März darauf sehen.']),
  noted(9, 'OFI-2026-001', 'ofi', ['8.6.3-q3', PROBLEM, 'Tallinn', ''], ['problem', null, 'JL', '2026-02-24T11:40:00.000Z'],
    ['Let the service desk’s search cover known errors, so that workarounds are found by symptom.', 'Die Suche des Service Desks auf bekannte Fehler ausdehnen, damit Umgehungslösungen über das Symptom gefunden werden.'],
    ['Three known errors looked for by two agents: one found by number, none by symptom.', 'Drei bekannte Fehler von zwei Agenten gesucht: einer über die Nummer gefunden, keiner über das Symptom.']),
  noted(10, 'OFI-2026-002', 'ofi', ['8.3.2-q3', RELATIONSHIP, 'Porto', S1], ['level', null, 'RA', '2026-02-24T08:30:00.000Z'],
    ['Widen the satisfaction survey so that customers of Tallinn and Porto are heard as well.', 'Die Zufriedenheitsumfrage so erweitern, dass auch Kunden von Tallinn und Porto zu Wort kommen.'],
    ['Survey 2025: 33 of 41 answers from Hamburg; shares of the sites in contacts: 48 / 35 / 17 %.', 'Umfrage 2025: 33 von 41 Antworten aus Hamburg; Anteile der Standorte an den Kontakten: 48 / 35 / 17 %.']),
  noted(11, 'GP-2026-001', 'good-practice', ['8.6.1-q3', INCIDENT, 'Tallinn', ''], ['desk', null, 'JL', '2026-02-24T11:05:00.000Z'],
    ['Major incidents are reviewed within two days at the whiteboard with everybody who took part, the customer included.', 'Schwere Störungen werden binnen zwei Tagen am Whiteboard mit allen Beteiligten besprochen, auch mit dem Kunden.'],
    ['Records of MI-2025-07 and MI-2026-01 with photo of the board and actions of the same evening.', 'Datensätze MI-2025-07 und MI-2026-01 mit Foto der Tafel und Maßnahmen vom selben Abend.']),
  noted(12, 'GP-2026-002', 'good-practice', ['8.3.3-q5', LEVEL, 'Hamburg', S2], ['level', null, 'RA', '2026-02-24T08:52:00.000Z'],
    ['The SLA of S2 has a target of its own for the three days of month-end closing.', 'Das SLA für S2 hat ein eigenes Ziel für die drei Tage des Monatsabschlusses.'],
    ['SLA S2 v4, target 5; reports of October to January open with it; confirmed by the customer.', 'SLA S2 v4, Ziel 5; die Berichte Oktober bis Januar beginnen damit; von der Kundin bestätigt.']),
  {
    ...noted(31, 'NC-2025-031', 'minor', ['8.6.1-q1', INCIDENT, 'Tallinn', S1], ['desk', '2025-09-05', 'JL', '2025-06-03T11:20:00.000Z'],
      ['Incidents are closed without a resolution that another person can follow.', 'Störungen werden ohne eine für andere nachvollziehbare Lösung geschlossen.'],
      ['INC-17211 and INC-17240: field Resolution says “done”. Closed in the follow-up on 12 Sep 2025: the tool asks for 20 characters, 30 tickets checked.', 'INC-17211 und INC-17240: im Feld „Lösung“ steht „erledigt“. In der Nachverfolgung am 12.09.2025 geschlossen: Werkzeug verlangt 20 Zeichen, 30 Tickets geprüft.']),
    auditId: SAMPLE_AUDITS.former,
  },
  ...[
    noted(41, 'NC-2025-041', 'minor', ['8.6.2-q1', REQUESTS, 'Tallinn', S1], ['desk', null, 'JL', '2025-11-25T09:40:00.000Z'],
      ['Access is given before its approval is recorded.', 'Zugänge werden erteilt, bevor die Freigabe festgehalten ist.'],
      ['Twelve access requests of October: REQ-8812, 8830, 8847, 8851, 8869 without an approval in the record.', 'Zwölf Zugangsanträge aus Oktober: REQ-8812, 8830, 8847, 8851, 8869 ohne Freigabe im Datensatz.']),
    noted(42, 'NC-2025-042', 'major', ['8.4.3-q1', CAPACITY, 'Hamburg', S2], ['operations', null, 'RA', '2025-11-24T13:30:00.000Z'],
      ['No capacity plan is in force for S2, and storage came near its limit without a decision.', 'Für S2 gilt kein Kapazitätsplan, und der Speicher kam ohne Entscheidung nahe an seine Grenze.'],
      ['Plan 2024 ended on 30 June 2025. Use of storage 91 % on 20 Nov 2025; six alarms since August, none answered by a decision.', 'Der Plan 2024 endete am 30.06.2025. Speicherauslastung 91 % am 20.11.2025; sechs Alarme seit August, auf keinen folgte eine Entscheidung.']),
    noted(43, 'NC-2025-043', 'minor', ['8.2.5-q1', ASSETS, 'Porto', ''], ['operations', null, 'RA', '2025-11-24T10:15:00.000Z'],
      ['Recorded places of assets do not agree with where they are.', 'Die eingetragenen Orte von Assets stimmen nicht mit der Wirklichkeit überein.'],
      ['30 of 410 notebooks in Porto: nine elsewhere than in the register of 17 Nov 2025.', '30 von 410 Notebooks in Porto: neun anderswo als im Register vom 17.11.2025.']),
    noted(44, 'NC-2025-044', 'minor', ['8.7.3.3-q1', SECURITY, 'Hamburg', ''], ['security', null, 'AB', '2025-11-25T11:20:00.000Z'],
      ['What was learned from security incidents is not recorded in each case.', 'Was aus Sicherheitsvorfällen gelernt wurde, ist nicht in jedem Fall festgehalten.'],
      ['Four incidents of 2025: SEC-07 and SEC-09 closed without a review.', 'Vier Vorfälle 2025: SEC-07 und SEC-09 ohne Nachbesprechung geschlossen.']),
  ].map((one): SampleFinding => ({ ...one, auditId: SAMPLE_AUDITS.autumn })),
];

/** The findings as rows, in one language. */
export function sampleFindings(standard: Standard, language: SampleLanguage): readonly Finding[] {
  return SAMPLE_FINDINGS.map((one): Finding => {
    const clauses: readonly ClauseNumber[] = [one.code.split('-')[0] ?? ''];
    const finding = raiseFinding(
      {
        grade: one.grade,
        statement: one.statement[language],
        requirementReference: requirementReferenceOf(clauses, [standard]),
        objectiveEvidence: one.evidence[language],
        clauses,
        site: one.site,
        service: one.service,
        process: one.process[language],
        owner: INTERVIEWEES[one.owner][language],
        dueDate: one.dueDate,
      },
      {
        id: one.id,
        audit: { id: one.auditId },
        reference: one.reference,
        questionIds: [questionIdOf(one.code)],
        raisedBy: auditorId(one.by),
        raisedAt: one.raisedAt as Timestamp,
      },
    );
    return { ...finding, state: one.state };
  });
}
