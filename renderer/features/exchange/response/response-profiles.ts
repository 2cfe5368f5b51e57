import { put, remove } from '#renderer/data/row-write.ts';
import type { CommitOutcome, Workspace } from '#renderer/data/workspace.ts';
import { newId } from '#renderer/platform/ids.ts';
import type { ExchangeProfile } from '#shared/domain/exchange/exchange-profile.ts';
import type { ExchangeProfileId } from '#shared/domain/ids.ts';
import type { ResponseProfile } from '#shared/exchange/response/response-profile.ts';

/** Saves how a body asks for answers; one of that name is replaced. */
export async function saveResponseProfile(
  workspace: Workspace,
  told: { readonly id: ExchangeProfileId | null; readonly name: string; readonly counterpart: string; readonly profile: ResponseProfile },
): Promise<{ readonly outcome: CommitOutcome; readonly id: ExchangeProfileId }> {
  const id = told.id ?? newId<ExchangeProfileId>();
  const outcome = await workspace.commit({
    event: 'exchange.profileSaved',
    subject: told.name,
    auditId: null,
    plan: async (tx) => {
      const before = await tx.get('exchangeProfiles', id);
      const row: ExchangeProfile = {
        id,
        use: 'response',
        name: told.name.trim(),
        counterpart: told.counterpart.trim(),
        fingerprint: '',
        layout: told.profile,
        form: null,
        createdAt: before?.createdAt ?? workspace.now(),
      };
      return [put('exchangeProfiles', row)];
    },
  });
  return { outcome, id };
}

/** Removes a saved layout; undo brings it back. */
export function removeResponseProfile(workspace: Workspace, { id, name }: Pick<ExchangeProfile, 'id' | 'name'>): Promise<CommitOutcome> {
  return workspace.commit({ event: 'exchange.profileRemoved', subject: name, auditId: null, plan: () => Promise.resolve([remove('exchangeProfiles', id)]) });
}
