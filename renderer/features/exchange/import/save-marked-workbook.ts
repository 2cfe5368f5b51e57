import type { Workspace } from '#renderer/data/workspace.ts';
import { registerExchange } from '#renderer/deeds/register-exchange.ts';
import type { Platform } from '#renderer/platform/platform.ts';
import { markProblems, type MarkResult } from '#renderer/workers/mark/mark-problems.ts';
import type { AuditId } from '#shared/domain/ids.ts';
import { planMarks, type ProblemMark } from '#shared/exchange/records/plan-marks.ts';
import type { WorkbookContent } from '#shared/exchange/workbook-content.ts';
import { ok, type Result } from '#shared/lib/result.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface MarkedWorkbook {
  readonly file: Blob;
  readonly fileName: string;
  readonly content: WorkbookContent;
  readonly marks: readonly ProblemMark[];
  /** Stands above the column that says what is the matter. */
  readonly heading: string;
  readonly counterpart: string;
  readonly auditId: AuditId | null;
}

/** Marks the problems in a copy of the workbook and saves it where the user says. Gives its name, or null when nothing was saved. */
export async function saveMarkedWorkbook(
  { workspace, platform }: { readonly workspace: Workspace; readonly platform: Platform },
  { file, fileName, content, marks, heading, counterpart, auditId }: MarkedWorkbook,
): Promise<Result<string | null, { readonly code: string }>> {
  const edits = planMarks(content, marks, heading);
  const marked: MarkResult = await markProblems(await file.arrayBuffer(), edits);
  if (!marked.ok) return marked;
  const name = fileName.replace(/(\.[^.]*)?$/, (ending) => ` (marked)${ending || '.xlsx'}`);
  const mediaType = file.type || XLSX;
  const saved = await platform.saveFile({ suggestedName: name, mediaType, bytes: marked.value });
  if (!saved.ok) return saved;
  if (saved.value === 'cancelled') return ok(null);
  const counts = { rows: new Set(marks.map(({ sheet, row }) => `${sheet}!${row}`)).size };
  await registerExchange(workspace, { direction: 'sent', kind: 'marked-problems', auditId, counterpart, fileName: name, mediaType, bytes: new Blob([marked.value]), counts, note: '' });
  return ok(name);
}
