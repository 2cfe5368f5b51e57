import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import type { Audit } from '#shared/domain/audit/audit.ts';
import { FINDING_GRADES, type Finding } from '#shared/domain/finding/finding.ts';
import type { Sha256 } from '#shared/domain/ids.ts';
import { dateOf } from '#shared/domain/nonconformity/due.ts';
import type { Nonconformity } from '#shared/domain/nonconformity/nonconformity.ts';
import type { Certificate } from '#shared/domain/programme/certificate.ts';
import { canonicalJson } from '#shared/lib/canonical-json.ts';
import { cleanText } from '../export/clean-text.ts';

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/).nullable();

/**
 * The auditor's side of a nonconformity as it is sent (domain reference C.1: header, finding, due dates). It is only
 * ever compared on the way back, never taken over.
 */
export const findingPartSchema = z.object({
  id: z.string().min(1),
  reference: z.string(),
  grade: z.enum(FINDING_GRADES),
  clauses: z.array(z.string()),
  requirement: z.string(),
  statement: z.string(),
  evidence: z.string(),
  site: z.string(),
  service: z.string(),
  process: z.string(),
  raisedOn: date,
  /** Number of the earlier nonconformity that this one repeats; empty for none. */
  repeatOf: z.string(),
  due: z.object({ containment: date, plan: date, implementation: date }),
  header: z.object({
    audit: z.string(),
    title: z.string(),
    auditType: z.string(),
    startDate: date,
    endDate: date,
    reportNumber: z.string(),
    organization: z.string(),
    clientNumber: z.string(),
    certificate: z.string(),
    standard: z.string(),
    leadAuditor: z.string(),
    auditee: z.string(),
  }),
});
export type FindingPart = z.infer<typeof findingPartSchema>;

/** A nonconformity with what its finding part tells besides. */
export interface CaseToSend {
  readonly finding: Finding;
  readonly nonconformity: Nonconformity | null;
  readonly audit: Audit;
  readonly leadAuditor: string;
  readonly certificate: Certificate | null;
  /** Reference of the nonconformity this one was decided to repeat; empty for none. */
  readonly repeatOf: string;
}

/** The finding part of a nonconformity, with texts as every file can hold them. */
export function findingPart({ finding, nonconformity, audit, leadAuditor, certificate, repeatOf }: CaseToSend): FindingPart {
  const text = (raw: string): string => cleanText(raw).text;
  const due = (kind: 'containment' | 'plan' | 'implementation') => dateOf(finding, nonconformity, kind);
  return {
    id: finding.id,
    reference: text(finding.reference),
    grade: finding.grade,
    clauses: finding.clauses.map(text),
    requirement: text(finding.requirementReference),
    statement: text(finding.statement),
    evidence: text(finding.objectiveEvidence),
    site: text(finding.site),
    service: text(finding.service),
    process: text(finding.process),
    raisedOn: finding.raisedAt.slice(0, 10),
    repeatOf: text(repeatOf),
    due: { containment: due('containment'), plan: due('plan'), implementation: due('implementation') },
    header: {
      audit: text(audit.reference),
      title: text(audit.title),
      auditType: audit.type,
      startDate: audit.startDate,
      endDate: audit.endDate,
      reportNumber: text(audit.reportNumber),
      organization: text(audit.organization),
      clientNumber: text(certificate?.clientNumber ?? ''),
      certificate: text(certificate?.number ?? ''),
      standard: audit.criteria.map(({ title, edition }) => text([title, edition].filter((part) => part !== '').join(':'))).join('; '),
      leadAuditor: text(leadAuditor),
      auditee: text(audit.auditee),
    },
  };
}

/** SHA-256 over canonical JSON, so that the same content gives the same digits in every program. */
export function hashOf(value: unknown): Sha256 {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(value)))) as Sha256;
}

/** What tells that a finding part is the one that was sent. */
export function fingerprint(part: FindingPart): Sha256 {
  return hashOf(findingPartSchema.parse(part));
}
