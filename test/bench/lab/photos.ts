import { put } from '#renderer/data/row-write.ts';
import type { Workspace } from '#renderer/data/workspace.ts';
import { attachFiles } from '#renderer/features/evidence/attach-files.ts';
import type { AuditId } from '#shared/domain/ids.ts';
import { anAudit } from '#test/support/builders.ts';
import { openLabWorkspace } from './seed.ts';

const PHOTO = { width: 4000, height: 3000 } as const;
const AUDIT = 'photo-audit' as AuditId;
const THUMBNAIL_SIDE = 320;

let photos: readonly Uint8Array<ArrayBuffer>[] = [];
let serial = 0;

/** A drawn scene of 12 million pixels with the fine detail of a photo, so that it costs what a photo costs. */
async function drawPhoto(number: number): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(PHOTO.width, PHOTO.height);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas');
  const sky = pen.createLinearGradient(0, 0, PHOTO.width, PHOTO.height);
  sky.addColorStop(0, `hsl(${String(number * 37)} 60% 70%)`);
  sky.addColorStop(1, `hsl(${String(number * 37 + 120)} 50% 30%)`);
  pen.fillStyle = sky;
  pen.fillRect(0, 0, PHOTO.width, PHOTO.height);
  let seed = number + 1;
  const next = (): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed / 2_147_483_648;
  };
  for (let stroke = 0; stroke < 9_000; stroke += 1) {
    pen.fillStyle = `hsl(${String(next() * 360)} 40% ${String(20 + next() * 60)}% / 0.6)`;
    pen.fillRect(next() * PHOTO.width, next() * PHOTO.height, 4 + next() * 120, 4 + next() * 60);
  }
  pen.fillStyle = '#fff';
  pen.font = '120px sans-serif';
  pen.fillText(`INC-${String(20_000 + number)}`, 200, 400);
  return new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 })).arrayBuffer());
}

/** Draws and encodes the photos once; gives their size in bytes. */
export async function makePhotos(count: number): Promise<number> {
  const drawn: Uint8Array<ArrayBuffer>[] = [];
  for (let number = 0; number < count; number += 1) drawn.push(await drawPhoto(number));
  photos = drawn;
  return photos.reduce((sum, { length }) => sum + length, 0);
}

/** The photos with some bytes behind their end, which no decoder reads: new files to every store. */
export function freshPhotos(): readonly Blob[] {
  serial += 1;
  const tail = new TextEncoder().encode(`${String(serial)}-${crypto.randomUUID()}`);
  return photos.map((photo) => new Blob([photo, tail], { type: 'image/jpeg' }));
}

let opened: Promise<Workspace> | null = null;

export function labWorkspace(): Promise<Workspace> {
  opened ??= openLabWorkspace().then(async (workspace) => {
    const audit = anAudit({ id: AUDIT, reference: 'IA-2026-9999' });
    await workspace.commit({ event: 'audit.created', subject: audit.reference, auditId: AUDIT, plan: () => Promise.resolve([put('audits', audit)]) });
    return workspace;
  });
  return opened;
}

/** Takes the photos in as the program does and waits until every file and every small picture is stored. Milliseconds. */
export async function attachThroughProgram(): Promise<number> {
  const workspace = await labWorkspace();
  const files = freshPhotos().map((blob, index) => ({ name: `photo-${String(index)}.jpg`, blob, origin: 'dialog' as const }));
  const before = await workspace.database.thumbnails.count();
  const startedAt = performance.now();
  const outcome = await attachFiles(workspace, { auditId: AUDIT, files, questionIds: [], findingIds: [], clauses: [] });
  if (outcome.attached.length !== files.length) throw new Error(`attached ${String(outcome.attached.length)} of ${String(files.length)}`);
  while ((await workspace.database.thumbnails.count()) < before + files.length) await new Promise((resolve) => setTimeout(resolve, 5));
  return performance.now() - startedAt;
}

let naive: Promise<IDBDatabase> | null = null;

function naiveDatabase(): Promise<IDBDatabase> {
  naive ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('bench-one-by-one', 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('blobs');
      request.result.createObjectStore('thumbnails');
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no database'));
  });
  return naive;
}

async function store(table: string, key: string, blob: Blob): Promise<void> {
  const native = await naiveDatabase();
  await new Promise<void>((resolve, reject) => {
    const transaction = native.transaction(table, 'readwrite', { durability: 'strict' });
    transaction.objectStore(table).put(blob, key);
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('not stored'));
  });
}

/** The plain way: hash, store in a transaction of its own, decode whole, scale, store, then the next. Milliseconds. */
export async function attachOneByOne(): Promise<number> {
  const files = freshPhotos();
  await naiveDatabase();
  const startedAt = performance.now();
  for (const blob of files) {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
    const key = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
    await store('blobs', key, blob);
    const bitmap = await createImageBitmap(blob);
    const scale = THUMBNAIL_SIDE / Math.max(bitmap.width, bitmap.height);
    const canvas = new OffscreenCanvas(Math.round(bitmap.width * scale), Math.round(bitmap.height * scale));
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    await store('thumbnails', key, await canvas.convertToBlob({ type: 'image/webp', quality: 0.82 }));
  }
  return performance.now() - startedAt;
}
