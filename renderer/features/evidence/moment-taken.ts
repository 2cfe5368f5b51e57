import type { EvidenceType } from '#shared/domain/evidence/evidence.ts';
import type { Timestamp } from '#shared/lib/calendar-date.ts';

/**
 * When evidence was taken, as a first guess: a photo or screenshot that comes as a file when it was last written, and
 * all else now, when the auditor takes it. A file date in the future is a wrong clock and not believed.
 */
export function momentTaken(blob: Blob, type: EvidenceType, now: Timestamp): Timestamp {
  const isPicture = type === 'photo' || type === 'screenshot';
  if (!isPicture || !(blob instanceof File) || blob.lastModified <= 0) return now;
  return blob.lastModified < Date.parse(now) ? (new Date(blob.lastModified).toISOString() as Timestamp) : now;
}
