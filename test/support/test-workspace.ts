import Dexie from 'dexie';
import type { DatabaseSentinel } from '#shared/contracts/sentinel.ts';
import type { Timestamp } from '#shared/lib/calendar-date.ts';
import { openWorkspace, type OpenOptions } from '#renderer/data/open-workspace.ts';
import type { Workspace } from '#renderer/data/workspace.ts';

let opened = 0;

/** A clock that moves one second at each look, from the first day of the sample audit. */
export function tickingClock(start = '2026-02-23T09:00:00.000Z'): () => Timestamp {
  let next = Date.parse(start);
  return () => {
    next += 1000;
    return new Date(next).toISOString() as Timestamp;
  };
}

/** The machine's side of a workspace, kept in memory: what the shell would keep in files. */
export function inMemoryPlatform(): OpenOptions['platform'] & { sentinel: DatabaseSentinel | null } {
  return {
    programVersion: '0.0.0-test',
    journal: null,
    sentinel: null,
    readSentinel() {
      return Promise.resolve(this.sentinel);
    },
    writeSentinel(sentinel) {
      this.sentinel = sentinel;
      return Promise.resolve();
    },
  };
}

export interface TestWorkspace {
  readonly workspace: Workspace;
  readonly name: string;
  readonly platform: ReturnType<typeof inMemoryPlatform>;
  /** Closes and opens again, as at the next start of the program. */
  reopen(): Promise<Workspace>;
  /** Closes and deletes the database. */
  discard(): Promise<void>;
}

/** A real workspace on the browser's own IndexedDB, under a name of its own. */
export async function aWorkspace(): Promise<TestWorkspace> {
  opened += 1;
  const name = `test-${String(opened)}-${crypto.randomUUID()}`;
  const platform = inMemoryPlatform();
  const now = tickingClock();
  const open = async (): Promise<Workspace> => {
    const outcome = await openWorkspace({ name, platform, now, newId: () => crypto.randomUUID() });
    if (!outcome.ok) throw new Error(`The test workspace did not open: ${outcome.problem.code}`);
    return outcome.value;
  };
  let workspace = await open();
  return {
    workspace,
    name,
    platform,
    async reopen() {
      workspace.database.close();
      workspace = await open();
      return workspace;
    },
    async discard() {
      workspace.database.close();
      await Dexie.delete(name);
    },
  };
}
