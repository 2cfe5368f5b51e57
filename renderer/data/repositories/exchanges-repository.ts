import type { Exchange } from '#shared/domain/exchange/exchange.ts';
import type { ExchangeProfile, ExchangeProfileUse } from '#shared/domain/exchange/exchange-profile.ts';
import type { Sha256 } from '#shared/domain/ids.ts';
import type { WorkbenchDatabase } from '../database.ts';

/** The register of exchanges, the newest first. */
export async function readExchanges(database: WorkbenchDatabase): Promise<readonly Exchange[]> {
  return (await database.exchanges.toArray()).toSorted(
    (left, right) => right.at.localeCompare(left.at) || right.id.localeCompare(left.id),
  );
}

/** Lines of the register whose file has these very bytes, the oldest first: the same file may come twice. */
export async function exchangesWithBytes(database: WorkbenchDatabase, sha256: Sha256): Promise<readonly Exchange[]> {
  return (await database.exchanges.where('sha256').equals(sha256).toArray()).toSorted((left, right) => left.at.localeCompare(right.at));
}

/** To and from whom files went before, each name once, the latest first: offered when the next one is sent. */
export async function knownCounterparts(database: WorkbenchDatabase): Promise<readonly string[]> {
  const names = (await readExchanges(database)).map(({ counterpart }) => counterpart);
  return [...new Set(names)].filter((name) => name !== '');
}

/** Saved layouts for one use, by name. Whoever uses a layout checks it first. */
export async function profilesFor(database: WorkbenchDatabase, use: ExchangeProfileUse): Promise<readonly ExchangeProfile[]> {
  return (await database.exchangeProfiles.where('use').equals(use).toArray()).toSorted((left, right) => left.name.localeCompare(right.name));
}
