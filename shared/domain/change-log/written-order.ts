import type { ChangeEntry } from './change.ts';

type Placed = Pick<ChangeEntry, 'deviceId' | 'sequence' | 'at'>;

/**
 * Entries in the order they were written, oldest first. On one device the sequence decides, whatever its clock said;
 * between devices the time does, where an entry counts as no earlier than the one before it on its device.
 */
export function inWrittenOrder<Entry extends Placed>(entries: readonly Entry[]): readonly Entry[] {
  const placed: { readonly entry: Entry; readonly at: string }[] = [];
  let device = '';
  let latest = '';
  for (const entry of entries.toSorted((a, b) => compareTexts(a.deviceId, b.deviceId) || a.sequence - b.sequence)) {
    if (entry.deviceId !== device) latest = '';
    device = entry.deviceId;
    if (entry.at > latest) latest = entry.at;
    placed.push({ entry, at: latest });
  }
  return placed
    .toSorted((a, b) => compareTexts(a.at, b.at) || compareTexts(a.entry.deviceId, b.entry.deviceId) || a.entry.sequence - b.entry.sequence)
    .map(({ entry }) => entry);
}

/** By code unit, the same on every machine. */
function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
