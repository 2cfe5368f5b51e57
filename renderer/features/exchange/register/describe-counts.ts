import type { TFunction } from 'i18next';
import { EXCHANGE_COUNTS, type Exchange } from '#shared/domain/exchange/exchange.ts';

/** What changed, in words: "added: 2, refused: 1"; empty when nothing was counted. */
export function describeCounts(t: TFunction, counts: Exchange['counts']): string {
  return EXCHANGE_COUNTS.flatMap((key) => {
    const value = counts[key];
    return value === undefined ? [] : [t(`exchanges.counts.${key}`, { count: value })];
  }).join(', ');
}
