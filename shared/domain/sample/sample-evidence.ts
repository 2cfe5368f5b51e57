import type { Timestamp } from '../../lib/calendar-date.ts';
import type { Evidence, EvidenceFile, EvidenceType } from '../evidence/evidence.ts';
import { registerEvidence } from '../evidence/register-evidence.ts';
import type { AuditId } from '../ids.ts';
import type { AuditorKey, IntervieweeKey } from './answers/sample-answer.ts';
import { questionIdOf, SAMPLE_FINDINGS } from './sample-findings.ts';
import { SAMPLE_AUDITS, sampleEvidenceId } from './sample-ids.ts';
import { auditorId, INTERVIEWEES } from './sample-people.ts';
import { told, type SampleLanguage, type Told } from './sample-words.ts';

/** Files of the sample: drawn or written by the program when the sample is loaded. */
export const SAMPLE_FILES = [
  'ticket',
  'door',
  'whiteboard',
  'continuity-calendar',
  'board-protocol',
  'catalogue',
  'backup-log',
  'competence-matrix',
  'rack',
  'service-report',
  'old-procedure',
] as const;
export type SampleFileName = (typeof SAMPLE_FILES)[number];

interface SampleEvidence {
  readonly number: number;
  readonly auditId: AuditId;
  readonly reference: string;
  readonly type: EvidenceType;
  readonly title: Told;
  readonly file: SampleFileName | null;
  readonly codes: readonly string[];
  readonly findings: readonly string[];
  readonly by: AuditorKey;
  readonly takenAt: string;
  readonly from: IntervieweeKey;
  readonly about?: Partial<Pick<Evidence, 'recordNumber' | 'confidentiality' | 'hasPersonalData' | 'hasPermissionToKeep'>>;
  readonly note?: Told;
  readonly sample?: readonly [number, number];
}

const IA = SAMPLE_AUDITS.internal;
const KEPT = { hasPermissionToKeep: true, confidentiality: 'internal' } as const;

