import Dexie, { type EntityTable, type Table } from 'dexie';
import type { ChangeEntry } from '#shared/domain/change-log/change.ts';
import type { ChainHead } from '#shared/domain/change-log/hash-chain.ts';
import type { DeviceId, PersonId, Sha256 } from '#shared/domain/ids.ts';
import { broadMarks } from './broad-marks.ts';
import type { TableRows } from './row-write.ts';
import { SCHEMA_VERSIONS, type SchemaVersion } from './schema-versions.ts';

/** A change-log entry as stored: `rowKeys` ("answers:<id>") only serve the index for the history of one row. */
export type StoredChange = ChangeEntry & { readonly rowKeys: readonly string[] };

export interface StoredBlob {
  readonly sha256: Sha256;
  readonly blob: Blob;
}

export interface Counter {
  readonly key: string;
  readonly last: number;
}

/** Rows about the database itself; one of each, under its own key. */
export type MetaRow =
  | { readonly key: 'schema'; readonly version: number; readonly programVersion: string }
  | { readonly key: 'identity'; readonly databaseId: string; readonly deviceId: DeviceId }
  | ({ readonly key: 'head' } & ChainHead)
  | { readonly key: 'author'; readonly personId: PersonId };

export const DATABASE_NAME = 'luminous-audit';

/** The workbench's one database. Every write goes through `commit`, which alone opens write transactions. */
export class WorkbenchDatabase extends Dexie {
  readonly people!: EntityTable<TableRows['people'], 'id'>;
  readonly audits!: EntityTable<TableRows['audits'], 'id'>;
  readonly templates!: EntityTable<TableRows['templates'], 'id'>;
  readonly questions!: EntityTable<TableRows['questions'], 'id'>;
  readonly answers!: EntityTable<TableRows['answers'], 'id'>;
  readonly findings!: EntityTable<TableRows['findings'], 'id'>;
  readonly evidence!: EntityTable<TableRows['evidence'], 'id'>;
  readonly requirementTexts!: EntityTable<TableRows['requirementTexts'], 'id'>;
  readonly nonconformities!: EntityTable<TableRows['nonconformities'], 'id'>;
  readonly submissions!: EntityTable<TableRows['submissions'], 'id'>;
  readonly actions!: EntityTable<TableRows['actions'], 'id'>;
  readonly programmes!: EntityTable<TableRows['programmes'], 'id'>;
  readonly certificates!: EntityTable<TableRows['certificates'], 'id'>;
  readonly reports!: EntityTable<TableRows['reports'], 'id'>;
  readonly exchanges!: EntityTable<TableRows['exchanges'], 'id'>;
  readonly exchangeProfiles!: EntityTable<TableRows['exchangeProfiles'], 'id'>;
  readonly evidenceRequests!: EntityTable<TableRows['evidenceRequests'], 'id'>;
  readonly blobs!: Table<StoredBlob, Sha256>;
  readonly thumbnails!: Table<StoredBlob, Sha256>;
  readonly changes!: Table<StoredChange, [DeviceId, number]>;
  readonly counters!: Table<Counter, string>;
  readonly meta!: Table<MetaRow, MetaRow['key']>;

  constructor(name: string = DATABASE_NAME, versions: readonly SchemaVersion[] = SCHEMA_VERSIONS) {
    // Strict: "complete" means that the disk has it. Chromium's default loses evidence files at a power cut.
    // Immutable: nobody changes a row that was read, so live queries need not copy ten thousand of them each time.
    super(name, { chromeTransactionDurability: 'strict', cache: 'immutable' });
    this.use(broadMarks);
    for (const { version, stores, migrate } of versions) {
      const defined = this.version(version).stores(stores);
      if (migrate) defined.upgrade(migrate);
    }
  }
}
