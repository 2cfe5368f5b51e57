import { fold, queryWords } from '#shared/domain/search/fold.ts';
import { startSearch, type SearchClient } from '#renderer/workers/search/search-client.ts';
import { DATABASE_NAME, WorkbenchDatabase } from '#renderer/data/database.ts';

const TABLES = ['audits', 'people', 'templates', 'findings', 'evidence', 'questions', 'answers'] as const;

let client: SearchClient | null = null;
let texts: readonly string[] = [];

/** Until what the reading before left behind is cleared away: at a start of the program nothing is. */
const CLEARED_MS = 500;
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, CLEARED_MS));

const KEPT = `${DATABASE_NAME}-search`;

/** Throws away what an earlier start has kept, so that the next one reads every row. */
export async function forgetSearch(): Promise<void> {
  client?.end();
  await pause();
  await new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(KEPT);
    request.onsuccess = resolve;
    request.onerror = reject;
  });
}

/** Whether the search has been kept for the next start. */
export const isSearchKept = async (): Promise<boolean> => (await indexedDB.databases()).some(({ name }) => name === KEPT);

/** Milliseconds until the program's search finds everything. */
export async function readySearch(): Promise<number> {
  client?.end();
  await pause();
  const startedAt = performance.now();
  return new Promise((resolve, reject) => {
    client = startSearch(DATABASE_NAME, (state) => {
      if (state.kind === 'ready') resolve(performance.now() - startedAt);
      if (state.kind === 'failed') reject(new Error(state.detail));
    });
  });
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Milliseconds until the plain scan has the folded text of the same rows. */
export async function readyScan(): Promise<number> {
  texts = [];
  await pause();
  const startedAt = performance.now();
  const database = new WorkbenchDatabase();
  const all: string[] = [];
  for (const table of TABLES) {
    for (const row of await database.table(table).toArray()) all.push(fold(textsIn(row).join('\n')));
  }
  database.close();
  texts = all;
  return performance.now() - startedAt;
}

/** How many rows the scan holds. */
export const scannedRows = (): number => texts.length;

/** Milliseconds from asking to the answer, ranked and with its hits marked. */
export async function askSearch(text: string): Promise<number> {
  if (client === null) throw new Error('not ready');
  const startedAt = performance.now();
  const found = await client.find({ text, kinds: null, auditId: null, limit: 8, preferredAudits: [] });
  if (!found.ok) throw new Error(found.problem.code);
  return performance.now() - startedAt;
}

/** Milliseconds for looking through all texts for those with every word in them. */
export function askScan(text: string): number {
  const startedAt = performance.now();
  const words = queryWords(text);
  const found = texts.filter((one) => words.every((word) => one.includes(word)));
  if (found.length > texts.length) throw new Error('more found than there are');
  return performance.now() - startedAt;
}
