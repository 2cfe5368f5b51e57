import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { put } from '#renderer/data/row-write.ts';
import { verifyLog } from '#renderer/data/verify-log.ts';
import type { Workspace } from '#renderer/data/workspace.ts';
import { loadSample } from '#renderer/features/sample/load-sample.ts';
import { readSampleContents, removeSample } from '#renderer/features/sample/remove-sample.ts';
import { hashBlob } from '#renderer/workers/evidence/hash-client.ts';
import { createThumbnail } from '#renderer/workers/evidence/thumbnail-client.ts';
import { LOGGED_TABLES } from '#shared/domain/change-log/change.ts';
import type { AuditId, EvidenceId, FindingId, PersonId, QuestionId } from '#shared/domain/ids.ts';
import { SAMPLE_AUDITS } from '#shared/domain/sample/sample-ids.ts';
import { SAMPLE_PERSON_IDS } from '#shared/domain/sample/sample-people.ts';
import { aFinding, anAnswer, anAudit, aPerson, someEvidence } from '#test/support/builders.ts';
import { aWorkspace, type TestWorkspace } from '#test/support/test-workspace.ts';

// Eleven files are drawn, hashed and stored at each loading.
vi.setConfig({ testTimeout: 60_000 });

let here: TestWorkspace;
beforeEach(async () => {
  here = await aWorkspace();
  await here.workspace.commit({
    event: 'person.introduced',
    subject: 'Mira Holm',
    auditId: null,
    plan: () => Promise.resolve([put('people', aPerson({ id: 'mira' as PersonId, name: 'Mira Holm' }))]),
  });
  await here.workspace.setAuthor('mira' as PersonId);
});
afterEach(async () => {
  await here.workspace.settled();
  await here.discard();
});

const OWN = 'own-audit' as AuditId;

async function rows(workspace: Workspace): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const tables = LOGGED_TABLES.map(async (table): Promise<readonly [string, readonly unknown[]]> => [
    table,
    await workspace.database.table<unknown>(table).orderBy(':id').toArray(),
  ]);
  return Object.fromEntries(await Promise.all(tables));
}

async function load(workspace = here.workspace): Promise<void> {
  const outcome = await loadSample(workspace, 'en');
  if (!outcome.ok) throw new Error(outcome.problem.code);
}

describe('loading the sample', () => {
  test('is one entry of the history, which one undo takes back and one redo brings again', async () => {
    const before = await rows(here.workspace);
    const entries = await here.workspace.database.changes.count();
    await load();
    expect(await here.workspace.database.changes.count()).toBe(entries + 1);
    const loaded = await rows(here.workspace);
    expect(loaded['audits']).toHaveLength(4);
    expect(loaded['answers']).toHaveLength(148);
    await here.workspace.undo();
    expect(await rows(here.workspace)).toEqual(before);
    await here.workspace.redo();
    expect(await rows(here.workspace)).toEqual(loaded);
    const report = await verifyLog(here.workspace.database);
    expect([report.chainProblems, report.rowProblems]).toEqual([[], []]);
  });

  test('stores pictures whose bytes are what the register says, and of which small pictures can be made', async () => {
    await load();
    const evidence = await here.workspace.database.evidence.toArray();
    const files = evidence.flatMap(({ file }) => (file === null ? [] : [file]));
    expect(files).toHaveLength(11);
    for (const file of files) {
      const stored = await here.workspace.database.blobs.get(file.sha256);
      if (!stored) throw new Error(`${file.name} is not stored`);
      const hashed = await hashBlob(stored.blob);
      expect(hashed.ok && hashed.value.sha256, file.name).toBe(file.sha256);
      expect(stored.blob.size).toBe(file.size);
    }
    const pictures = files.filter(({ mediaType }) => mediaType === 'image/png' || mediaType === 'image/jpeg');
    expect(pictures.length).toBeGreaterThanOrEqual(8);
    for (const { sha256, name } of pictures) {
      const blob = (await here.workspace.database.blobs.get(sha256))?.blob ?? new Blob();
      const picture = await createImageBitmap(blob);
      expect(picture.width, name).toBe(1600);
      picture.close();
      expect((await createThumbnail(blob)).ok, name).toBe(true);
    }
  });

  test('twice writes nothing the second time, and keeps what people changed in it', async () => {
    await load();
    await here.workspace.commit({
      event: 'audit.edited',
      subject: 'IA-2026-03',
      auditId: SAMPLE_AUDITS.internal,
      plan: async (tx) => {
        const audit = await tx.get('audits', SAMPLE_AUDITS.internal);
        return audit ? [put('audits', { ...audit, title: 'Mine' })] : [];
      },
    });
    const before = await rows(here.workspace);
    const again = await loadSample(here.workspace, 'de');
    expect(again).toEqual({ ok: true, value: null });
    expect(await rows(here.workspace)).toEqual(before);
  });
});

