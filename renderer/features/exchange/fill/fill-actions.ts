import { put, remove } from '#renderer/data/row-write.ts';
import type { CommitOutcome, Workspace } from '#renderer/data/workspace.ts';
import { sha256OfBytes } from '#renderer/deeds/register-exchange.ts';
import { newId } from '#renderer/platform/ids.ts';
import type { Fields } from '#shared/domain/change-log/change.ts';
import type { ExchangeProfile } from '#shared/domain/exchange/exchange-profile.ts';
import type { ExchangeProfileId } from '#shared/domain/ids.ts';
import type { FillLayout } from '#shared/exchange/fill/fill-layout.ts';
import type { FormAtHand } from './fill-store.ts';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const XLSM = 'application/vnd.ms-excel.sheet.macroEnabled.12';

export function mediaTypeOf(fileName: string): string {
  return /\.(xlsm|xltm)$/i.test(fileName) ? XLSM : XLSX;
}

/** Keeps a form with its places under a name; the same form saved again replaces its own. */
export async function saveForm(
  workspace: Workspace,
  { fileName, bytes, form, profile }: FormAtHand,
  told: { readonly name: string; readonly counterpart: string; readonly layout: FillLayout },
): Promise<{ readonly outcome: CommitOutcome; readonly profile: ExchangeProfile }> {
  const sha256 = await sha256OfBytes(bytes);
  const row: ExchangeProfile = {
    id: profile?.name === told.name ? profile.id : newId<ExchangeProfileId>(),
    use: 'fill',
    name: told.name,
    counterpart: told.counterpart,
    fingerprint: form.content.sheets.map(({ name }) => name).join('\n'),
    layout: { ...told.layout } as unknown as Fields,
    form: { fileName, sha256, size: bytes.byteLength },
    createdAt: profile?.name === told.name ? profile.createdAt : workspace.now(),
  };
  const outcome = await workspace.commit({
    event: 'exchange.profileSaved',
    subject: row.name,
    auditId: null,
    blobs: [{ sha256, blob: new Blob([bytes], { type: mediaTypeOf(fileName) }) }],
    plan: () => Promise.resolve([put('exchangeProfiles', row)]),
  });
  return { outcome, profile: row };
}

/** Forgets a form; its file stays where it is used elsewhere. */
export function removeForm(workspace: Workspace, { id, name }: ExchangeProfile): Promise<CommitOutcome> {
  return workspace.commit({
    event: 'exchange.profileRemoved',
    subject: name,
    auditId: null,
    plan: () => Promise.resolve([remove('exchangeProfiles', id)]),
  });
}
