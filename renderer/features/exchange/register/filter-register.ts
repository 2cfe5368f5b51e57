import type { Exchange, ExchangeKind } from '#shared/domain/exchange/exchange.ts';
import { fold } from '#shared/domain/search/fold.ts';

export interface RegisterFilter {
  readonly text: string;
  readonly direction: Exchange['direction'] | null;
  readonly kind: ExchangeKind | null;
  readonly auditId: string | null;
}

export const NO_FILTER: RegisterFilter = { text: '', direction: null, kind: null, auditId: null };

export function isFiltered({ text, direction, kind, auditId }: RegisterFilter): boolean {
  return text.trim() !== '' || direction !== null || kind !== null || auditId !== null;
}

/** Whether a line passes the filter; every word has to be somewhere in it, and a SHA-256 is found by its beginning. */
export function isExchangeShown(exchange: Exchange, auditReference: string, filter: RegisterFilter): boolean {
  if (filter.direction !== null && exchange.direction !== filter.direction) return false;
  if (filter.kind !== null && exchange.kind !== filter.kind) return false;
  if (filter.auditId !== null && exchange.auditId !== filter.auditId) return false;
  const words = fold(filter.text).split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return true;
  const text = fold([exchange.fileName, exchange.counterpart, exchange.note, auditReference].join(' '));
  return words.every((word) => text.includes(word) || exchange.sha256.startsWith(word));
}
