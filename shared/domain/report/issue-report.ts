import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../../lib/canonical-json.ts';
import type { Timestamp } from '../../lib/calendar-date.ts';
import { failed, ok, type Result } from '../../lib/result.ts';
import type { JsonValue } from '../change-log/change.ts';
import type { PersonId, ReportId, Sha256 } from '../ids.ts';
import { buildReport } from './build-report.ts';
import type { ReportDocument } from './document.ts';
import type { LintItem } from './linter/lint-item.ts';
import { lintReport } from './linter/lint-report.ts';
import type { Report } from './report.ts';
import type { ReportInput } from './report-input.ts';

/** SHA-256 over the canonical form of a document: equal documents have equal hashes on every machine. */
export function hashOfContent(content: unknown): Sha256 {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(content)))) as Sha256;
}

export interface IssueFacts {
  readonly number: string;
  readonly issuedAt: Timestamp;
  readonly issuedBy: PersonId | null;
}

export type IssueProblem =
  | { readonly code: 'already-issued' }
  | { readonly code: 'gaps'; readonly items: readonly LintItem[] };

/**
 * Freezes a draft with its number, its content and the hash over it (domain reference B.3: report number and hash
 * frozen). Refused while the linter blocks.
 */
export function issueReport(input: ReportInput, { number, issuedAt, issuedBy }: IssueFacts): Result<Report, IssueProblem> {
  if (input.report.issuedAt !== null) return failed({ code: 'already-issued' });
  const items = lintReport(input).filter(({ severity }) => severity === 'block');
  if (items.length > 0) return failed({ code: 'gaps', items });
  const issued: Report = { ...input.report, number, issuedAt, issuedBy };
  const document = buildReport({ ...input, report: issued });
  // A document is plain data; only its type knows the names of its fields.
  return ok({ ...issued, content: document as unknown as JsonValue, sha256: hashOfContent(document) });
}

/**
 * A draft that takes the place of an issued report: same number, next revision, the texts to go on from. The issued
 * one is kept. Signatures were given to what it said and are not carried over.
 */
export function reviseReport(issued: Report, id: ReportId, createdAt: Timestamp): Report {
  return {
    ...issued,
    id,
    revision: issued.revision + 1,
    supersedes: issued.id,
    changeNote: '',
    signatures: [],
    content: null,
    sha256: null,
    issuedAt: null,
    issuedBy: null,
    createdAt,
  };
}

export type IssuedContent =
  | { readonly state: 'intact'; readonly document: ReportDocument }
  /** The content does not give the hash it was issued with: somebody changed it past the program. */
  | { readonly state: 'altered'; readonly document: ReportDocument; readonly found: Sha256 };

/** The frozen document of an issued report, hashed anew each time it is opened; null for a draft. */
export function openIssued({ content, sha256: expected }: Report): IssuedContent | null {
  if (content === null) return null;
  const found = hashOfContent(content);
  const document = content as unknown as ReportDocument;
  return found === expected ? { state: 'intact', document } : { state: 'altered', document, found };
}

/** Whether a row has been issued: from then on it never changes. */
export function isIssued({ issuedAt }: Pick<Report, 'issuedAt'>): boolean {
  return issuedAt !== null;
}

/** A new draft without texts. */
export function newReport(
  draft: Pick<Report, 'id' | 'auditId' | 'kind' | 'language' | 'findingIds' | 'createdAt'> & Partial<Pick<Report, 'texts'>>,
): Report {
  return {
    number: '',
    revision: 1,
    supersedes: null,
    changeNote: '',
    texts: {},
    signatures: [],
    content: null,
    sha256: null,
    issuedAt: null,
    issuedBy: null,
    ...draft,
  };
}
