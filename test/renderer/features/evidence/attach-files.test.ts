import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Evidence } from '#shared/domain/evidence/evidence.ts';
import { MAX_FILE_BYTES } from '#shared/domain/evidence/evidence-size.ts';
import { NO_LINKS, type EvidenceLinks } from '#shared/domain/evidence/link-evidence.ts';
import type { AuditId, FindingId, QuestionId } from '#shared/domain/ids.ts';
import { evidenceOfAudit, readFileBytes, readThumbnail } from '#renderer/data/repositories/evidence-repository.ts';
import type { CommitRequest } from '#renderer/data/commit.ts';
import { put } from '#renderer/data/row-write.ts';
import type { Workspace } from '#renderer/data/workspace.ts';
import { attachFiles, type AttachProgress, type FileToAttach } from '#renderer/features/evidence/attach-files.ts';
import {
  addEvidenceWithoutFile,
  addLinks,
  deleteEvidence,
  editEvidence,
  removeLinks,
  saveCopy,
  verifyBytes,
} from '#renderer/features/evidence/evidence-actions.ts';
import { aPerson, anAudit } from '#test/support/builders.ts';
import { aWorkspace, type TestWorkspace } from '#test/support/test-workspace.ts';
import { aPdf } from '../../workers/evidence/documents.ts';
import { cameraPhoto, pictureOf } from '../../workers/evidence/pictures.ts';

const AUDIT = 'audit-1' as AuditId;
const TO_QUESTION: EvidenceLinks = { questionIds: ['question-1' as QuestionId], findingIds: [], clauses: ['8.6.1'] };
const TO_FINDING: EvidenceLinks = { questionIds: [], findingIds: ['finding-1' as FindingId], clauses: [] };

let opened: TestWorkspace;

beforeEach(async () => {
  opened = await aWorkspace();
  const person = aPerson();
  await opened.workspace.commit({
    event: 'audit.created',
    subject: '',
    auditId: AUDIT,
    plan: () => Promise.resolve([put('people', person), put('audits', anAudit({ id: AUDIT }))]),
  });
  await opened.workspace.setAuthor(person.id);
});

afterEach(() => opened.discard());

function textFile(name: string, text = name): FileToAttach {
  return { name, blob: new Blob([text]), origin: 'dialog' };
}

function attach(files: readonly FileToAttach[], more: Partial<Parameters<typeof attachFiles>[1]> = {}) {
  return attachFiles(opened.workspace, { auditId: AUDIT, files, ...TO_QUESTION, ...more });
}

function register(): Promise<readonly Evidence[]> {
  return evidenceOfAudit(opened.workspace.database, AUDIT);
}

async function onlyLine(): Promise<Evidence> {
  const [line] = await register();
  if (!line) throw new Error('The register is empty');
  return line;
}

