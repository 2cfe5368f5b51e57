import { auditForExport } from '#renderer/data/repositories/export-repository.ts';
import type { Workspace } from '#renderer/data/workspace.ts';
import { registerExchange } from '#renderer/deeds/register-exchange.ts';
import { currentExportWords } from '#renderer/i18n/export-words.ts';
import { clockOver } from '#renderer/platform/clock.ts';
import type { Platform } from '#renderer/platform/platform.ts';
import { writeAuditWorkbook } from '#renderer/workers/workbook-export/workbook-export-client.ts';
import type { AuditId } from '#shared/domain/ids.ts';
import { findStandard } from '#renderer/platform/packs.ts';
import type { AuditWorkbookOptions } from '#shared/exchange/export/audit-workbook-input.ts';
import type { ChangedCell } from '#shared/exchange/export/clean-sheets.ts';
import { describeAuditWorkbook } from '#shared/exchange/export/describe-audit-workbook.ts';
import { describeCisoAudit } from '#shared/exchange/ciso-assistant/audit-columns.ts';
import type { CalendarDate, Timestamp } from '#shared/lib/calendar-date.ts';
import { failed, ok, type Result } from '#shared/lib/result.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export type ExportPhase = 'gathering' | 'writing' | 'saving';

export interface ExportedWorkbook {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly changedCells: readonly ChangedCell[];
}

export type ExportProblem =
  | { readonly code: 'cancelled' | 'not-found' | 'timed-out' }
  | { readonly code: 'worker-failed' | 'not-written' | 'not-read'; readonly detail: string };

/** Our own workbook with everything in it, or the columns of another program's audit workbook. */
export type ExportLayout = 'audit' | 'ciso-assistant';

export interface ExportRequest {
  readonly auditId: AuditId;
  readonly layout: ExportLayout;
  readonly fileName: string;
  readonly options: AuditWorkbookOptions;
  readonly exportedAt: Timestamp;
  readonly exportedBy: string;
  readonly signal: AbortSignal;
  /** Hears the phase and, while writing, a share from 0 to 1. */
  readonly onProgress: (phase: ExportPhase, share: number) => void;
}

/** The day of a moment on the wall of the person at the screen. */
function dayOf(at: Timestamp): CalendarDate {
  return clockOver(() => new Date(at)).today();
}

/** Reads an audit, describes it as a workbook, writes that in a worker and hands the file to the user's machine. */
export async function exportAudit(
  { workspace, platform }: { readonly workspace: Workspace; readonly platform: Platform },
  request: ExportRequest,
): Promise<Result<ExportedWorkbook, ExportProblem>> {
  request.onProgress('gathering', 0);
  // What was typed last may still be on its way.
  await workspace.settled();
  const rows = await auditForExport(workspace.database, request.auditId);
  if (rows === undefined) return failed({ code: 'not-found' });

  const describe = request.layout === 'audit' ? describeAuditWorkbook : describeCisoAudit;
  const { description, changedCells } = describe({
    ...rows,
    standardOf: (standardId) => findStandard(standardId) ?? null,
    dayOf,
    options: request.options,
    words: currentExportWords(),
    programVersion: platform.programVersion,
    exportedAt: request.exportedAt,
    exportedBy: request.exportedBy,
  });

  const written = await writeAuditWorkbook(description, {
    signal: request.signal,
    onProgress: (share) => request.onProgress('writing', share),
  });
  if (!written.ok) return failed(written.problem);

  request.onProgress('saving', 1);
  const saved = await platform.saveFile({ suggestedName: request.fileName, mediaType: XLSX, bytes: written.value });
  if (!saved.ok) return failed(saved.problem);
  if (saved.value === 'cancelled') return failed({ code: 'cancelled' });
  await registerExchange(workspace, {
    direction: 'sent',
    kind: 'audit-workbook',
    auditId: request.auditId,
    counterpart: request.layout === 'audit' ? '' : 'CISO Assistant',
    fileName: request.fileName,
    mediaType: XLSX,
    bytes: written.value,
    counts: { rows: rows.questions.length },
    note: '',
  });
  return ok({ name: request.fileName, size: written.value.byteLength, changedCells });
}
