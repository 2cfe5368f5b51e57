import { v7 } from 'uuid';
import type { Brand } from '#shared/lib/brand.ts';

/** A new UUIDv7: unique on every machine, and sorted by the moment it was made. */
export function newId<Id extends Brand<string>>(): Id {
  return v7() as Id;
}
