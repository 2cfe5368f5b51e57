import { z } from 'zod';

/**
 * A small note kept outside IndexedDB about the database, compared at start: an empty database where the note
 * tells of entries leads to the recovery screen instead of a fresh start (Chromium can empty a store without a word).
 */
export const databaseSentinelSchema = z.object({
  databaseId: z.string(),
  schemaVersion: z.number().int(),
  /** Number of change-log entries of this device when the note was written. */
  entries: z.number().int(),
  /** Hash of the last of them. */
  head: z.string(),
  writtenAt: z.string(),
});

export type DatabaseSentinel = Readonly<z.infer<typeof databaseSentinelSchema>>;