describe('references', () => {
  const nextNc = (): Promise<string> =>
    new Promise((resolve, reject) => {
      void here.workspace
        .commit({
          event: 'finding.raised',
          subject: 'x',
          auditId: OWN,
          plan: async (tx) => {
            const reference = await tx.nextReference('NC', 2026, 3);
            resolve(reference);
            return [put('findings', aFinding({ id: `own-${reference}` as FindingId, auditId: OWN, reference }))];
          },
        })
        .then((outcome) => {
          if (!outcome.ok) reject(new Error(outcome.problem.code));
        });
    });

  test('of own findings go on behind those of the sample, also once it is removed', async () => {
    await load();
    expect(await nextNc()).toBe('NC-2026-009');
    await removeSample(here.workspace);
    expect(await nextNc()).toBe('NC-2026-010');
  });

  test('of the sample are the same when it is loaded again', async () => {
    await load();
    const before = await here.workspace.database.findings.orderBy('reference').keys();
    await removeSample(here.workspace);
    await load();
    expect(await here.workspace.database.findings.orderBy('reference').keys()).toEqual(before);
  });

  test('that own work has, or once had, are left to it: the sample takes the next free ones, in its texts too', async () => {
    const taken = [await nextNc(), await nextNc(), await nextNc(), await nextNc(), await nextNc()];
    expect(taken.at(-1)).toBe('NC-2026-005');
    await here.workspace.commit({
      event: 'audit.created',
      subject: 'IA-2026-03',
      auditId: OWN,
      plan: async (tx) => {
        await tx.claimReference('IA-2026-03');
        return [put('audits', anAudit({ id: OWN }))];
      },
    });
    await here.workspace.commit({
      event: 'finding.raised',
      subject: 'NC-2025-031',
      auditId: OWN,
      plan: async (tx) => {
        await tx.claimReference('NC-2025-031');
        return [put('findings', aFinding({ id: 'own-old' as FindingId, auditId: OWN, reference: 'NC-2025-031' }))];
      },
    });
    await load();
    const references = (await here.workspace.database.findings.where('auditId').equals(SAMPLE_AUDITS.internal).toArray()).map(({ reference }) => reference);
    expect(references).not.toContain('NC-2026-004');
    expect(references).not.toContain('NC-2026-005');
    expect(references).toEqual(expect.arrayContaining(['NC-2026-006', 'NC-2026-007', 'NC-2026-008', 'NC-2026-009', 'NC-2026-010']));
    expect((await here.workspace.database.audits.get(SAMPLE_AUDITS.internal))?.reference).toBe('IA-2026-04');
    const incident = await here.workspace.database.findings.where('reference').equals('NC-2026-007').first();
    expect(incident?.objectiveEvidence).toContain('NC-2025-045');
    expect(incident?.objectiveEvidence).not.toContain('NC-2025-031');
  });
});

