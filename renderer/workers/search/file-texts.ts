import type { Evidence } from '#shared/domain/evidence/evidence.ts';
import { readFile, type StoredRow } from './read-rows.ts';

/** The words of text files kept as evidence: logs, lists, mails saved as text. */
export interface FileTexts {
  /** Whether a row is evidence whose file can be read as text. */
  readonly isReadable: (row: StoredRow) => boolean;
  /** Reads the file behind a row; false when there is none to read. */
  readonly load: (row: StoredRow) => Promise<boolean>;
  /** The text of a file that was loaded lately, else an empty text. */
  readonly known: (evidence: Evidence) => string;
}

const TEXT_TYPES = /^(text\/|application\/(json|xml|x-ndjson)|message\/)/;

/** Longer files are data rather than words; bytes. */
const MOST_BYTES = 256 * 1024;

/** Files kept at a time for snippets; the index itself has taken in all of them. */
const MOST_KEPT = 40;

/** No file is read yet. */
export function createFileTexts(database: () => Promise<IDBDatabase>): FileTexts {
  const kept = new Map<string, string>();
  // Only evidence has a file; the rows of other tables lack the field.
  const fileOf = (row: StoredRow): Evidence['file'] => (row as unknown as Evidence).file;
  const isReadable = (row: StoredRow): boolean => {
    const file = fileOf(row);
    return file !== null && TEXT_TYPES.test(file.mediaType) && file.size <= MOST_BYTES;
  };
  return {
    isReadable,
    async load(row) {
      const file = fileOf(row);
      if (file === null || !isReadable(row)) return false;
      if (kept.has(file.sha256)) return true;
      const blob = await readFile(await database(), file.sha256);
      if (blob === undefined) return false;
      const [oldest] = kept.keys();
      if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
      kept.set(file.sha256, await blob.text());
      return true;
    },
    known: ({ file }) => (file === null ? '' : (kept.get(file.sha256) ?? '')),
  };
}
