import type { Workspace } from '#renderer/data/workspace.ts';
import { registerExchange } from '#renderer/deeds/register-exchange.ts';
import { loadExportWords, loadResponseWords } from '#renderer/i18n/response-words.ts';
import { now } from '#renderer/platform/clock.ts';
import type { Platform } from '#renderer/platform/platform.ts';
import { writeAuditWorkbook } from '#renderer/workers/workbook-export/workbook-export-client.ts';
import type { AuditId } from '#shared/domain/ids.ts';
import { describeResponseWorkbook } from '#shared/exchange/response/describe-response-workbook.ts';
import type { CaseInFile } from '#shared/exchange/response/response-workbook-input.ts';
import { writeResponseJson } from '#shared/exchange/response/response-document.ts';
import type { ResponseProfile } from '#shared/exchange/response/response-profile.ts';
import { failed, ok, type Result } from '#shared/lib/result.ts';

export type ResponseFormat = 'workbook' | 'json';

const MEDIA_TYPES: Readonly<Record<ResponseFormat, string>> = {
  workbook: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
};

export interface ResponseFileRequest {
  readonly auditId: AuditId;
  readonly cases: readonly CaseInFile[];
  readonly format: ResponseFormat;
  readonly profile: ResponseProfile;
  readonly counterpart: string;
  readonly fileName: string;
  readonly sentBy: string;
}

async function bytesOf(request: ResponseFileRequest, programVersion: string): Promise<Result<Uint8Array<ArrayBuffer>, string>> {
  const { cases, profile, sentBy, auditId } = request;
  const told = { cases, programVersion, sentAt: now(), sentBy };
  if (request.format === 'json') return ok(new TextEncoder().encode(writeResponseJson({ ...told, language: profile.language })));
  const [words, sheetWords] = await Promise.all([loadResponseWords(), loadExportWords(profile.language)]);
  const { description } = describeResponseWorkbook({ ...told, auditId, profile, words: words[profile.language], sheetWords });
  const written = await writeAuditWorkbook(description);
  if (written.ok) return written;
  return failed('detail' in written.problem ? written.problem.detail : written.problem.code);
}

/** Writes nonconformities as a file to be answered, hands it to the user's machine and registers it as sent. */
export async function writeResponseFile(
  { workspace, platform }: { readonly workspace: Workspace; readonly platform: Platform },
  request: ResponseFileRequest,
): Promise<Result<'saved' | 'cancelled', { readonly detail: string }>> {
  const written = await bytesOf(request, platform.programVersion);
  if (!written.ok) return failed({ detail: written.problem });
  const file = { mediaType: MEDIA_TYPES[request.format], bytes: written.value };
  const saved = await platform.saveFile({ ...file, suggestedName: request.fileName });
  if (!saved.ok) return failed({ detail: saved.problem.detail });
  if (saved.value === 'cancelled') return ok('cancelled');
  await registerExchange(workspace, {
    ...file,
    direction: 'sent',
    kind: 'response-request',
    auditId: request.auditId,
    counterpart: request.counterpart,
    fileName: request.fileName,
    counts: { rows: request.cases.length },
    note: request.cases.map(({ part }) => part.reference).join(', '),
  });
  return ok('saved');
}
