import type { ChecklistQuestion } from '#shared/domain/checklist/template.ts';
import type { AuditId } from '#shared/domain/ids.ts';
import { EMPTY_HEAD, sealEntry, type ChainHead } from '#shared/domain/change-log/hash-chain.ts';
import { builtInTemplates } from '#shared/domain/standard/built-in.ts';
import { put } from '#renderer/data/row-write.ts';
import { openWorkspace } from '#renderer/data/open-workspace.ts';
import type { Workspace } from '#renderer/data/workspace.ts';
import { now } from '#renderer/platform/clock.ts';
import { createPlatform } from '#renderer/platform/create-platform.ts';
import { newId } from '#renderer/platform/ids.ts';
import { aPerson } from '#test/support/builders.ts';
import { aLongChecklist, answerTo, auditNumber, AUTHOR, evidenceNumber, findingNumber } from './seed-rows.ts';

/** What a workspace is filled with. */
export interface Filling {
  readonly audits: number;
  /** Questions of the checklist all audits share; null for the built-in one of 187. */
  readonly questions: number | null;
  /** Share of the questions that are answered, 0 to 1. */
  readonly answered: number;
  readonly findingsPerAudit: number;
  readonly evidencePerAudit: number;
  /** Entries of the change log, beside those that the audits bring. */
  readonly changes: number;
}

const ROWS_AT_ONCE = 10_000;

/** Opens the program's workspace and introduces Anna Berg if nobody works here yet. */
export async function openLabWorkspace(): Promise<Workspace> {
  const opened = await openWorkspace({ platform: createPlatform(), now, newId });
  if (!opened.ok) throw new Error(`The workspace did not open: ${opened.problem.code}`);
  const workspace = opened.value;
  if ((await workspace.authorId()) === null) {
    const person = aPerson({ id: AUTHOR });
    await workspace.commit({
      event: 'person.introduced',
      subject: person.name,
      auditId: null,
      plan: () => Promise.resolve([put('people', person)]),
    });
    await workspace.setAuthor(person.id);
  }
  return workspace;
}

/** Writes rows past the change log, which for a million of them would take an hour. Only ever done here. */
async function pour(native: IDBDatabase, table: string, rows: Iterable<unknown>): Promise<number> {
  let count = 0;
  let chunk: unknown[] = [];
  const write = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const transaction = native.transaction(table, 'readwrite', { durability: 'relaxed' });
      const store = transaction.objectStore(table);
      for (const row of chunk) store.put(row);
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error(`${table} could not be filled`));
    });
  for (const row of rows) {
    chunk.push(row);
    count += 1;
    if (chunk.length < ROWS_AT_ONCE) continue;
    await write();
    chunk = [];
  }
  if (chunk.length > 0) await write();
  return count;
}

/** Log entries that really were sealed one after the other, telling of answers graded. */
function* entriesOf(workspace: Workspace, start: ChainHead, count: number, questions: readonly ChecklistQuestion[], audits: number, end: { head: ChainHead }) {
  let head = start;
  for (let number = 0; number < count; number += 1) {
    const auditId = `audit-${number % audits}` as AuditId;
    const question = questions[number % questions.length];
    if (!question) return;
    const { id } = answerTo(auditId, question.id, number);
    const entry = sealEntry({
      deviceId: workspace.deviceId,
      sequence: head.sequence + 1,
      at: now(),
      authorId: AUTHOR,
      event: 'answer.graded',
      subject: question.code,
      auditId,
      reason: null,
      group: null,
      undoes: null,
      redoes: null,
      changes: [{ table: 'answers', id, from: { assessment: 'not-assessed' }, to: { assessment: 'conforming' } }],
      previousHash: head.hash,
    });
    head = { sequence: entry.sequence, hash: entry.hash };
    end.head = head;
    yield { ...entry, rowKeys: [`answers:${id}`] };
  }
}

/** Fills the workspace and gives how many rows there are now in all. */
export async function fillWorkspace(filling: Filling): Promise<number> {
  const workspace = await openLabWorkspace();
  const { database } = workspace;
  const native = database.backendDB();
  const builtIn = builtInTemplates()[0];
  if (!builtIn) throw new Error('There is no built-in checklist');
  const checklist = filling.questions === null ? builtIn : aLongChecklist(`bench-${filling.questions}`, filling.questions);
  const { template, questions } = checklist;
  const audits = Array.from({ length: filling.audits }, (_, number) => auditNumber(number, template.id));
  const answered = questions.slice(0, Math.round(questions.length * filling.answered));
  function* ofEach<Row>(count: number, make: (number: number, auditId: AuditId, question: ChecklistQuestion) => Row): Generator<Row> {
    let number = 0;
    for (const { id } of audits) {
      for (let index = 0; index < count; index += 1) {
        const question = questions[(index * 7) % questions.length];
        if (question) yield make(number, id, question);
        number += 1;
      }
    }
  }
  let rows = 0;
  if (filling.questions !== null) {
    rows += await pour(native, 'templates', [template]);
    rows += await pour(native, 'questions', questions);
  }
  rows += await pour(native, 'audits', audits);
  for (const { id } of audits) rows += await pour(native, 'answers', answered.map((question, number) => answerTo(id, question.id, number)));
  rows += await pour(native, 'findings', ofEach(filling.findingsPerAudit, findingNumber));
  rows += await pour(native, 'evidence', ofEach(filling.evidencePerAudit, evidenceNumber));
  const stored = await database.meta.get('head');
  const start = stored?.key === 'head' ? { sequence: stored.sequence, hash: stored.hash } : EMPTY_HEAD;
  const end = { head: start };
  rows += await pour(native, 'changes', entriesOf(workspace, start, filling.changes, questions, Math.max(1, filling.audits), end));
  await pour(native, 'meta', [{ key: 'head', ...end.head }]);
  database.close();
  return rows;
}
