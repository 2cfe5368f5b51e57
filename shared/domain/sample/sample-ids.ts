import type { ActionId, AuditId, CertificateId, EvidenceId, FindingId, PersonId } from '../ids.ts';

/**
 * Ids of the sample are fixed, so that loading it twice makes nothing double and removing it takes nothing else. They
 * have the shape of UUIDv7 like all others; the first group is a time long before the program was written.
 */
const PREFIX = '00000000-5a4d-7000-8000-';

const KINDS = { person: '01', audit: '02', finding: '03', evidence: '04', row: '05', action: '06', certificate: '07' } as const;

function sampleId(kind: keyof typeof KINDS, number: number): string {
  return `${PREFIX}${KINDS[kind]}${String(number).padStart(10, '0')}`;
}

/** Whether a row with this id belongs to the sample. */
export function isSampleId(id: string): boolean {
  return id.startsWith(PREFIX);
}

export const samplePersonId = (number: number): PersonId => sampleId('person', number) as PersonId;
export const sampleFindingId = (number: number): FindingId => sampleId('finding', number) as FindingId;
export const sampleEvidenceId = (number: number): EvidenceId => sampleId('evidence', number) as EvidenceId;
export const sampleRowId = (number: number): string => sampleId('row', number);

export const sampleActionId = (number: number): ActionId => sampleId('action', number) as ActionId;
export const SAMPLE_CERTIFICATE = sampleId('certificate', 1) as CertificateId;

/** The audits of the sample. */
export const SAMPLE_AUDITS = {
  internal: sampleId('audit', 1) as AuditId,
  surveillance: sampleId('audit', 2) as AuditId,
  former: sampleId('audit', 3) as AuditId,
  autumn: sampleId('audit', 4) as AuditId,
} as const;

export const SAMPLE_AUDIT_IDS: readonly AuditId[] = Object.values(SAMPLE_AUDITS);
