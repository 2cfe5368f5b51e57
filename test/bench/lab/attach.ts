import { attachFiles } from '#renderer/features/evidence/attach-files.ts';
import type { AuditId } from '#shared/domain/ids.ts';
import { labWorkspace } from './photos.ts';

/** Random bytes as binary files, new at each call. */
function randomFiles(count: number, bytes: number): readonly Blob[] {
  return Array.from({ length: count }, () => {
    const content = new Uint8Array(bytes);
    for (let at = 0; at < bytes; at += 65_536) crypto.getRandomValues(content.subarray(at, Math.min(bytes, at + 65_536)));
    return new Blob([content], { type: 'application/octet-stream' });
  });
}

/** Attaches files that get no small picture, until all are durable. Milliseconds. */
export async function attachBytes(count: number, bytes: number): Promise<number> {
  const workspace = await labWorkspace();
  const files = randomFiles(count, bytes).map((blob, index) => ({ name: `log-${String(index)}.bin`, blob, origin: 'dialog' as const }));
  const startedAt = performance.now();
  const { attached, problems } = await attachFiles(workspace, {
    auditId: 'photo-audit' as AuditId,
    files,
    questionIds: [],
    findingIds: [],
    clauses: [],
  });
  if (attached.length !== count) throw new Error(`attached ${String(attached.length)}: ${JSON.stringify(problems)}`);
  return performance.now() - startedAt;
}
