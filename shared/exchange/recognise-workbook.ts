import type { AuditId } from '../domain/ids.ts';
import { findCisoAudit } from './ciso-assistant/read-audit.ts';
import { isFrameworkWorkbook } from './ciso-assistant/read-framework.ts';
import { isResponseWorkbook } from './response/read-response-workbook.ts';
import { recognizeAuditWorkbook } from './round-trip/read-base.ts';
import type { WorkbookContent } from './workbook-content.ts';

/**
 * Files of known makers, told apart before anybody is asked what a file is. Each kind is one line here and one test in
 * `RECOGNISERS`; whatever none of them knows is foreign and is understood by its headings.
 */
export type RecognisedWorkbook =
  | { readonly kind: 'foreign' }
  /** Exported by this program from an audit: it is taken back by the merge. `auditId` null: it does not say from which. */
  | { readonly kind: 'audit-workbook'; readonly auditId: AuditId | null; readonly auditReference: string }
  /** The same, from a later version of the program. */
  | { readonly kind: 'newer-audit-workbook' }
  /** Nonconformities sent from here, with answers: they are attached as submissions. */
  | { readonly kind: 'response' }
  /** A library of CISO Assistant with a framework: it becomes a checklist with its tree. */
  | { readonly kind: 'ciso-framework' }
  /** An audit in the columns of CISO Assistant: an answered checklist. */
  | { readonly kind: 'ciso-audit' };

export type WorkbookKind = RecognisedWorkbook['kind'];

type Recogniser = (content: WorkbookContent) => RecognisedWorkbook | null;

/** Asked in order; the first that knows the file answers. Pure, and quick: it looks at sheet names and a few cells. */
const RECOGNISERS: readonly Recogniser[] = [
  recogniseOwn,
  (content) => (isResponseWorkbook(content) ? { kind: 'response' } : null),
  (content) => (isFrameworkWorkbook(content) ? { kind: 'ciso-framework' } : null),
  (content) => (findCisoAudit(content) === null ? null : { kind: 'ciso-audit' }),
];

function recogniseOwn(content: WorkbookContent): RecognisedWorkbook | null {
  const own = recognizeAuditWorkbook(content);
  if (own.kind === 'other') return null;
  if (own.kind === 'newer-audit-workbook') return { kind: own.kind };
  return { kind: own.kind, auditId: own.auditId as AuditId | null, auditReference: own.auditReference };
}

/** Says whose workbook this is. */
export function recogniseWorkbook(content: WorkbookContent): RecognisedWorkbook {
  for (const recognise of RECOGNISERS) {
    const known = recognise(content);
    if (known !== null) return known;
  }
  return { kind: 'foreign' };
}
