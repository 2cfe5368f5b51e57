import { builtInTemplates } from '#shared/domain/standard/built-in.ts';
import { addDays, type CalendarDate } from '#shared/lib/calendar-date.ts';
import { manyCases } from '#test/support/many-cases.ts';
import { openLabWorkspace } from './seed.ts';

const TABLES = ['audits', 'findings', 'nonconformities', 'submissions', 'certificates', 'reports', 'people', 'answers', 'evidence'] as const;

/** Fills the workspace with 2,000 nonconformities in 40 audits, past the change log, and gives how many rows there are. */
export async function fillFigures(today: string): Promise<number> {
  const workspace = await openLabWorkspace();
  // All within the period the dashboard begins with, so that it has to read every row the plain reading reads.
  const rows = manyCases({ today: today as CalendarDate, firstDay: addDays(today as CalendarDate, -355) });
  const native = workspace.database.backendDB();
  const transaction = native.transaction([...TABLES], 'readwrite', { durability: 'relaxed' });
  let count = 0;
  for (const table of TABLES) {
    const store = transaction.objectStore(table);
    for (const row of rows[table]) {
      store.put(row);
      count += 1;
    }
  }
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('The rows could not be written'));
  });
  workspace.database.close();
  return count;
}

/** Milliseconds for reading, once and one table after the other, the rows that the dashboard is made of. */
export async function readFigureRows(): Promise<number> {
  const workspace = await openLabWorkspace();
  const { database } = workspace;
  if (builtInTemplates().length === 0) throw new Error('There is no built-in checklist');
  const startedAt = performance.now();
  for (const table of TABLES) await database.table(table).toArray();
  const took = performance.now() - startedAt;
  database.close();
  return took;
}
