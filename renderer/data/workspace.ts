import type { ChangeEntry } from '#shared/domain/change-log/change.ts';
import type { UndoStep } from '#shared/domain/change-log/undo-stack.ts';
import type { DeviceId, PersonId, Sha256 } from '#shared/domain/ids.ts';
import type { Timestamp } from '#shared/lib/calendar-date.ts';
import { failed, ok, type Result } from '#shared/lib/result.ts';
import type { Journal } from '#renderer/platform/platform.ts';
import { onRowsChanged } from './changed-keys.ts';
import { commitToDatabase, type CommitRequest } from './commit.ts';
import type { WorkbenchDatabase } from './database.ts';
import { noteWriteCancelled, noteWriteEnded, noteWriteStarted } from './save-status.ts';
import { toStorageProblem, type StorageProblem } from './storage-problem.ts';
import { FrozenReportError } from './frozen-reports.ts';
import { FrozenSubmissionError } from './frozen-submissions.ts';
import { FrozenTemplateError } from './frozen-templates.ts';
import { ChangedSinceError, loadUndoStacks, planReversal, rememberEntry } from './undo.ts';
import { CancelledError } from './write-rows.ts';

/** The entry written, or null when nothing differed from what was stored. */
export type CommitOutcome = Result<ChangeEntry | null, StorageProblem>;

export interface WorkspaceOptions {
  readonly database: WorkbenchDatabase;
  readonly databaseId: string;
  readonly deviceId: DeviceId;
  readonly journal: Journal | null;
  readonly now: () => Timestamp;
  /** Called after each durable entry, to refresh what is known outside the database. */
  readonly onCommitted?: () => void;
}

/** An open database with the one way to write to it. */
export class Workspace {
  readonly database: WorkbenchDatabase;
  readonly databaseId: string;
  readonly deviceId: DeviceId;
  readonly now: () => Timestamp;
  readonly #journal: Journal | null;
  readonly #onCommitted: () => void;
  #lastWrite: Promise<unknown> = Promise.resolve();
  /** Kept at hand, because reading it would wait behind the write at work; undefined before it is read. */
  #authorId: PersonId | null | undefined;
  #authorChanges = 0;

  constructor(options: WorkspaceOptions) {
    this.database = options.database;
    this.databaseId = options.databaseId;
    this.deviceId = options.deviceId;
    this.now = options.now;
    this.#journal = options.journal;
    this.#onCommitted = options.onCommitted ?? (() => undefined);
    // A store that cannot be read is told by whoever needs it.
    const readAuthor = (): void => void this.authorId().catch(() => undefined);
    readAuthor();
    const stop = onRowsChanged(this.database.name, 'meta', (keys) => {
      // Changed here or in another window.
      if (keys !== 'all' && !keys.includes('author')) return;
      this.#authorId = undefined;
      this.#authorChanges += 1;
      readAuthor();
    });
    this.database.on('close', stop);
  }

  /** Who works here; null before the first start has asked. */
  async authorId(): Promise<PersonId | null> {
    if (this.#authorId !== undefined) return this.#authorId;
    const changes = this.#authorChanges;
    const row = await this.database.meta.get('author');
    const authorId = row?.key === 'author' ? row.personId : null;
    if (changes === this.#authorChanges) this.#authorId = authorId;
    return authorId;
  }

  /** From now on changes of this device carry this person's name. */
  async setAuthor(personId: PersonId): Promise<void> {
    await this.database.meta.put({ key: 'author', personId });
  }

  /** Keeps a preview made from a stored file. Derived, so neither logged nor counted as a save. */
  async storeThumbnail(sha256: Sha256, blob: Blob): Promise<void> {
    await this.database.thumbnails.put({ sha256, blob });
  }

  /** Writes rows, files and their log entry; resolves once durable in the database and in the journal, if there is one. */
  commit(request: CommitRequest): Promise<CommitOutcome> {
    return this.#write(request);
  }

  /** Takes back the last step of this device, as a new entry: the log only grows. */
  async undo(): Promise<CommitOutcome> {
    const { undo } = await loadUndoStacks(this.database, this.deviceId);
    const step = undo.at(-1);
    return step ? this.#reverse(step, 'undoes') : failed({ code: 'nothing-to-undo', detail: '' });
  }

  /** Takes back the last undo. */
  async redo(): Promise<CommitOutcome> {
    const { redo } = await loadUndoStacks(this.database, this.deviceId);
    const step = redo.at(-1);
    return step ? this.#reverse(step, 'redoes') : failed({ code: 'nothing-to-undo', detail: '' });
  }

  /** Resolves when every write begun so far has ended. */
  async settled(): Promise<void> {
    await this.#lastWrite;
  }

  #reverse(step: UndoStep, kind: 'undoes' | 'redoes'): Promise<CommitOutcome> {
    const [first] = step;
    const last = step.at(-1);
    if (!first || !last) return Promise.resolve(failed({ code: 'nothing-to-undo', detail: '' }));
    return this.#write({
      event: last.event,
      subject: last.subject,
      auditId: last.auditId,
      [kind]: first.sequence,
      plan: (tx) => planReversal(tx, step),
    });
  }

  #write(request: CommitRequest & { readonly undoes?: number; readonly redoes?: number }): Promise<CommitOutcome> {
    // One after the other, in the order they were asked for: two saves of one field must not overtake each other.
    const outcome = this.#lastWrite.then(() => this.#writeNow(request));
    this.#lastWrite = outcome;
    return outcome;
  }

  async #writeNow(
    request: CommitRequest & { readonly undoes?: number; readonly redoes?: number },
  ): Promise<CommitOutcome> {
    noteWriteStarted();
    let problem: StorageProblem | null = null;
    try {
      const authorId = await this.authorId();
      const context = { database: this.database, deviceId: this.deviceId, authorId, now: this.now };
      const entry = await commitToDatabase(context, request);
      if (entry !== null) {
        rememberEntry(this.database, entry);
        problem = await this.#appendToJournal(entry);
        this.#onCommitted();
      }
      return problem === null ? ok(entry) : failed(problem);
    } catch (error) {
      problem =
        error instanceof ChangedSinceError
          ? { code: 'changed-since', detail: error.message }
          : error instanceof FrozenTemplateError || error instanceof FrozenSubmissionError || error instanceof FrozenReportError
            ? { code: error.code, detail: error.message }
            : error instanceof CancelledError
              ? { code: 'cancelled', detail: '' }
              : toStorageProblem(error);
      return failed(problem);
    } finally {
      if (problem?.code === 'cancelled') noteWriteCancelled();
      else noteWriteEnded(problem, Date.parse(this.now()));
    }
  }

  async #appendToJournal(entry: ChangeEntry): Promise<StorageProblem | null> {
    try {
      await this.#journal?.append(entry);
      return null;
    } catch (error) {
      return { code: 'journal-failed', detail: error instanceof Error ? error.message : String(error) };
    }
  }
}
