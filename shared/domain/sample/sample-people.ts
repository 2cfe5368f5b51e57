import type { Person, PersonRole } from '../person/person.ts';
import type { Timestamp } from '../../lib/calendar-date.ts';
import type { PersonId } from '../ids.ts';
import type { AuditorKey, IntervieweeKey } from './answers/sample-answer.ts';
import { samplePersonId } from './sample-ids.ts';
import { told, type Told } from './sample-words.ts';

export const NORDLICHT = 'Nordlicht IT Services GmbH';
export const MUSTERZERT = 'Musterzert AG';

export const SAMPLE_PERSON_IDS = {
  AB: samplePersonId(1),
  JL: samplePersonId(2),
  RA: samplePersonId(3),
  desk: samplePersonId(4),
  quality: samplePersonId(5),
  director: samplePersonId(6),
  assessor: samplePersonId(7),
  operations: samplePersonId(8),
} as const satisfies Readonly<Record<string, PersonId>>;

/** The id of somebody of the audit team. */
export function auditorId(key: AuditorKey): PersonId {
  return SAMPLE_PERSON_IDS[key];
}

function person(id: PersonId, name: string, mail: string, organization: string, role: PersonRole): Person {
  return { id, name, email: mail, organization, roles: [role], createdAt: '2025-01-13T08:00:00.000Z' as Timestamp };
}

/** Everybody named in the sample. Addresses end in .example, which belongs to nobody. */
export const SAMPLE_PEOPLE: readonly Person[] = [
  person(SAMPLE_PERSON_IDS.AB, 'Anna Berg', 'anna.berg@nordlicht.example', NORDLICHT, 'lead-auditor'),
  person(SAMPLE_PERSON_IDS.JL, 'Jonas Lind', 'jonas.lind@nordlicht.example', NORDLICHT, 'auditor'),
  person(SAMPLE_PERSON_IDS.RA, 'Rita Alves', 'rita.alves@nordlicht.example', NORDLICHT, 'auditor'),
  person(SAMPLE_PERSON_IDS.desk, 'Peeter Saar', 'peeter.saar@nordlicht.example', NORDLICHT, 'action-owner'),
  person(SAMPLE_PERSON_IDS.quality, 'Maria Costa', 'maria.costa@nordlicht.example', NORDLICHT, 'quality-manager'),
  person(SAMPLE_PERSON_IDS.director, 'Dr. Karl Thamm', 'karl.thamm@nordlicht.example', NORDLICHT, 'auditee'),
  person(SAMPLE_PERSON_IDS.operations, 'Lena Vogt', 'lena.vogt@nordlicht.example', NORDLICHT, 'action-owner'),
  person(SAMPLE_PERSON_IDS.assessor, 'Dr. Ines Wolter', 'ines.wolter@musterzert.example', MUSTERZERT, 'lead-auditor'),
];

/** Who was interviewed, as it stands in the checklist. Beyond the three heads only roles are named. */
export const INTERVIEWEES: Readonly<Record<IntervieweeKey, Told>> = {
  director: told('Dr. Karl Thamm, managing director', 'Dr. Karl Thamm, Geschäftsführer'),
  quality: told('Maria Costa, quality manager', 'Maria Costa, Qualitätsmanagerin'),
  desk: told('Peeter Saar, service desk manager', 'Peeter Saar, Leiter Service Desk'),
  people: told('Head of people and training', 'Leitung Personal und Schulung'),
  supplier: told('Supplier manager', 'Lieferantenmanager'),
  level: told('Service level manager', 'Service-Level-Managerin'),
  config: told('Configuration manager', 'Konfigurationsmanager'),
  change: told('Change manager', 'Change-Manager'),
  operations: told('Shift lead, operations', 'Schichtleitung Betrieb'),
  security: told('Information security officer', 'Informationssicherheitsbeauftragte'),
  customer: told('Customer, head of IT at Hansewerk', 'Kundin, IT-Leiterin Hansewerk'),
  problem: told('Problem manager', 'Problem-Manager'),
  nobody: told('', ''),
};
