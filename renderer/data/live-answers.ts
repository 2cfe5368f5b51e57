import { blankAnswer, type Answer } from '#shared/domain/checklist/answer.ts';
import type { AnswerId, AuditId, QuestionId } from '#shared/domain/ids.ts';
import { onRowsChanged, type ChangedKeys } from './changed-keys.ts';
import type { WorkbenchDatabase } from './database.ts';

export type AnswersByQuestion = ReadonlyMap<QuestionId, Answer>;

/** What somebody just did to some answers, shown before the disk has it. */
export interface AnswerEdit {
  readonly questionIds: readonly QuestionId[];
  /** Gives the very same answer where it changes nothing. */
  readonly edit: (answer: Answer) => Answer;
}

/** The answers of one audit, held in memory while a screen shows them: a change costs what changed, not all rows. */
export interface LiveAnswers {
  /** Undefined until they are read. The same object as long as nothing changed. */
  readonly read: () => AnswersByQuestion | undefined;
  readonly subscribe: (listener: () => void) => () => void;
  /**
   * Shows an edit at once, over what is stored. `stored` tells how writing it ended: true, and the edit gives way to the
   * stored row as soon as that is read; false, and it is taken back.
   */
  readonly show: (edit: AnswerEdit, stored: Promise<boolean>) => void;
}

const NOTHING: ReadonlySet<QuestionId> = new Set();

interface PendingEdit extends AnswerEdit {
  /** Whether it is durable: a reading begun from now on finds it. */
  isStored: boolean;
}

function isSameAnswer(left: Answer | undefined, right: Answer | undefined): boolean {
  if (left === right) return true;
  if (left === undefined || right === undefined) return false;
  // A field may be there on one side alone: marks come and go.
  const fields = [...Object.keys(left), ...Object.keys(right)] as (keyof Answer)[];
  return fields.every((field) => left[field] === right[field]);
}

/** What was read or edited: the only answers that can differ. */
type Touched = ReadonlySet<QuestionId> | 'all';

/**
 * `next` with those answers of `before` that are equal as the same objects, so that nothing is drawn anew without need;
 * `before` itself when nothing differs.
 */
function keepEqual(before: AnswersByQuestion | undefined, next: Map<QuestionId, Answer>, touched: Touched): AnswersByQuestion {
  if (before === undefined) return next;
  let isEqual = before.size === next.size;
  for (const id of touched === 'all' ? next.keys() : touched) {
    const [known, answer] = [before.get(id), next.get(id)];
    if (!isSameAnswer(known, answer)) isEqual = false;
    else if (known !== undefined) next.set(id, known);
  }
  return isEqual ? before : next;
}

function createLiveAnswers(database: WorkbenchDatabase, auditId: AuditId, onIdle: () => void): LiveAnswers {
  const listeners = new Set<() => void>();
  let stored: AnswersByQuestion | undefined;
  let shown: AnswersByQuestion | undefined;
  let pending: readonly PendingEdit[] = [];
  /** What was written since the reading at work began; null when nothing waits to be read. */
  let dirty: Set<string> | 'all' | null = null;
  let isReading = false;
  let stop: (() => void) | null = null;

  const publish = (read: Touched): void => {
    if (stored === undefined) return;
    const next = new Map(stored);
    const edited = pending.flatMap(({ questionIds }) => questionIds);
    for (const { questionIds, edit } of pending) {
      for (const id of questionIds) {
        const before = next.get(id) ?? blankAnswer(auditId, id);
        const after = edit(before);
        if (after !== before) next.set(id, after);
      }
    }
    const result = keepEqual(shown, next, read === 'all' ? read : new Set([...read, ...edited]));
    if (result === shown) return;
    shown = result;
    for (const listener of listeners) listener();
  };

  const readRows = async (what: Set<string> | 'all'): Promise<Touched> => {
    if (what === 'all' || stored === undefined) {
      const rows = await database.answers.where('auditId').equals(auditId).toArray();
      stored = new Map(rows.map((row) => [row.questionId, row]));
      return 'all';
    }
    const keys = [...what].map((key) => key as AnswerId);
    const rows = await database.answers.bulkGet(keys);
    // An answer's key is made of its audit's and its question's.
    const ids = keys.map((key) => key.slice(auditId.length + 1) as QuestionId);
    const next = new Map(stored);
    ids.forEach((id, index) => {
      const row = rows[index];
      if (row) next.set(id, row);
      else next.delete(id);
    });
    stored = next;
    return new Set(ids);
  };

  const endIfIdle = (): void => {
    if (listeners.size > 0 || pending.length > 0 || isReading) return;
    stop?.();
    stop = null;
    stored = undefined;
    shown = undefined;
    dirty = null;
    onIdle();
  };

  /** One reading at a time, so that an older one never comes in over a newer one. */
  const pump = async (): Promise<void> => {
    if (isReading) return;
    isReading = true;
    try {
      while (dirty !== null) {
        const what: Set<string> | 'all' = dirty;
        dirty = null;
        const covered = pending.filter(({ isStored }) => isStored);
        const touched = await readRows(what);
        pending = pending.filter((edit) => !covered.includes(edit));
        publish(touched);
      }
    } catch {
      // A store that gives nothing is told by the screen's other queries; what is shown stays as it was.
      pending = pending.filter(({ isStored }) => !isStored);
    } finally {
      isReading = false;
      endIfIdle();
    }
  };

  const markDirty = (keys: ChangedKeys): void => {
    const own = keys === 'all' ? keys : keys.filter((key) => key.startsWith(`${auditId}/`));
    if (own !== 'all' && own.length === 0) return;
    dirty = own === 'all' || dirty === 'all' ? 'all' : new Set([...(dirty ?? []), ...own]);
    void pump();
  };

  const start = (): void => {
    if (stop !== null) return;
    stop = onRowsChanged(database.name, 'answers', markDirty);
    markDirty('all');
  };

  return {
    read: () => shown,
    subscribe: (listener) => {
      listeners.add(listener);
      start();
      return () => {
        listeners.delete(listener);
        // Not at once: React leaves and comes back when only the screen around it changes.
        setTimeout(endIfIdle);
      };
    },
    show: (edit, outcome) => {
      const entry: PendingEdit = { ...edit, isStored: false };
      pending = [...pending, entry];
      start();
      publish(NOTHING);
      void outcome.then((isStored) => {
        if (isStored) {
          entry.isStored = true;
          markDirty(edit.questionIds.map((id) => `${auditId}/${id}`));
        } else {
          pending = pending.filter((other) => other !== entry);
          publish(new Set(edit.questionIds));
          endIfIdle();
        }
      });
    },
  };
}

const held = new WeakMap<WorkbenchDatabase, Map<AuditId, LiveAnswers>>();

/** The answers of an audit, shared by everybody who asks for them; read when somebody subscribes. */
export function liveAnswersOf(database: WorkbenchDatabase, auditId: AuditId): LiveAnswers {
  const ofDatabase = held.get(database) ?? new Map<AuditId, LiveAnswers>();
  held.set(database, ofDatabase);
  const known = ofDatabase.get(auditId);
  if (known) return known;
  const made = createLiveAnswers(database, auditId, () => {
    if (ofDatabase.get(auditId) === made) ofDatabase.delete(auditId);
  });
  ofDatabase.set(auditId, made);
  return made;
}

/** Shows an edit over the stored answers, if a screen holds them now. */
export function showAnswerEdit(
  database: WorkbenchDatabase,
  auditId: AuditId,
  edit: AnswerEdit,
  stored: Promise<boolean>,
): void {
  held.get(database)?.get(auditId)?.show(edit, stored);
}
