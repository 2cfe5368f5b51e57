import type { Answer } from '#shared/domain/checklist/answer.ts';
import type { Audit } from '#shared/domain/audit/audit.ts';
import type { ChecklistTemplate, StoredQuestion } from '#shared/domain/checklist/template.ts';
import type { Exchange } from '#shared/domain/exchange/exchange.ts';
import type { ExchangeProfile } from '#shared/domain/exchange/exchange-profile.ts';
import type { EvidenceRequest } from '#shared/domain/evidence/evidence-request.ts';
import type { Evidence } from '#shared/domain/evidence/evidence.ts';
import type { CorrectiveAction } from '#shared/domain/corrective-action/corrective-action.ts';
import type { Finding } from '#shared/domain/finding/finding.ts';
import type { LoggedTable } from '#shared/domain/change-log/change.ts';
import type { Nonconformity } from '#shared/domain/nonconformity/nonconformity.ts';
import type { Submission } from '#shared/domain/nonconformity/submission.ts';
import type { Person } from '#shared/domain/person/person.ts';
import type { Certificate } from '#shared/domain/programme/certificate.ts';
import type { AuditProgramme } from '#shared/domain/programme/programme.ts';
import type { Report } from '#shared/domain/report/report.ts';
import type { RequirementText } from '#shared/domain/standard/standard.ts';

/** The row each logged table holds. */
export interface TableRows {
  readonly people: Person;
  readonly audits: Audit;
  readonly templates: ChecklistTemplate;
  readonly questions: StoredQuestion;
  readonly answers: Answer;
  readonly findings: Finding;
  readonly evidence: Evidence;
  readonly requirementTexts: RequirementText;
  readonly nonconformities: Nonconformity;
  readonly submissions: Submission;
  readonly actions: CorrectiveAction;
  readonly programmes: AuditProgramme;
  readonly certificates: Certificate;
  readonly reports: Report;
  readonly exchanges: Exchange;
  readonly exchangeProfiles: ExchangeProfile;
  readonly evidenceRequests: EvidenceRequest;
}

/** One write of a commit: the whole row as it is to be, or the id of a row to remove. */
export type RowWrite =
  | { [T in LoggedTable]: { readonly kind: 'put'; readonly table: T; readonly row: TableRows[T] } }[LoggedTable]
  | { readonly kind: 'remove'; readonly table: LoggedTable; readonly id: string };

/** Adds the row, or replaces the one with its id; the change log keeps only the fields that differ. */
export function put<T extends LoggedTable>(table: T, row: TableRows[T]): RowWrite {
  // A generic T cannot be narrowed to one member of the union, though table and row agree by the signature.
  return { kind: 'put', table, row } as unknown as RowWrite;
}

/** Removes a row; the change log keeps all of it. Removing what is not there changes nothing. */
export function remove(table: LoggedTable, id: string): RowWrite {
  return { kind: 'remove', table, id };
}
