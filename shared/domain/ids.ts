import type { Brand } from '../lib/brand.ts';

/** Ids are UUIDv7 texts made by the caller; an answer's id is derived, see `answerId`. */
export type PersonId = Brand<'PersonId'>;
export type AuditId = Brand<'AuditId'>;
export type TemplateId = Brand<'TemplateId'>;
export type QuestionId = Brand<'QuestionId'>;
export type AnswerId = Brand<'AnswerId'>;
export type FindingId = Brand<'FindingId'>;
export type EvidenceId = Brand<'EvidenceId'>;
/** Something the auditors asked to be shown. */
export type EvidenceRequestId = Brand<'EvidenceRequestId'>;
export type DeviceId = Brand<'DeviceId'>;
export type ActionId = Brand<'ActionId'>;
/** `<finding id>/<number>`: a submission's number is part of what it is. */
export type SubmissionId = Brand<'SubmissionId'>;
export type ProgrammeId = Brand<'ProgrammeId'>;
export type CertificateId = Brand<'CertificateId'>;
export type ReportId = Brand<'ReportId'>;
export type ExchangeId = Brand<'ExchangeId'>;
export type ExchangeProfileId = Brand<'ExchangeProfileId'>;

/** SHA-256 of a file's bytes as 64 lower-case hexadecimal digits. */
export type Sha256 = Brand<'Sha256'>;

/** A clause number of a named standard, as text: "8.10" never becomes 8.1. */
export type ClauseNumber = string;
