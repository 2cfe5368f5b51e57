import type { Timestamp } from '../../lib/calendar-date.ts';
import type { AuditId, EvidenceId, PersonId } from '../ids.ts';
import type { Evidence, EvidenceFile, EvidenceType } from './evidence.ts';
import type { EvidenceLinks } from './link-evidence.ts';
import { fileExtension } from './safe-file-name.ts';

export interface NewEvidence {
  readonly id: EvidenceId;
  readonly auditId: AuditId;
  readonly reference: string;
  readonly type: EvidenceType;
  readonly title: string;
  readonly takenAt: Timestamp;
  readonly takenBy: PersonId;
  readonly file: EvidenceFile | null;
  readonly links: EvidenceLinks;
}

/** A file's name without its ending, as a first title. */
export function titleFromFileName(name: string): string {
  const extension = fileExtension(name);
  return name.slice(0, name.length - extension.length);
}

/**
 * A new line of the evidence register (domain reference C.4). What is not known yet is empty; it starts as confidential
 * because customer evidence is until somebody says otherwise.
 */
export function registerEvidence(given: NewEvidence): Evidence {
  return {
    id: given.id,
    auditId: given.auditId,
    reference: given.reference,
    type: given.type,
    title: given.title,
    source: '',
    takenAt: given.takenAt,
    takenBy: given.takenBy,
    file: given.file,
    recordNumber: '',
    sample: '',
    confidentiality: 'confidential',
    hasPermissionToKeep: false,
    hasPersonalData: false,
    retentionUntil: null,
    clauses: given.links.clauses,
    questionIds: given.links.questionIds,
    findingIds: given.links.findingIds,
    note: '',
  };
}
