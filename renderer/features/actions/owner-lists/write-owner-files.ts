import type { TFunction } from 'i18next';
import type { Workspace } from '#renderer/data/workspace.ts';
import { registerExchange } from '#renderer/deeds/register-exchange.ts';
import { currentExportWords } from '#renderer/i18n/export-words.ts';
import { now, today } from '#renderer/platform/clock.ts';
import type { Platform } from '#renderer/platform/platform.ts';
import { writeAuditWorkbook } from '#renderer/workers/workbook-export/workbook-export-client.ts';
import { suggestWorkbookName } from '#shared/exchange/export/suggest-file-name.ts';
import { writeCalendar } from '#shared/exchange/calendar/write-calendar.ts';
import { describeOwnerWorkbook } from '#shared/exchange/owner-list/describe-owner-workbook.ts';
import { ownerCalendar } from '#shared/exchange/owner-list/owner-calendar.ts';
import type { OwnerList } from '#shared/exchange/owner-list/owner-list.ts';
import { failed, ok, type Result } from '#shared/lib/result.ts';
import { ownerListWords } from './owner-list-words.ts';

export type ListFormat = 'workbook' | 'calendar';

export type ListProblem =
  | { readonly code: 'cancelled' }
  | { readonly code: 'no-dates' }
  | { readonly code: 'failed'; readonly detail: string };

export interface ListFilesRequest {
  readonly lists: readonly OwnerList[];
  readonly format: ListFormat;
  readonly isOneEach: boolean;
  readonly exportedBy: string;
  readonly signal: AbortSignal;
  /** Hears how many of all files are at hand, and the share of the one at work. */
  readonly onProgress: (done: number, total: number, share: number) => void;
}

interface WrittenFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly changedCells: number;
}

const MEDIA_TYPES: Readonly<Record<ListFormat, string>> = {
  workbook: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  calendar: 'text/calendar;charset=utf-8',
};

/** "Peeter Saar Corrective actions 2026-11-28.xlsx": safe for any file system, the owner first. */
function fileName(t: TFunction, lists: readonly OwnerList[], format: ListFormat): string {
  const [only] = lists;
  const owner = lists.length === 1 && only ? (only.owner?.name ?? t('actions.nobody')) : '';
  const name = suggestWorkbookName(owner, t('actions.lists.fileName'), today()).replace(/^ +/, '');
  return format === 'workbook' ? name : name.replace(/\.xlsx$/, '.ics');
}

async function writeOne(
  { t, platform }: { readonly t: TFunction; readonly platform: Platform },
  lists: readonly OwnerList[],
  request: ListFilesRequest,
  onShare: (share: number) => void,
): Promise<Result<WrittenFile, ListProblem>> {
  const words = ownerListWords(t);
  if (request.format === 'calendar') {
    const entries = ownerCalendar(lists, { ...words, checkOf: (reference) => t('actions.lists.check', { reference }) });
    if (entries.length === 0) return failed({ code: 'no-dates' });
    const text = writeCalendar({ name: words.title, programVersion: platform.programVersion, stamp: now(), entries });
    return ok({ bytes: new TextEncoder().encode(text), changedCells: 0 });
  }
  const { description, changedCells } = describeOwnerWorkbook({
    lists,
    words,
    sheetWords: currentExportWords(),
    today: today(),
    exportedAt: now(),
    exportedBy: request.exportedBy,
  });
  const written = await writeAuditWorkbook(description, { signal: request.signal, onProgress: onShare });
  if (written.ok) return ok({ bytes: written.value, changedCells: changedCells.length });
  if (written.problem.code === 'cancelled') return failed({ code: 'cancelled' });
  return failed({ code: 'failed', detail: 'detail' in written.problem ? written.problem.detail : written.problem.code });
}

/**
 * Writes the lists as one file or one for each owner and hands them to the user's machine, one after the other. Owners
 * without a date get no calendar file. Gives how many were saved.
 */
export async function writeOwnerFiles(
  tools: { readonly t: TFunction; readonly platform: Platform; readonly workspace: Workspace },
  request: ListFilesRequest,
): Promise<Result<{ readonly saved: number; readonly changedCells: number }, ListProblem>> {
  const parts = request.isOneEach ? request.lists.map((list) => [list]) : [request.lists];
  let [saved, changedCells] = [0, 0];
  for (const [index, lists] of parts.entries()) {
    if (request.signal.aborted) return failed({ code: 'cancelled' });
    request.onProgress(index, parts.length, 0);
    const written = await writeOne(tools, lists, request, (share) => request.onProgress(index, parts.length, share));
    if (!written.ok && written.problem.code === 'no-dates') continue;
    if (!written.ok) return written;
    const file = { mediaType: MEDIA_TYPES[request.format], bytes: written.value.bytes };
    const suggestedName = fileName(tools.t, lists, request.format);
    const outcome = await tools.platform.saveFile({ ...file, suggestedName });
    if (!outcome.ok) return failed({ code: 'failed', detail: outcome.problem.detail });
    if (outcome.value === 'cancelled') return failed({ code: 'cancelled' });
    saved += 1;
    const [only] = lists;
    await registerExchange(tools.workspace, {
      ...file,
      direction: 'sent',
      kind: 'actions',
      auditId: null,
      counterpart: lists.length === 1 ? (only?.owner?.name ?? '') : '',
      fileName: suggestedName,
      counts: { rows: lists.reduce((sum, { rows }) => sum + rows.length, 0) },
      note: '',
    });
    changedCells += written.value.changedCells;
  }
  return saved === 0 ? failed({ code: 'no-dates' }) : ok({ saved, changedCells });
}
