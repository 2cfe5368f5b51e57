import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SearchAnswer, SearchHit, SearchQuery, SearchState } from '#shared/contracts/search-messages.ts';
import { answerId } from '#shared/domain/checklist/answer.ts';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { AuditId, EvidenceId, FindingId, QuestionId, Sha256, TemplateId } from '#shared/domain/ids.ts';
import { put, remove, type RowWrite } from '#renderer/data/row-write.ts';
import { watchChangeLog } from '#renderer/data/search-changes.ts';
import { startSearch, type SearchClient } from '#renderer/workers/search/search-client.ts';
import { aFinding, anAnswer, anAudit, aPerson, aQuestion, someEvidence } from '#test/support/builders.ts';
import { aCase, aCause, aContainment, anAction } from '#test/support/case-builders.ts';
import { aWorkspace, type TestWorkspace } from '#test/support/test-workspace.ts';

let room: TestWorkspace;
let client: SearchClient;
let states: SearchState[];
let stopWatching: () => void;

const AUDIT = 'audit-1' as AuditId;
const OTHER = 'audit-2' as AuditId;
const BUILT_IN = 'iso20000-1-2018-full-v1/8.6.1-q1' as QuestionId;

function template(id: string) {
  return {
    id: id as TemplateId,
    family: id,
    version: 1,
    title: 'Checklist of the certification body',
    standardId: 'iso20000-1',
    standardTitle: 'ISO/IEC 20000-1',
    edition: '2018',
    language: 'de',
    origin: 'imported' as const,
    sourceName: 'Prüfliste Nordlicht.xlsx',
    questionCount: 1,
    createdAt: anAudit().createdAt,
  };
}

async function commit(writes: readonly RowWrite[], blobs: readonly Blob[] = []): Promise<void> {
  const stored = await Promise.all(
    blobs.map(async (blob) => ({ blob, sha256: bytesToHex(sha256(new Uint8Array(await blob.arrayBuffer()))) as Sha256 })),
  );
  const outcome = await room.workspace.commit({ event: 'row.written', subject: '', auditId: AUDIT, blobs: stored, plan: () => Promise.resolve(writes) });
  if (!outcome.ok) throw new Error(outcome.problem.detail);
}

function start(): void {
  states = [];
  client = startSearch(room.name, (state) => states.push(state));
  stopWatching = watchChangeLog(room.workspace.database, () => client.catchUp());
}

