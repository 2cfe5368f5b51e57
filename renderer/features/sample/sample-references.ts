import type { CommitReader } from '#renderer/data/commit-reader.ts';
import type { WorkbenchDatabase } from '#renderer/data/database.ts';
import { parseReference, REFERENCE_WIDTHS } from '#shared/domain/reference/reference.ts';
import type { SampleRows } from '#shared/domain/sample/nordlicht.ts';
import { SAMPLE_AUDITS } from '#shared/domain/sample/sample-ids.ts';

/** What of the past decides on the numbers of the sample. */
export interface PastReferences {
  /** What the sample's rows were called when it was loaded last, by id; empty when it never was. */
  readonly former: ReadonlyMap<string, string>;
  /** Last numbers given out, by prefix and year ("NC-2026-"). */
  readonly counters: ReadonlyMap<string, number>;
}

/** Reads from the log what the sample's rows were called before, and how far the counters are. */
export async function readPastReferences(database: WorkbenchDatabase): Promise<PastReferences> {
  const entries = await database.changes.where('rowKeys').equals(`audits:${SAMPLE_AUDITS.internal}`).toArray();
  const loaded = entries.toSorted((left, right) => left.sequence - right.sequence).findLast(({ event }) => event === 'sample.loaded');
  const former = (loaded?.changes ?? []).flatMap(({ id, from, to }): readonly (readonly [string, string])[] => {
    const reference = (to ?? from)?.['reference'];
    return typeof reference === 'string' ? [[id, reference]] : [];
  });
  const counters = await database.counters.toArray();
  return { former: new Map(former), counters: new Map(counters.map(({ key, last }) => [key, last])) };
}

/**
 * Claims the numbers of the sample, so that own audits, findings and evidence go on behind them. A number that is in
 * use, or was given out to something else before, is not taken: the row gets the next free one. Gives the new names.
 */
export async function claimReferences(
  tx: CommitReader,
  rows: SampleRows,
  { former, counters }: PastReferences,
): Promise<ReadonlyMap<string, string>> {
  const wanted = (['audits', 'findings', 'evidence', 'actions'] as const).flatMap((table) =>
    rows[table].map(({ id, reference }) => ({ table, designed: reference, reference: former.get(id) ?? reference, isFormer: former.has(id) })),
  );
  const taken: typeof wanted = [];
  const renames = new Map<string, string>();
  for (const one of wanted) {
    const parts = parseReference(one.reference);
    const last = parts === null ? 0 : (counters.get(`${parts.prefix}-${String(parts.year)}-`) ?? 0);
    const wasGivenOut = !one.isFormer && (parts?.number ?? 0) <= last;
    if (wasGivenOut || (await tx.where(one.table, 'reference', one.reference)).length > 0) {
      taken.push(one);
      continue;
    }
    await tx.claimReference(one.reference);
    if (one.reference !== one.designed) renames.set(one.designed, one.reference);
  }
  // Only once all free ones are claimed, lest the next free number is one of them.
  for (const { table, designed } of taken) {
    const parts = parseReference(designed);
    if (parts === null) throw new Error(`The reference ${designed} of the sample has no number`);
    const width = { audits: REFERENCE_WIDTHS.audit, findings: REFERENCE_WIDTHS.finding, evidence: REFERENCE_WIDTHS.evidence, actions: REFERENCE_WIDTHS.action }[table];
    renames.set(designed, await tx.nextReference(parts.prefix, parts.year, width));
  }
  return renames;
}