describe('attaching files', () => {
  it('registers each with reference, hash, sniffed type, links and the person who took it', async () => {
    const photo = await pictureOf(640, 480, 'image/png');
    const outcome = await attach([
      { name: 'Queue.png', blob: photo, origin: 'clipboard' },
      textFile('../Escalation policy.txt', 'Policy'),
    ]);
    expect(outcome).toMatchObject({ problems: [], skippedCount: 0, isCancelled: false });
    const [first, second] = await register();
    expect(first).toMatchObject({
      reference: 'EV-2026-0001',
      type: 'screenshot',
      title: 'Queue',
      takenBy: 'anna-berg',
      questionIds: ['question-1'],
      clauses: ['8.6.1'],
      file: { name: 'Queue.png', mediaType: 'image/png', size: photo.size },
    });
    expect(second).toMatchObject({
      reference: 'EV-2026-0002',
      type: 'document',
      file: { name: 'Escalation policy.txt', mediaType: 'text/plain', size: 6 },
    });
  });

  it('keeps the bytes as they were, also after the next start', async () => {
    await attach([{ name: 'photo.jpg', blob: await cameraPhoto(6), origin: 'drop' }]);
    const line = await onlyLine();
    const workspace = await opened.reopen();
    expect(line.file && (await verifyBytes(workspace, line.file))).toBe('intact');
  });

  it('stores a thumbnail beside the original', async () => {
    await attach([{ name: 'photo.jpg', blob: await cameraPhoto(6), origin: 'drop' }]);
    const sha256 = (await onlyLine()).file?.sha256;
    if (!sha256) throw new Error('no file');
    await expect.poll(() => readThumbnail(opened.workspace.database, sha256), { timeout: 8_000 }).toBeDefined();
    const thumbnail = await readThumbnail(opened.workspace.database, sha256);
    expect(thumbnail?.type).toBe('image/webp');
  });

  it('stores a picture of the first page of a PDF', { timeout: 40_000 }, async () => {
    await attach([{ name: 'policy.pdf', blob: aPdf(['Policy']), origin: 'drop' }]);
    const sha256 = (await onlyLine()).file?.sha256;
    if (!sha256) throw new Error('no file');
    await expect.poll(() => readThumbnail(opened.workspace.database, sha256), { timeout: 30_000 }).toBeDefined();
    const picture = await readThumbnail(opened.workspace.database, sha256);
    const { width, height } = await createImageBitmap(picture ?? new Blob());
    expect([width, height]).toEqual([240, 320]);
  });

  it('takes the date of a photo from its file, and never one in the future', async () => {
    const taken = Date.parse('2026-02-20T08:15:00.000Z');
    const photo = new File([await cameraPhoto(1)], 'IMG_1.jpg', { lastModified: taken });
    const later = new File([await cameraPhoto(3)], 'IMG_2.jpg', { lastModified: Date.parse('2100-01-01T00:00:00Z') });
    await attach([photo, later].map((blob) => ({ name: blob.name, blob, origin: 'dialog' as const })));
    const [first, second] = await register();
    expect(first?.takenAt).toBe('2026-02-20T08:15:00.000Z');
    expect(second?.takenAt).toMatch(/^2026-02-23T09/);
  });

  it('links the line that is there when the same file comes again', async () => {
    await attach([textFile('a.txt', 'same')]);
    const again = await attach([textFile('copy of a.txt', 'same')], TO_FINDING);
    expect(again.linked).toHaveLength(1);
    const lines = await register();
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ title: 'a', questionIds: ['question-1'], findingIds: ['finding-1'] });
  });

  it('keeps one copy of the bytes for two audits, each with its own line', async () => {
    await attach([textFile('a.txt', 'same')]);
    await attach([textFile('a.txt', 'same')], { auditId: 'audit-2' as AuditId });
    expect(await opened.workspace.database.evidence.count()).toBe(2);
    expect(await opened.workspace.database.blobs.count()).toBe(1);
  });

  it('names files that cannot be attached and goes on with the others', async () => {
    const huge = new Blob(['x']);
    Object.defineProperty(huge, 'size', { value: MAX_FILE_BYTES + 1 });
    const outcome = await attach([
      textFile('empty.txt', ''),
      { name: 'huge.iso', blob: huge, origin: 'dialog' },
      textFile('good.txt'),
    ]);
    expect(outcome.problems).toEqual([
      { name: 'empty.txt', code: 'empty' },
      { name: 'huge.iso', code: 'too-large' },
    ]);
    expect((await register()).map(({ title }) => title)).toEqual(['good']);
  });

  it('leaves attached what was attached when cancelled, and says how many are left', async () => {
    const stop = new AbortController();
    const outcome = await attach([textFile('1.txt'), textFile('2.txt'), textFile('3.txt'), textFile('4.txt')], {
      signal: stop.signal,
      onProgress: ({ filesDone }) => {
        if (filesDone === 2) stop.abort();
      },
    });
    expect(outcome).toMatchObject({ isCancelled: true, skippedCount: 2 });
    expect(await register()).toHaveLength(2);
  });

  it('stops when the disk is full, keeps what is attached, and says how many were not tried', async () => {
    const { workspace } = opened;
    let commits = 0;
    const full: Workspace = Object.create(workspace, {
      database: { value: workspace.database },
      now: { value: workspace.now },
      authorId: { value: () => workspace.authorId() },
      storeThumbnail: { value: () => Promise.resolve() },
      commit: {
        value: (request: CommitRequest) => {
          commits += 1;
          return commits === 1 ? workspace.commit(request) : Promise.resolve({ ok: false, problem: { code: 'disk-full', detail: '' } });
        },
      },
    }) as Workspace;
    const files = ['1.txt', '2.txt', '3.txt'].map((name) => textFile(name));
    const outcome = await attachFiles(full, { auditId: AUDIT, files, ...TO_QUESTION });
    expect(outcome).toMatchObject({ problems: [{ name: '2.txt', code: 'disk-full' }], skippedCount: 1, isCancelled: false });
    expect(await register()).toHaveLength(1);
  });

  it('tells of a database that was closed by another window instead of failing', async () => {
    const files = [textFile('1.txt'), textFile('2.txt')];
    let isFirst = true;
    const outcome = await attach(files, {
      onProgress: () => {
        if (isFirst) opened.workspace.database.close();
        isFirst = false;
      },
    });
    expect(outcome).toMatchObject({ attached: [], problems: [{ name: '1.txt', code: 'database-closed' }], skippedCount: 1 });
  });

  it('reports progress that only rises, over all files', async () => {
    const seen: AttachProgress[] = [];
    await attach([textFile('1.txt', 'one'), textFile('2.txt', 'three')], { onProgress: (step) => seen.push(step) });
    const bytes = seen.map(({ bytesDone }) => bytesDone);
    expect(bytes).toEqual(bytes.toSorted((a, b) => a - b));
    expect(seen.at(-1)).toMatchObject({ name: '2.txt', fileCount: 2, bytesDone: 8, byteCount: 8 });
  });

  it('is one undo for all files of one attaching, and never gives a reference again', async () => {
    await attach([textFile('1.txt'), textFile('2.txt')]);
    await opened.workspace.undo();
    expect(await register()).toHaveLength(0);
    await attach([textFile('3.txt')]);
    expect((await onlyLine()).reference).toBe('EV-2026-0003');
  });
});

