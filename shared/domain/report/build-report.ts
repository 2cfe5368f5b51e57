import { assertNever } from '../../lib/assert-never.ts';
import { DEFAULT_ACCENT } from '../programme/own-programme.ts';
import { readableAccent } from './accent.ts';
import type { Block, DocumentMetadata, ReportDocument } from './document.ts';
import { textOf, type ReportInput } from './report-input.ts';
import { fillIn } from './report-words.ts';
import { titleFacts } from './sections/audit-parts.ts';
import { confidentialityNote } from './sections/end-parts.ts';
import { actionStatus } from './shapes/action-status.ts';
import { certificationBody } from './shapes/certification-body.ts';
import { internalFull, internalSummary } from './shapes/internal.ts';
import { nonconformityForm } from './shapes/nonconformity-form.ts';

/** The languages of a report that are written from right to left; none of ours yet. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar', 'he', 'fa']);

function bodyOf(input: ReportInput): readonly Block[] {
  switch (input.report.kind) {
    case 'internal-full':
      return internalFull(input);
    case 'internal-summary':
      return internalSummary(input);
    case 'certification-body':
      return certificationBody(input);
    case 'nonconformity-form':
      return nonconformityForm(input);
    case 'action-status':
      return actionStatus(input);
    default:
      return assertNever(input.report.kind);
  }
}

/** Who reports: the certification body in its style, else the programme's organization, else the audited one. */
function reportingOrganization({ report, programme, audit }: ReportInput): string {
  const body = textOf(report, 'bodyIdentity').split('\n')[0] ?? '';
  if (report.kind === 'certification-body' && body !== '') return body;
  const own = programme?.organization.trim() ?? '';
  return own === '' ? audit.organization : own;
}

function metadataOf(input: ReportInput): DocumentMetadata {
  const { report, words, audit, programme } = input;
  const { kind, language, number, revision } = report;
  const isDraft = report.issuedAt === null;
  const organization = reportingOrganization(input);
  const look = programme?.look;
  const title = words.kinds[kind];
  return {
    kind,
    title,
    number,
    revision,
    isDraft,
    language,
    direction: RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr',
    orientation: kind === 'action-status' ? 'landscape' : 'portrait',
    organization,
    address: look?.address.trim() ?? '',
    accent: readableAccent(look?.accent ?? DEFAULT_ACCENT),
    logo: look?.logo ? { ...look.logo, alt: organization } : null,
    confidentialityNote: confidentialityNote(input),
    header: {
      start: `${title} · ${audit.reference}`,
      end: isDraft ? words.sentences.draft : fillIn(words.sentences.header, { number, revision }),
    },
    footer: { start: confidentialityNote(input), pageOf: words.sentences.pageOf },
  };
}

/** Makes a report from the rows as they stand: nothing is typed twice (domain reference C.3). */
export function buildReport(input: ReportInput): ReportDocument {
  const metadata = metadataOf(input);
  const subtitle = input.audit.title.trim() === '' ? input.audit.organization : input.audit.title;
  // The one page tells them itself, and each form does.
  const hasFacts = input.report.kind !== 'internal-summary' && input.report.kind !== 'nonconformity-form';
  const facts = hasFacts ? titleFacts(input) : [];
  return { format: 1, metadata, blocks: [{ type: 'title', title: metadata.title, subtitle, facts }, ...bodyOf(input)] };
}
