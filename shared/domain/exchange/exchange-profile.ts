import type { Timestamp } from '../../lib/calendar-date.ts';
import type { ExchangeProfileId, Sha256 } from '../ids.ts';
import type { Fields } from '../change-log/change.ts';

/** What a saved layout is for: reading what somebody sends, filling their form, or asking for answers their way. */
export type ExchangeProfileUse = 'import' | 'fill' | 'response';

/**
 * How files of one sender are laid out, saved once and recognised again. The layout is data of the part that uses
 * it, which checks it whenever it is read.
 */
export interface ExchangeProfile {
  readonly id: ExchangeProfileId;
  readonly use: ExchangeProfileUse;
  readonly name: string;
  /** Whose files these are, for example the certification body; empty when nobody said. */
  readonly counterpart: string;
  /** What files of this layout are recognised by: their headings, folded and joined. */
  readonly fingerprint: string;
  readonly layout: Fields;
  /** The form to be filled, kept among the files; null for layouts without one. */
  readonly form: { readonly fileName: string; readonly sha256: Sha256; readonly size: number } | null;
  readonly createdAt: Timestamp;
}
