import type { EvidenceType } from '#shared/domain/evidence/evidence.ts';
import { IMAGE_HEADER_BYTES, readImageHeader } from '#shared/domain/evidence/image-header.ts';
import type { Timestamp } from '#shared/lib/calendar-date.ts';

async function shutterTime(content: Blob): Promise<number> {
  const head = new Uint8Array(await content.slice(0, IMAGE_HEADER_BYTES).arrayBuffer());
  const taken = readImageHeader(head)?.takenAt;
  // Without a zone the camera's clock is taken for the clock of this machine: both are at the same site.
  return taken === undefined || taken === null ? 0 : Date.parse(taken);
}

/**
 * When evidence was taken, as a first guess. A picture: when the camera says, else when its file was last written; all
 * else now, when the auditor takes it. A moment in the future is a wrong clock and not believed.
 * @param source the file as it came, with its date
 * @param content its bytes
 */
export async function momentTaken(source: Blob, content: Blob, type: EvidenceType, now: Timestamp): Promise<Timestamp> {
  if (type !== 'photo' && type !== 'screenshot') return now;
  const written = source instanceof File ? source.lastModified : 0;
  const isBelievable = (moment: number): boolean => moment > 0 && moment <= Date.parse(now);
  const found = [await shutterTime(content), written].find(isBelievable);
  return found === undefined ? now : (new Date(found).toISOString() as Timestamp);
}