describe('removing the sample', () => {
  test('takes away what was added inside its audits as well, says so before, and one undo brings all of it back', async () => {
    const before = await rows(here.workspace);
    await load();
    await here.workspace.commit({
      event: 'finding.raised',
      subject: 'NC-2026-009',
      auditId: SAMPLE_AUDITS.internal,
      plan: () =>
        Promise.resolve([
          put('findings', aFinding({ id: 'added' as FindingId, auditId: SAMPLE_AUDITS.internal, reference: 'NC-2026-099' })),
          put('evidence', someEvidence({ id: 'added' as EvidenceId, auditId: SAMPLE_AUDITS.internal, reference: 'EV-2026-0099' })),
          put('answers', { ...anAnswer(), id: `${SAMPLE_AUDITS.surveillance}/q` as never, auditId: SAMPLE_AUDITS.surveillance, questionId: 'q' as QuestionId }),
        ]),
    });
    expect(await readSampleContents(here.workspace.database)).toEqual({ audits: 4, answers: 149, findings: 18, evidence: 15, added: 2 });
    const full = await rows(here.workspace);
    const removed = await removeSample(here.workspace);
    expect(removed.ok && removed.value?.event).toBe('sample.removed');
    expect(await rows(here.workspace)).toEqual(before);
    expect(await readSampleContents(here.workspace.database)).toBeNull();
    await here.workspace.undo();
    expect(await rows(here.workspace)).toEqual(full);
  });

  test('keeps people that own work names, or in whose name somebody works', async () => {
    await load();
    await here.workspace.commit({
      event: 'audit.created',
      subject: 'own',
      auditId: OWN,
      plan: () => Promise.resolve([put('audits', anAudit({ id: OWN, reference: 'IA-2026-50', leadAuditorId: SAMPLE_PERSON_IDS.RA, team: [] }))]),
    });
    await here.workspace.setAuthor(SAMPLE_PERSON_IDS.quality);
    await removeSample(here.workspace);
    const left = (await here.workspace.database.people.toArray()).map(({ name }) => name).toSorted();
    expect(left).toEqual(['Maria Costa', 'Mira Holm', 'Rita Alves']);
  });

  test('leaves own rows exactly as they were, whatever they are', async () => {
    await load();
    const own = fc.record({
      audits: fc.integer({ min: 0, max: 2 }),
      findings: fc.array(fc.constantFrom('minor', 'major', 'ofi' as const), { maxLength: 3 }),
      assessor: fc.constantFrom<PersonId>('mira' as PersonId, SAMPLE_PERSON_IDS.JL, SAMPLE_PERSON_IDS.desk),
      takenBy: fc.constantFrom<PersonId>('mira' as PersonId, SAMPLE_PERSON_IDS.AB),
    });
    let round = 0;
    await fc.assert(
      fc.asyncProperty(own, async ({ audits, findings, assessor, takenBy }) => {
        round += 1;
        const id = (name: string): string => `own-${String(round)}-${name}`;
        await here.workspace.commit({
          event: 'audit.created',
          subject: 'own',
          auditId: null,
          plan: () =>
            Promise.resolve([
              ...Array.from({ length: audits }, (_, index) => put('audits', anAudit({ id: id(String(index)) as AuditId, reference: id(`R${String(index)}`) }))),
              ...findings.map((grade, index) => put('findings', aFinding({ id: id(`f${String(index)}`) as FindingId, auditId: id('0') as AuditId, reference: id(`F${String(index)}`), grade }))),
              put('answers', { ...anAnswer({ assessedBy: assessor, assessment: 'conforming' }), id: id('answer') as never, auditId: id('0') as AuditId }),
              put('evidence', someEvidence({ id: id('e') as EvidenceId, auditId: id('0') as AuditId, reference: id('E'), takenBy })),
            ]),
        });
        const isOwn = (row: unknown): boolean => JSON.stringify(row).includes('"own-') || JSON.stringify(row).includes('"mira"');
        const ownRows = async (): Promise<unknown> => Object.values(await rows(here.workspace)).map((table) => table.filter(isOwn));
        const before = await ownRows();
        await removeSample(here.workspace);
        expect(await ownRows()).toEqual(before);
        // Nobody own rows name has gone, and nothing of the sample's audits is left.
        const people = new Set((await here.workspace.database.people.toArray()).map((person) => person.id));
        expect([people.has(assessor), people.has(takenBy)]).toEqual([true, true]);
        expect(await readSampleContents(here.workspace.database)).toBeNull();
        expect(await here.workspace.database.findings.where('auditId').anyOf(Object.values(SAMPLE_AUDITS)).count()).toBe(0);
        await here.workspace.undo();
        expect(await here.workspace.database.audits.where('id').anyOf(Object.values(SAMPLE_AUDITS)).count()).toBe(4);
      }),
      { numRuns: 8 },
    );
  });
});