async function find(text: string, query: Partial<SearchQuery> = {}): Promise<SearchAnswer> {
  const outcome = await client.find({ text, kinds: null, auditId: null, limit: 10, preferredAudits: [], ...query });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

const titles = (hits: readonly SearchHit[]): readonly string[] => hits.map(({ kind, code, title }) => `${kind} ${code.text} ${title.text}`);

/** Until it holds; a busy machine is slow, not wrong. */
async function eventually(check: () => unknown): Promise<void> {
  await vi.waitFor(check, 20_000);
}

async function untilReady(): Promise<void> {
  await eventually(() => expect(states.at(-1)?.kind).toBe('ready'));
}

beforeEach(async () => {
  room = await aWorkspace();
  await commit([
    put('people', aPerson()),
    put('audits', anAudit()),
    put('audits', anAudit({ id: OTHER, reference: 'SA-2026-01', title: 'Supplier audit', startDate: null, templateIds: ['template-1' as TemplateId], team: [], leadAuditorId: null })),
    put('templates', template('template-1')),
    put('questions', aQuestion({ question: 'Wird jede Störung klassifiziert?' })),
    put('answers', anAnswer({ id: answerId(AUDIT, BUILT_IN), auditId: AUDIT, questionId: BUILT_IN, notes: 'Die Größe der Störung war nicht geprüft, sagt der Betrieb.' })),
    put('answers', anAnswer({ id: answerId(OTHER, 'question-1' as QuestionId), auditId: OTHER, interviewee: 'Łukasz Żółw' })),
    put('findings', aFinding()),
    put('evidence', someEvidence({ note: 'Seen on the screen: priority 1 without owner' })),
  ]);
  start();
});

afterEach(async () => {
  stopWatching();
  client.end();
  await room.discard();
});

describe('what is found', () => {
  test('every kind, accents and case aside, with what opens it', async () => {
    await untilReady();
    const { hits, isWhole } = await find('storung');
    expect(isWhole).toBe(true);
    expect(titles(hits)).toEqual([
      expect.stringMatching(/^answer 8\.6\.1-q1 .+/) as string,
      'question 8.6.1-q1 Wird jede Störung klassifiziert?',
    ]);
    const [answer, question] = hits;
    expect(answer?.target).toEqual({ kind: 'question', auditId: AUDIT, templateId: 'iso20000-1-2018-full-v1', questionId: BUILT_IN });
    expect(answer?.snippet?.field).toBe('notes');
    expect(answer?.snippet?.marks.map(({ start, end }) => answer.snippet?.text.slice(start, end))).toEqual(['Störung']);
    expect(answer?.auditReference).toBe('IA-2026-03');
    expect(question?.target).toEqual({ kind: 'question', auditId: OTHER, templateId: 'template-1', questionId: 'question-1' });

    expect((await find('lukasz zolw')).hits[0]?.target).toMatchObject({ auditId: OTHER, questionId: 'question-1' });
    expect((await find('NC-2026-007')).hits[0]?.target).toEqual({ kind: 'finding', auditId: AUDIT, findingId: 'finding-1' });
    await commit([put('actions', anAction({ effectivenessCriterion: 'Kein Ticket ohne Lösung im Quartal' }))]);
    await eventually(async () =>
      expect((await find('losung quartal')).hits[0]).toMatchObject({ kind: 'action', snippet: { field: 'effectivenessCriterion' }, target: { kind: 'action', actionId: anAction().id } }),
    );
    // What was done at once and why it happened, opened at the case; by the reference alone the finding is meant.
    await commit([put('nonconformities', aCase({ id: 'finding-1' as FindingId, containment: aContainment({ extent: 'Im Lager Tartu fehlen dieselben Belege' }), cause: aCause({ rootCauses: [{ id: 'r', text: 'Der Schichtplan kennt keine Vertretung', category: 'planning' }] }) }))]);
    await eventually(async () =>
      expect((await find('schichtplan vertretung')).hits[0]).toMatchObject({ kind: 'case', snippet: { field: 'cause' }, code: { text: 'NC-2026-007' }, target: { kind: 'case', findingId: 'finding-1' } }),
    );
    expect((await find('lager tartu')).hits[0]).toMatchObject({ kind: 'case', snippet: { field: 'containment' } });
    expect((await find('NC-2026-007')).hits.map(({ kind }) => kind)).toEqual(['finding']);
    expect((await find('ev-2026-0012')).hits[0]?.target).toEqual({ kind: 'evidence', auditId: AUDIT, evidenceId: 'evidence-1' });
    expect((await find('sa-2026-01')).hits[0]?.target).toEqual({ kind: 'audit', auditId: OTHER });
    expect((await find('anna berg')).hits[0]?.target).toEqual({ kind: 'person', personId: 'anna-berg', auditId: AUDIT });
    expect((await find('certification body', { kinds: ['checklist'] })).hits[0]?.target).toEqual({ kind: 'checklist', templateId: 'template-1' });
    expect((await find('liste nordlicht.xlsx')).hits[0]?.target).toEqual({ kind: 'checklist', templateId: 'template-1' });
  });

  test('the clause typed leads with its questions; a title the standard knows is found too', async () => {
    await untilReady();
    const { hits } = await find('8.6.1', { kinds: ['question'], auditId: AUDIT });
    expect(hits.length).toBeGreaterThan(2);
    expect(hits.every(({ code }) => code.text.startsWith('8.6.1-'))).toBe(true);
    expect((await find('incident management', { kinds: ['question'] })).counts.question).toBeGreaterThan(3);
  });

  test('one audit, one kind, and the audit a shared question opens in', async () => {
    await untilReady();
    const mine = await find('storung', { auditId: OTHER });
    expect(mine.hits.map(({ kind }) => kind)).toEqual(['question']);
    const findings = await find('incident', { kinds: ['finding'] });
    expect(new Set(findings.hits.map(({ kind }) => kind))).toEqual(new Set(['finding']));
    expect(findings.counts.question).toBeGreaterThan(0);
    await commit([put('audits', anAudit({ id: 'audit-3' as AuditId, reference: 'IA-2026-04' }))]);
    await eventually(async () => {
      const [hit] = (await find('8.6.1-q1', { kinds: ['question'], preferredAudits: ['gone', 'audit-3'] })).hits;
      expect(hit?.target).toMatchObject({ auditId: 'audit-3' });
    });
  });

  test('the words of a text file kept as evidence', async () => {
    const log = new Blob(['2026-02-17 08:14 failover of node Tallinn-7 took 41 minutes'], { type: 'text/plain' });
    const hash = bytesToHex(sha256(new Uint8Array(await log.arrayBuffer()))) as Sha256;
    const file = { name: 'cluster.log', mediaType: 'text/plain', size: log.size, sha256: hash };
    await commit([put('evidence', someEvidence({ id: 'evidence-2' as EvidenceId, reference: 'EV-2026-0013', title: 'Cluster log', recordNumber: '', file }))], [log]);
    await eventually(async () => {
      const [hit] = (await find('failover tallinn-7')).hits;
      expect(hit).toMatchObject({ kind: 'evidence', snippet: { field: 'fileText' } });
    });
    // And again when everything is read from the beginning.
    client.end();
    stopWatching();
    start();
    await eventually(async () => expect((await find('failover')).hits).toHaveLength(1));
  });

  test('what a source gives besides the rows, until it gives something else', async () => {
    await untilReady();
    client.setDocuments('guide', [{ id: 'p1', title: 'Grading', text: 'Press C for conforming', path: '/guide/grading' }]);
    expect((await find('grading conforming')).hits[0]?.target).toEqual({ kind: 'page', path: '/guide/grading' });
    client.setDocuments('guide', [{ id: 'p1', title: 'Bewerten', text: 'C drücken', path: '/guide/grading' }]);
    expect((await find('grading')).counts.guide).toBe(0);
    expect((await find('drucken', { kinds: ['guide'] })).hits).toHaveLength(1);
  });

  test('the built-in questions in the language of the program, also after it changes', async () => {
    await untilReady();
    const clocks = 'iso27001-2022-clauses-v1/A.8.17-q1';
    const idsOf = async (text: string): Promise<readonly unknown[]> =>
      (await find(text, { kinds: ['question'] })).hits.map(({ target }) => target.kind === 'question' && target.questionId);
    const recordsOf = (state: SearchState | undefined): number => (state?.kind === 'ready' ? state.records : -1);
    const records = recordsOf(states.at(-1));
    expect(await idsOf('clocks in step')).toEqual([clocks]);
    expect(await idsOf('uhren gemeinsamen quelle')).toEqual([]);

    client.setLanguage('de');
    expect(await idsOf('uhren gemeinsamen quelle')).toEqual([clocks]);
    expect(await idsOf('clocks in step')).toEqual([]);
    expect(titles((await find('uhren gemeinsamen quelle')).hits)[0]).toContain('Gehen die Uhren');
    await eventually(() => expect(recordsOf(states.at(-1))).toBe(records));

    client.setLanguage('en');
    expect(await idsOf('clocks in step')).toEqual([clocks]);
  });
});

describe('as rows change', () => {
  test('an edit, a removal and an undo are taken in, and told', async () => {
    await untilReady();
    const told = states.length;
    await commit([put('findings', aFinding({ statement: 'Kein Eigentümer benannt' }))]);
    await eventually(async () => expect((await find('eigentumer')).counts.finding).toBe(1));
    expect((await find('resolution note')).counts.finding).toBe(0);
    await eventually(() => expect(states.length).toBeGreaterThan(told));
    await commit([remove('findings', 'finding-1')]);
    await eventually(async () => expect((await find('eigentumer')).counts.finding).toBe(0));
    await room.workspace.undo();
    await eventually(async () => expect((await find('eigentumer')).counts.finding).toBe(1));
  });

  test('what is written while the rows are still being read is there in the end', async () => {
    client.end();
    stopWatching();
    const many = Array.from({ length: 6_000 }, (_, number) => aFinding({ id: `f${String(number)}` as FindingId, reference: `NC-2025-${String(number)}`, statement: `Backup ${String(number)} failed` }));
    await commit(many.map((finding) => put('findings', finding)));
    start();
    await commit([put('findings', aFinding({ id: 'f17' as FindingId, reference: 'NC-2025-17', statement: 'Rewritten meanwhile' })), remove('findings', 'f5999')]);
    await untilReady();
    await eventually(async () => {
      expect((await find('rewritten meanwhile')).counts.finding).toBe(1);
      expect((await find('backup')).counts.finding).toBe(5_998);
    });
  });

  test('a change is read when the log is said to have grown, not before', async () => {
    await untilReady();
    stopWatching();
    await commit([put('people', aPerson({ name: 'Renée Gonçalves' }))]);
    expect((await find('goncalves')).counts.person).toBe(0);
    client.catchUp();
    await eventually(async () => expect((await find('goncalves')).counts.person).toBe(1));
  });
});

describe('trouble', () => {
  test('many letters at once: the last question is answered, those overtaken say so', async () => {
    await untilReady();
    const outcomes = await Promise.all(
      ['s', 'st', 'sto', 'stor', 'storung'].map((text) => client.find({ text, kinds: null, auditId: null, limit: 5, preferredAudits: [] })),
    );
    const last = outcomes.at(-1);
    expect(last?.ok && last.value.text).toBe('storung');
    expect(outcomes.slice(0, -1).every((outcome) => outcome.ok || outcome.problem.code === 'overtaken')).toBe(true);
  });

  test('a database that is not there is refused, and not made by looking', async () => {
    const told: SearchState[] = [];
    const other = startSearch('no-such-database', (state) => told.push(state));
    await eventually(() => expect(told.at(-1)?.kind).toBe('failed'));
    other.end();
    expect((await indexedDB.databases()).some(({ name }) => name === 'no-such-database')).toBe(false);
  });

  test('the search lets go of a database that is to be deleted', async () => {
    await untilReady();
    room.workspace.database.close();
    // Blocked while it still reads, and only so long: one that never lets go runs into the time limit of the test.
    await new Promise<void>((resolve) => {
      indexedDB.deleteDatabase(room.name).onsuccess = () => resolve();
    });
  });

  test('a question after the end has an answer too', async () => {
    client.end();
    const outcome = await client.find({ text: 'a', kinds: null, auditId: null, limit: 5, preferredAudits: [] });
    expect(outcome.ok).toBe(false);
  });
});
