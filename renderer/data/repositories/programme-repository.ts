import { blankProgramme } from '#shared/domain/programme/own-programme.ts';
import { OWN_PROGRAMME_ID, type AuditProgramme } from '#shared/domain/programme/programme.ts';
import type { Certificate } from '#shared/domain/programme/certificate.ts';
import type { Timestamp } from '#shared/lib/calendar-date.ts';
import type { CommitReader } from '../commit-reader.ts';
import type { WorkbenchDatabase } from '../database.ts';

/** The programme's rules; the blank ones while nobody has changed any, so that there is always one. */
export async function readProgramme(database: WorkbenchDatabase): Promise<AuditProgramme> {
  return (await database.programmes.get(OWN_PROGRAMME_ID)) ?? blankProgramme('' as Timestamp);
}

/** The same inside a commit, where the blank one is about to be stored. */
export async function programmeInCommit(tx: CommitReader, now: Timestamp): Promise<AuditProgramme> {
  return (await tx.get('programmes', OWN_PROGRAMME_ID)) ?? blankProgramme(now);
}

/** Certificates of the organization, the one that ends first in front; those without an end last. */
export async function readCertificates(database: WorkbenchDatabase): Promise<readonly Certificate[]> {
  const end = ({ validUntil }: Certificate): string => validUntil ?? '9999';
  return (await database.certificates.toArray()).toSorted((left, right) => (end(left) < end(right) ? -1 : 1));
}
