import { addDays, type CalendarDate } from '../../lib/calendar-date.ts';
import type { Audit } from '../audit/audit.ts';
import type { Report, ReportKind } from '../report/report.ts';
import type { Certificate } from './certificate.ts';

/** Reports that tell the auditee what was found; the forms and lists that follow start no clock. */
const TELLING: ReadonlySet<ReportKind> = new Set(['internal-full', 'internal-summary', 'certification-body']);

/** The day the first report of an audit was issued; null while none was. A revision starts no clock anew. */
export function reportDateOf(reports: readonly Pick<Report, 'kind' | 'issuedAt'>[]): CalendarDate | null {
  const days = reports.filter(({ kind }) => TELLING.has(kind)).flatMap(({ issuedAt }) => (issuedAt === null ? [] : [issuedAt.slice(0, 10)]));
  return (days.toSorted()[0] ?? null) as CalendarDate | null;
}

/** So many days before its end a certificate needs the answers (B.6). */
const BEFORE_CERTIFICATE_END = 30;

const plain = (text: string): string => text.trim().toLowerCase();

/**
 * When the organization's certificate for an audited standard ends: the earliest end of those that had not ended
 * before the audit began; null where none is known. A certificate for another standard bounds nothing (B.6).
 */
export function certificateEndOf(
  audit: Pick<Audit, 'organization' | 'criteria' | 'startDate'>,
  certificates: readonly Certificate[],
): CalendarDate | null {
  const isAudited = ({ standardId, standardTitle }: Certificate): boolean =>
    audit.criteria.some((criterion) =>
      standardId === null ? plain(criterion.title) === plain(standardTitle) : criterion.standardId === standardId,
    );
  const ends = certificates
    .filter((one) => plain(one.organization) === plain(audit.organization) && isAudited(one))
    .flatMap(({ validUntil }) => (validUntil === null || (audit.startDate !== null && validUntil < audit.startDate) ? [] : [validUntil]));
  return ends.toSorted()[0] ?? null;
}

/** The last day a step may be due so that a body can decide before the certificate ends; shown beside bounded dates. */
export function lastDayBefore(certificateEnd: CalendarDate): CalendarDate {
  return addDays(certificateEnd, -BEFORE_CERTIFICATE_END);
}
