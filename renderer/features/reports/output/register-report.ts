import type { Workspace } from '#renderer/data/workspace.ts';
import { registerExchange, type ExchangedFile } from '#renderer/deeds/register-exchange.ts';
import type { AuditId } from '#shared/domain/ids.ts';
import type { DocumentMetadata } from '#shared/domain/report/document.ts';

/** A report as it left as a file. */
export type OutputFile = Pick<ExchangedFile, 'fileName' | 'mediaType'> & { readonly bytes: Uint8Array<ArrayBuffer> };

/**
 * Lists an issued report among the files sent, with a copy. A draft is no report yet and is not listed, and neither is
 * what a browser prints: its dialog does not tell whether a file came of it.
 */
export async function registerReport(workspace: Workspace, auditId: AuditId, metadata: DocumentMetadata, file: OutputFile): Promise<void> {
  if (metadata.isDraft) return;
  await registerExchange(workspace, { ...file, direction: 'sent', kind: 'report', auditId, counterpart: '', counts: {}, note: [metadata.number, metadata.title].filter((part) => part !== '').join(' · ') });
}