describe('the register', () => {
  it('deletes a line with a trace, and undo brings it back with its bytes', async () => {
    await attach([textFile('a.txt', 'bytes')]);
    const line = await onlyLine();
    await deleteEvidence(opened.workspace, line);
    expect(await register()).toEqual([]);
    const trace = await opened.workspace.database.changes.where('rowKeys').equals(`evidence:${line.id}`).last();
    expect(trace).toMatchObject({ event: 'evidence.deleted', subject: 'EV-2026-0001 a' });
    expect(trace?.changes[0]?.from).toMatchObject({ file: { sha256: line.file?.sha256 } });
    await opened.workspace.undo();
    expect(await register()).toEqual([line]);
    expect(line.file && (await verifyBytes(opened.workspace, line.file))).toBe('intact');
  });

  it('keeps edits of one field apart from edits of another', async () => {
    await attach([textFile('a.txt')]);
    const line = await onlyLine();
    await editEvidence(opened.workspace, line, { source: 'S' });
    await editEvidence(opened.workspace, line, { source: 'Service desk' });
    await editEvidence(opened.workspace, line, { note: 'Seen on screen' });
    await opened.workspace.undo();
    expect(await onlyLine()).toMatchObject({ source: 'Service desk', note: '' });
    await opened.workspace.undo();
    expect(await onlyLine()).toMatchObject({ source: '' });
  });

  it('adds and removes links without touching the rest', async () => {
    await attach([textFile('a.txt')]);
    const line = await onlyLine();
    await addLinks(opened.workspace, line, TO_FINDING);
    expect((await onlyLine()).findingIds).toEqual(['finding-1']);
    await removeLinks(opened.workspace, line, TO_FINDING);
    expect(await onlyLine()).toEqual(line);
  });

  it('takes evidence without a file', async () => {
    const { outcome } = await addEvidenceWithoutFile(opened.workspace, {
      auditId: AUDIT,
      type: 'interview-note',
      title: 'Service desk manager on escalation',
      ...NO_LINKS,
    });
    expect(outcome.ok).toBe(true);
    expect(await onlyLine()).toMatchObject({ file: null, type: 'interview-note', reference: 'EV-2026-0001' });
  });
});

describe('checking and copying stored files', () => {
  it('finds bytes that changed in the store, and bytes that are gone', async () => {
    await attach([textFile('a.txt', 'bytes')]);
    const { file } = await onlyLine();
    if (!file) throw new Error('no file');
    await opened.workspace.database.blobs.put({ sha256: file.sha256, blob: new Blob(['bytez']) });
    expect(await verifyBytes(opened.workspace, file)).toBe('changed');
    await opened.workspace.database.blobs.delete(file.sha256);
    expect(await verifyBytes(opened.workspace, file)).toBe('missing');
  });

  it('hands the stored bytes and the kept name to the platform', async () => {
    await attach([textFile('a.txt', 'bytes')]);
    const { file } = await onlyLine();
    if (!file) throw new Error('no file');
    const saved: { name: string; text: string }[] = [];
    await saveCopy(
      opened.workspace,
      {
        saveFile: ({ suggestedName, bytes }) => {
          saved.push({ name: suggestedName, text: new TextDecoder().decode(bytes) });
          return Promise.resolve({ ok: true, value: 'saved' });
        },
      },
      file,
    );
    expect(saved).toEqual([{ name: 'a.txt', text: 'bytes' }]);
    expect(await (await readFileBytes(opened.workspace.database, file.sha256))?.text()).toBe('bytes');
  });
});