/** The evidence register of the sample. One photo still hangs on nothing, one still lacks its permission: as in life. */
export const SAMPLE_EVIDENCE: readonly SampleEvidence[] = [
  { number: 1, auditId: IA, reference: 'EV-2026-0011', type: 'photo', title: told('Major incident procedure v2.1 on the shift PC', 'Verfahren für schwere Störungen v2.1 am Schicht-PC'), file: 'old-procedure', codes: ['7.5.3-q1'], findings: ['NC-2026-006'], by: 'JL', takenAt: '2026-02-23T14:12:00.000Z', from: 'operations', about: KEPT },
  { number: 2, auditId: IA, reference: 'EV-2026-0012', type: 'screenshot', title: told('INC-20418 with an empty resolution', 'INC-20418 mit leerer Lösung'), file: 'ticket', codes: ['8.6.1-q1'], findings: ['NC-2026-007'], by: 'JL', takenAt: '2026-02-24T10:28:00.000Z', from: 'desk', about: { ...KEPT, recordNumber: 'INC-20418', hasPersonalData: true }, sample: [3, 15] },
  { number: 3, auditId: IA, reference: 'EV-2026-0013', type: 'photo', title: told('Server room H2: padlock open', 'Serverraum H2: Vorhängeschloss offen'), file: 'door', codes: ['8.7.3.2-q2'], findings: ['OBS-2026-004'], by: 'AB', takenAt: '2026-02-24T13:10:00.000Z', from: 'security', about: { ...KEPT, confidentiality: 'confidential' } },
  { number: 4, auditId: IA, reference: 'EV-2026-0014', type: 'photo', title: told('Whiteboard of the review of MI-2026-01', 'Whiteboard der Nachbesprechung MI-2026-01'), file: 'whiteboard', codes: ['8.6.1-q3'], findings: ['GP-2026-001'], by: 'JL', takenAt: '2026-02-24T10:58:00.000Z', from: 'desk', about: KEPT },
  { number: 5, auditId: IA, reference: 'EV-2026-0015', type: 'screenshot', title: told('Continuity test calendar 2025', 'Kalender der Kontinuitätstests 2025'), file: 'continuity-calendar', codes: ['8.7.2-q4'], findings: ['OBS-2026-005'], by: 'AB', takenAt: '2026-02-24T14:55:00.000Z', from: 'operations', about: KEPT },
  { number: 6, auditId: IA, reference: 'EV-2026-0016', type: 'photo', title: told('Protocol of the change board, 11 Feb 2026', 'Protokoll des Change-Gremiums, 11.02.2026'), file: 'board-protocol', codes: ['8.5.1.3-q1'], findings: ['NC-2026-004'], by: 'JL', takenAt: '2026-02-24T12:31:00.000Z', from: 'change', about: { recordNumber: 'CAB-2026-06', hasPersonalData: true, confidentiality: 'confidential' }, sample: [8, 57] },
  { number: 7, auditId: IA, reference: 'EV-2026-0017', type: 'screenshot', title: told('Service catalogue, page of S3', 'Servicekatalog, Seite zu S3'), file: 'catalogue', codes: ['8.2.4-q1'], findings: [], by: 'RA', takenAt: '2026-02-23T14:40:00.000Z', from: 'level', about: KEPT },
  { number: 8, auditId: IA, reference: 'EV-2026-0018', type: 'log', title: told('Backup log of week 7', 'Sicherungsprotokoll Woche 7'), file: 'backup-log', codes: ['8.2.1-q2'], findings: [], by: 'RA', takenAt: '2026-02-23T13:05:00.000Z', from: 'operations', about: KEPT, sample: [168, 168] },
  { number: 9, auditId: IA, reference: 'EV-2026-0019', type: 'screenshot', title: told('Competence matrix, on-call team Porto', 'Kompetenzmatrix, Rufbereitschaft Porto'), file: 'competence-matrix', codes: ['7.2-q1'], findings: ['OBS-2026-003'], by: 'JL', takenAt: '2026-02-23T13:02:00.000Z', from: 'people', about: { ...KEPT, hasPersonalData: true } },
  { number: 10, auditId: IA, reference: 'EV-2026-0020', type: 'photo', title: told('Rack H2-07, tag 4410', 'Rack H2-07, Etikett 4410'), file: 'rack', codes: ['8.2.5-q2'], findings: [], by: 'RA', takenAt: '2026-02-24T13:14:00.000Z', from: 'config', about: KEPT, sample: [15, 25] },
  { number: 11, auditId: IA, reference: 'EV-2026-0021', type: 'document', title: told('Service report S2, January 2026', 'Servicebericht S2, Januar 2026'), file: 'service-report', codes: [], findings: [], by: 'RA', takenAt: '2026-02-24T08:55:00.000Z', from: 'level', about: KEPT },
  { number: 12, auditId: IA, reference: 'EV-2026-0022', type: 'interview-note', title: told('What the director expects of the SMS', 'Was der Geschäftsführer vom SMS erwartet'), file: null, codes: ['5.1-q1'], findings: [], by: 'AB', takenAt: '2026-02-23T10:20:00.000Z', from: 'director', about: KEPT, note: told('Fewer repeat incidents, on-time onboarding, no surprise at month-end. Reads one page a month and asks back within a day.', 'Weniger Wiederholstörungen, pünktliches Onboarding, keine Überraschung zum Monatsabschluss. Liest eine Seite im Monat und fragt binnen eines Tages nach.') },
  { number: 13, auditId: IA, reference: 'EV-2026-0023', type: 'observation', title: told('Half an hour at the service desk', 'Eine halbe Stunde am Service Desk'), file: null, codes: ['8.6.1-q5'], findings: [], by: 'JL', takenAt: '2026-02-24T11:30:00.000Z', from: 'desk', about: KEPT, note: told('11 contacts, 11 records. Two callers greeted by name and told the ticket number without asking.', '11 Kontakte, 11 Datensätze. Zwei Anrufende mit Namen begrüßt, Ticketnummer unaufgefordert genannt.') },
  { number: 31, auditId: SAMPLE_AUDITS.former, reference: 'EV-2025-0044', type: 'record', title: told('INC-17211 and INC-17240, export', 'INC-17211 und INC-17240, Auszug'), file: null, codes: ['8.6.1-q1'], findings: ['NC-2025-031'], by: 'JL', takenAt: '2025-06-03T11:15:00.000Z', from: 'desk', about: { ...KEPT, recordNumber: 'INC-17211' } },
];

/** The register as rows, in one language, with the files as they came out. */
export function sampleEvidence(
  language: SampleLanguage,
  files: Readonly<Record<SampleFileName, EvidenceFile>>,
): readonly Evidence[] {
  return SAMPLE_EVIDENCE.map((one): Evidence => {
    const findings = SAMPLE_FINDINGS.filter(({ reference }) => one.findings.includes(reference));
    const clauses = [...new Set([...one.codes, ...findings.map(({ code }) => code)].map((code) => code.split('-')[0] ?? ''))];
    const row = registerEvidence({
      id: sampleEvidenceId(one.number),
      auditId: one.auditId,
      reference: one.reference,
      type: one.type,
      title: one.title[language],
      takenAt: one.takenAt as Timestamp,
      takenBy: auditorId(one.by),
      file: one.file === null ? null : files[one.file],
      links: { questionIds: one.codes.map(questionIdOf), findingIds: findings.map(({ id }) => id), clauses },
    });
    const { sample } = one;
    return {
      ...row,
      ...one.about,
      source: INTERVIEWEES[one.from][language],
      note: one.note?.[language] ?? '',
      sample: sample === undefined ? '' : sampleText(sample, language),
    };
  });
}

/** "3 of 15", as it is written into the sample columns. */
export function sampleText([looked, all]: readonly [number, number], language: SampleLanguage): string {
  return `${String(looked)} ${language === 'de' ? 'von' : 'of'} ${String(all)}`;
}
