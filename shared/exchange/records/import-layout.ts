import { z } from 'zod';
import { ASSESSMENTS } from '../../domain/checklist/assessment.ts';
import type { Fields } from '../../domain/change-log/change.ts';
import type { ExchangeProfile } from '../../domain/exchange/exchange-profile.ts';
import { FINDING_GRADES } from '../../domain/finding/finding.ts';
import type { HeaderColumn } from '../import/header-block.ts';
import { IMPORT_FIELDS } from '../import/import-field.ts';
import { normalizeHeading } from '../import/normalize-text.ts';
import { TABLE_KINDS } from './guess-kind.ts';
import { RECORD_FIELDS } from './record-field.ts';

const TEXT = z.string().max(500);

/** How files of one sender are read: what they are, what each column means, and what their grades mean. */
const importLayout = z.object({
  version: z.literal(1),
  kind: z.enum(TABLE_KINDS),
  /** By heading, folded: columns move, headings stay. */
  columns: z.array(z.object({ heading: TEXT, field: z.enum([...new Set([...IMPORT_FIELDS, ...RECORD_FIELDS])] as [string, ...string[]]) })).max(2_000),
  grades: z.record(TEXT, z.enum(ASSESSMENTS).nullable()),
  findingGrades: z.record(TEXT, z.enum([...FINDING_GRADES, 'no-finding']).nullable()),
});

export type ImportLayout = z.infer<typeof importLayout>;

/** A stored layout, checked; null when it is none this program can use. */
export function readImportLayout(layout: Fields): ImportLayout | null {
  const read = importLayout.safeParse(layout);
  return read.success ? read.data : null;
}

/** The headings of a table as layouts are recognised by: folded and in order, places aside. */
export function fingerprintOfHeadings(columns: readonly Pick<HeaderColumn, 'parts' | 'heading'>[]): string {
  return columns.filter(({ parts }) => parts.length > 0).map(({ heading }) => normalizeHeading(heading)).join('|');
}

/** Share of headings that have to be the same; one added or renamed column is still the same sender's form. */
const ENOUGH = 0.8;

/**
 * The saved layout a table was made by: the same headings, or nearly all of them. The nearest wins; null when none is
 * near.
 */
export function recogniseLayout<P extends Pick<ExchangeProfile, 'fingerprint'>>(fingerprint: string, profiles: readonly P[]): P | null {
  const own = new Set(fingerprint.split('|').filter(Boolean));
  if (own.size === 0) return null;
  let best: { readonly profile: P; readonly share: number } | null = null;
  for (const profile of profiles) {
    const theirs = new Set(profile.fingerprint.split('|').filter(Boolean));
    const same = [...theirs].filter((heading) => own.has(heading)).length;
    const share = same / Math.max(theirs.size, own.size);
    if (share >= ENOUGH && (best === null || share > best.share)) best = { profile, share };
  }
  return best?.profile ?? null;
}

/** The columns of a table with the meanings a layout gives them; headings it does not know keep their own. */
export function applyLayout<C extends { readonly heading: string; readonly field: string }>(columns: readonly C[], layout: ImportLayout): readonly C[] {
  // Two columns of one heading are told apart by their order.
  const fields = new Map<string, string[]>();
  for (const { heading, field } of layout.columns) fields.set(heading, [...(fields.get(heading) ?? []), field]);
  return columns.map((column) => {
    const field = fields.get(normalizeHeading(column.heading))?.shift();
    return field === undefined || field === column.field ? column : { ...column, field, because: 'chosen' };
  });
}

/** A layout as it is stored. */
export function layoutOfImport(told: Omit<ImportLayout, 'version' | 'columns'> & { readonly columns: readonly { readonly heading: string; readonly field: string }[] }): ImportLayout {
  return { ...told, version: 1, columns: told.columns.map(({ heading, field }) => ({ heading: normalizeHeading(heading), field })) };
}
