import type { DeviceId } from '#shared/domain/ids.ts';
import type { Timestamp } from '#shared/lib/calendar-date.ts';
import { failed, ok, type Result } from '#shared/lib/result.ts';
import type { Platform } from '#renderer/platform/platform.ts';
import { DATABASE_NAME, WorkbenchDatabase } from './database.ts';
import { decideOpening, type OpeningObstacle } from './decide-opening.ts';
import { probeDatabase } from './probe-database.ts';
import { CURRENT_SCHEMA_VERSION, SCHEMA_VERSIONS, type SchemaVersion } from './schema-versions.ts';
import { sentinelKeeper } from './sentinel-keeper.ts';
import { Workspace } from './workspace.ts';

export interface OpenOptions {
  readonly platform: Pick<Platform, 'programVersion' | 'journal' | 'readSentinel' | 'writeSentinel'>;
  readonly now: () => Timestamp;
  readonly newId: () => string;
  readonly name?: string;
  readonly versions?: readonly SchemaVersion[];
  /** The user has seen the obstacle and chose to go on with what is there. */
  readonly isAcceptingLoss?: boolean;
  /** Another window holds an older version open and has not let go yet. */
  readonly onBlocked?: () => void;
  /** Another window upgraded or deleted the database: this one has let go and must be reloaded. */
  readonly onClosedByOther?: () => void;
}

async function ensureIdentity(
  database: WorkbenchDatabase,
  newId: () => string,
): Promise<{ readonly databaseId: string; readonly deviceId: DeviceId }> {
  return database.transaction('rw', database.meta, async () => {
    const known = await database.meta.get('identity');
    if (known?.key === 'identity') return known;
    const made = { key: 'identity', databaseId: newId(), deviceId: newId() as DeviceId } as const;
    await database.meta.put(made);
    return made;
  });
}

/**
 * Opens the workspace, or says what stands in the way without touching the database. Asks for persistent storage,
 * looks before Dexie does, upgrades the shape, and keeps our own schema row beside Dexie's version.
 */
export async function openWorkspace(options: OpenOptions): Promise<Result<Workspace, OpeningObstacle>> {
  const name = options.name ?? DATABASE_NAME;
  const versions = options.versions ?? SCHEMA_VERSIONS;
  const version = versions === SCHEMA_VERSIONS ? CURRENT_SCHEMA_VERSION : Math.max(...versions.map((v) => v.version));
  // Browsers may refuse; the answer changes nothing here and is shown in the settings.
  await navigator.storage.persist().catch(() => false);

  const sentinel = await options.platform.readSentinel().catch(() => 'damaged' as const);
  const decision = decideOpening(await probeDatabase(name), sentinel, version);
  if (decision.kind === 'stop') {
    const isPassable = decision.obstacle.code !== 'newer' && decision.obstacle.code !== 'unreadable';
    if (!(isPassable && options.isAcceptingLoss === true)) return failed(decision.obstacle);
  }

  const database = new WorkbenchDatabase(name, versions);
  database.on('blocked', () => options.onBlocked?.());
  database.on('versionchange', () => {
    database.close();
    options.onClosedByOther?.();
    // Dexie's own handler closes so that the next read opens again, which here would open a shape we do not know.
    return false;
  });
  try {
    await database.open();
    await database.meta.put({ key: 'schema', version, programVersion: options.platform.programVersion });
    const { databaseId, deviceId } = await ensureIdentity(database, options.newId);
    const keeper = sentinelKeeper(options.platform, database, {
      databaseId,
      schemaVersion: version,
      now: options.now,
    });
    if (decision.kind === 'stop' || sentinel === 'damaged') await keeper.writeNow();
    return ok(
      new Workspace({
        database,
        databaseId,
        deviceId,
        journal: options.platform.journal,
        now: options.now,
        onCommitted: keeper.noteCommit,
      }),
    );
  } catch (error) {
    database.close();
    return failed({ code: 'unreadable', detail: error instanceof Error ? error.message : String(error) });
  }
}
