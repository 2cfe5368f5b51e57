import type { Timestamp } from '../../lib/calendar-date.ts';
import type { ChangeEntry } from './change.ts';

/** A point in the history: an instant, or right after an entry. */
export type Moment =
  | { readonly kind: 'instant'; readonly at: Timestamp }
  | { readonly kind: 'entry'; readonly deviceId: string; readonly sequence: number };

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z$/;
const ENTRY = /^(.+)~(\d+)$/;

/** A moment as a short text without spaces, for addresses. */
export function writeMoment(moment: Moment): string {
  return moment.kind === 'instant' ? moment.at : `${moment.deviceId}~${String(moment.sequence)}`;
}

/** Reads what `writeMoment` wrote; null for anything else. */
export function readMoment(text: string): Moment | null {
  if (INSTANT.test(text) && !Number.isNaN(Date.parse(text))) {
    return { kind: 'instant', at: new Date(text).toISOString() as Timestamp };
  }
  const entry = ENTRY.exec(text);
  const deviceId = entry?.[1];
  return deviceId === undefined ? null : { kind: 'entry', deviceId, sequence: Number(entry?.[2]) };
}

/**
 * How many of the entries, in written order, had been written by then. An entry that is not among them counts as
 * later than all. Within a device the order written decides, so entries count up to the last one by then.
 */
export function entriesUntil(entries: readonly Pick<ChangeEntry, 'deviceId' | 'sequence' | 'at'>[], moment: Moment): number {
  if (moment.kind === 'instant') return entries.findLastIndex(({ at }) => at <= moment.at) + 1;
  const at = entries.findIndex(({ deviceId, sequence }) => deviceId === moment.deviceId && sequence === moment.sequence);
  return at < 0 ? entries.length : at + 1;
}
