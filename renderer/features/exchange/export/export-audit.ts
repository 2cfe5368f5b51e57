import type { Workspace } from '#renderer/data/workspace.ts';
import { registerExchange } from '#renderer/deeds/register-exchange.ts';
import { currentExportWords } from '#renderer/i18n/export-words.ts';
import type { Platform } from '#renderer/platform/platform.ts';
import { programLanguage } from '#renderer/platform/program-language.ts';
import { writeExport } from '#renderer/workers/workbook-export/workbook-export-client.ts';
import type { ExportContent, ExportWork } from '#shared/contracts/export-messages.ts';
import type { AuditId } from '#shared/domain/ids.ts';
import { packLanguageFor } from '#shared/domain/standard/pack-language.ts';
import type { AuditWorkbookOptions } from '#shared/exchange/export/audit-workbook-input.ts';
import type { ChangedCell } from '#shared/exchange/export/clean-sheets.ts';
import type { Timestamp } from '#shared/lib/calendar-date.ts';
import { failed, ok, type Result } from '#shared/lib/result.ts';
import { exchangeKindOf, mediaTypeOf } from './export-choice.ts';

export type ExportPhase = ExportWork | 'saving';

export interface ExportedFile {
  readonly content: ExportContent;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly changedCells: readonly ChangedCell[];
}

export type ExportProblem =
  | { readonly code: 'cancelled' | 'not-found' | 'timed-out' }
  | { readonly code: 'worker-failed' | 'not-written' | 'not-read'; readonly detail: string };

export interface ExportRequest {
  readonly auditId: AuditId;
  readonly content: ExportContent;
  readonly fileName: string;
  readonly options: AuditWorkbookOptions;
  readonly exportedAt: Timestamp;
  readonly exportedBy: string;
  readonly signal: AbortSignal;
  /** Hears the phase and a share of it from 0 to 1. */
  readonly onProgress: (phase: ExportPhase, share: number) => void;
}

/** Has an audit written as a file in a worker, hands it to the user's machine and registers it as sent. */
export async function exportAudit(
  { workspace, platform }: { readonly workspace: Workspace; readonly platform: Platform },
  request: ExportRequest,
): Promise<Result<ExportedFile, ExportProblem>> {
  const { auditId, content, fileName } = request;
  request.onProgress('reading', 0);
  // What was typed last may still be on its way.
  await workspace.settled();
  const written = await writeExport(
    {
      databaseName: workspace.database.name,
      auditId,
      content,
      options: request.options,
      words: currentExportWords(),
      language: packLanguageFor(programLanguage()),
      programVersion: platform.programVersion,
      exportedAt: request.exportedAt,
      exportedBy: request.exportedBy,
    },
    { signal: request.signal, onProgress: request.onProgress },
  );
  if (!written.ok) return failed(written.problem);
  const { bytes, rows, changedCells } = written.value;

  request.onProgress('saving', 1);
  const mediaType = mediaTypeOf(content);
  const saved = await platform.saveFile({ suggestedName: fileName, mediaType, bytes });
  if (!saved.ok) return failed(saved.problem);
  if (saved.value === 'cancelled') return failed({ code: 'cancelled' });
  await registerExchange(workspace, {
    direction: 'sent',
    kind: exchangeKindOf(content),
    auditId,
    counterpart: content.kind === 'ciso-assistant' ? 'CISO Assistant' : '',
    fileName,
    mediaType,
    bytes,
    counts: { rows },
    note: '',
  });
  return ok({ content, name: fileName, size: bytes.byteLength, changedCells });
}
