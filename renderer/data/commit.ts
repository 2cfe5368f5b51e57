import type { ChangeEntry } from '#shared/domain/change-log/change.ts';
import { EMPTY_HEAD, sealInSteps, type ChainHead } from '#shared/domain/change-log/hash-chain.ts';
import type { AuditId, DeviceId, PersonId, Sha256 } from '#shared/domain/ids.ts';
import type { Timestamp } from '#shared/lib/calendar-date.ts';
import { readingOf, type CommitReader } from './commit-reader.ts';
import type { WorkbenchDatabase } from './database.ts';
import { refuseReportWrites } from './frozen-reports.ts';
import { refuseSubmissionWrites } from './frozen-submissions.ts';
import { refuseFrozenWrites } from './frozen-templates.ts';
import { inSlices } from './in-slices.ts';
import type { RowWrite } from './row-write.ts';
import { refuseIfCancelled, writeRows, type WriteWatch } from './write-rows.ts';

export interface CommitRequest extends WriteWatch {
  /** Noun and past tense; names the sentence `changeLog.events.<event>` shown to people. */
  readonly event: string;
  /** What it was done to, in words: a question's code, a reference. */
  readonly subject: string;
  readonly auditId: AuditId | null;
  readonly reason?: string;
  /** Changes of the same group directly after each other are undone together. */
  readonly group?: string;
  /** Files to keep, stored in the same transaction unless their hash is there already. */
  readonly blobs?: readonly { readonly sha256: Sha256; readonly blob: Blob }[];
  /** Runs inside the transaction: reads what the rule needs, returns what to write. Throw to leave all as it was. */
  readonly plan: (tx: CommitReader) => Promise<readonly RowWrite[]>;
}

export interface CommitContext {
  readonly database: WorkbenchDatabase;
  readonly deviceId: DeviceId;
  readonly authorId: PersonId | null;
  readonly now: () => Timestamp;
}

/** Adds a sealed entry to this device's chain. To be called inside the transaction of the rows it tells of. */
async function appendEntry(
  { database, deviceId, authorId, now }: CommitContext,
  reader: CommitReader,
  told: Pick<ChangeEntry, 'event' | 'subject' | 'auditId' | 'reason' | 'group' | 'undoes' | 'redoes' | 'changes'>,
): Promise<ChangeEntry> {
  const stored = await database.meta.get('head');
  const head: ChainHead = stored?.key === 'head' ? stored : EMPTY_HEAD;
  const unsealed = { deviceId, sequence: head.sequence + 1, at: now(), authorId, ...told, previousHash: head.hash };
  const entry = await inSlices(sealInSteps(unsealed), () => reader.breath());
  await database.changes.add({
    ...entry,
    // Questions come by the thousand and never change alone: their template's history is theirs.
    rowKeys: entry.changes.filter(({ table }) => table !== 'questions').map(({ table, id }) => `${table}:${id}`),
  });
  await database.meta.put({ key: 'head', sequence: entry.sequence, hash: entry.hash });
  return entry;
}

/**
 * The one way anything is written: rows, files and the change-log entry in one strict transaction. Resolves when the
 * disk has it, with the entry, or null when nothing differed. Rejects with nothing written when the plan throws,
 * the signal is aborted before the end, or the store refuses.
 */
export async function commitToDatabase(
  context: CommitContext,
  request: CommitRequest & { readonly undoes?: number; readonly redoes?: number },
): Promise<ChangeEntry | null> {
  const { database } = context;
  // Files and thumbnails stay out of the way unless this commit brings one, so that pictures keep loading.
  const tables = database.tables.filter(
    ({ name }) => name !== 'thumbnails' && (name !== 'blobs' || request.blobs !== undefined),
  );
  return database.transaction('rw', tables, async () => {
    const { reader, keepCounters } = readingOf(database);
    const writes = await request.plan(reader);
    // Undo and redo only bring back what was allowed when it was done.
    if (request.undoes === undefined && request.redoes === undefined) {
      await refuseFrozenWrites(reader, writes);
      await refuseSubmissionWrites(reader, writes);
      await refuseReportWrites(reader, writes);
    }
    await keepCounters();
    const changes = await writeRows(database, writes, request);
    for (const { sha256, blob } of request.blobs ?? []) {
      const isStored = (await database.blobs.where('sha256').equals(sha256).count()) > 0;
      if (!isStored) await database.blobs.add({ sha256, blob });
    }
    if (changes.length === 0) return null;
    const entry = await appendEntry(context, reader, {
      event: request.event,
      subject: request.subject,
      auditId: request.auditId,
      reason: request.reason ?? null,
      group: request.group ?? null,
      undoes: request.undoes ?? null,
      redoes: request.redoes ?? null,
      changes,
    });
    // The last moment at which all of it can still be taken back.
    refuseIfCancelled(request.signal);
    return entry;
  });
}
