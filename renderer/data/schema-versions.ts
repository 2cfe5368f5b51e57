import type { Transaction } from 'dexie';

/** One version of the stored shape. A version that has been released is frozen: changes go into a new one. */
export interface SchemaVersion {
  readonly version: number;
  /** Why the shape changed, in one line. */
  readonly reason: string;
  /** Dexie's store definitions; only the tables that are new or change their indexes. */
  readonly stores: Readonly<Record<string, string | null>>;
  /** Brings the rows of the version before into this shape. One file per migration in `migrations/`. */
  readonly migrate?: (transaction: Transaction) => Promise<void>;
}

export const SCHEMA_VERSIONS: readonly SchemaVersion[] = [
  {
    version: 1,
    reason: 'The first shape',
    stores: {
      people: 'id, name',
      audits: 'id, &reference, state, startDate',
      templates: 'id, family',
      questions: 'id, templateId',
      answers: 'id, auditId, questionId',
      findings: 'id, auditId, &reference, *questionIds, *clauses',
      evidence: 'id, auditId, &reference, *questionIds, *findingIds, file.sha256',
      requirementTexts: 'id, standardId',
      // Files by the SHA-256 of their bytes: the same photo attached twice is stored once.
      blobs: 'sha256',
      // Derived from blobs and made again when missing, so neither logged nor exported.
      thumbnails: 'sha256',
      changes: '[deviceId+sequence], auditId, *rowKeys',
      // Last number given out per prefix and year. Never goes back: a reference is never reused.
      counters: 'key',
      meta: 'key',
    },
  },
  {
    version: 2,
    reason: 'A template has versions whose questions share an identity; a program that knows none would show their answers as lost',
    // No row changes: rows of the first shape are released versions whose questions are their own identity.
    stores: { questions: 'id, templateId, identity' },
  },
  {
    version: 3,
    reason: 'Nonconformities are followed to verified effectiveness: their answers, actions, rules and reports have tables',
    // No row changes: a finding of before simply has no case yet.
    stores: {
      nonconformities: 'id, auditId',
      submissions: 'id, findingId, auditId',
      actions: 'id, reference, findingId, auditId, ownerId, dueDate',
      programmes: 'id',
      certificates: 'id',
      reports: 'id, auditId, number',
    },
  },
  {
    version: 4,
    reason: 'Files sent and received are registered, and layouts of senders are kept',
    // No row changes: what was exchanged before was not registered.
    stores: { exchanges: 'id, auditId, at, sha256', exchangeProfiles: 'id, use' },
  },
  {
    version: 5,
    reason: 'What auditors asked to be shown has a list of its own, because a request is no evidence',
    // No row changes: nothing was requested before.
    stores: { evidenceRequests: 'id, auditId, reference' },
  },
];

/** The newest shape this program knows. */
export const CURRENT_SCHEMA_VERSION = Math.max(...SCHEMA_VERSIONS.map(({ version }) => version));
