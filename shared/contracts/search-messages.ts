import { z } from 'zod';
import type { MarkedText, Snippet } from '#shared/domain/search/highlight.ts';
import type { SearchDocument, SearchKind } from '#shared/domain/search/search-record.ts';
import type { PackLanguage } from '#shared/domain/standard/pack-language.ts';

/** What is looked for. */
export interface SearchQuery {
  readonly text: string;
  /** Null for all kinds. */
  readonly kinds: readonly SearchKind[] | null;
  /** Only what belongs to this audit; null for the whole workspace. */
  readonly auditId: string | null;
  /** Most hits of each kind. */
  readonly limit: number;
  /** Audits in which a question of a shared checklist opens, the first that asks it. */
  readonly preferredAudits: readonly string[];
}

/** The row a hit opens; with an audit the row in that audit's screen. */
export type HitTarget =
  | { readonly kind: 'audit'; readonly auditId: string }
  | { readonly kind: 'finding'; readonly auditId: string; readonly findingId: string }
  | { readonly kind: 'case'; readonly auditId: string; readonly findingId: string }
  | { readonly kind: 'action'; readonly actionId: string }
  | { readonly kind: 'evidence'; readonly auditId: string; readonly evidenceId: string }
  | { readonly kind: 'question'; readonly auditId: string | null; readonly templateId: string; readonly questionId: string }
  | { readonly kind: 'checklist'; readonly templateId: string }
  /** The latest audit with that person in it, or null. */
  | { readonly kind: 'person'; readonly personId: string; readonly auditId: string | null }
  | { readonly kind: 'page'; readonly path: string };

/** One thing found, ready to be shown. */
export interface SearchHit {
  readonly key: string;
  readonly kind: SearchKind;
  /** Higher is better, also between kinds; only to be compared within one answer. */
  readonly score: number;
  /** Reference or code; empty for what has none. */
  readonly code: MarkedText;
  readonly title: MarkedText;
  readonly snippet: Snippet | null;
  /** Reference of the audit it belongs to; empty for none. */
  readonly auditReference: string;
  readonly target: HitTarget;
}

export interface SearchAnswer {
  readonly text: string;
  readonly counts: Readonly<Record<SearchKind, number>>;
  readonly hits: readonly SearchHit[];
  /** False while rows are still being read: more may be found. */
  readonly isWhole: boolean;
}

/** To the searching worker. */
export type SearchRequest =
  /** Reads that database from the beginning; what was read of another is forgotten. */
  | { readonly kind: 'open'; readonly databaseName: string; readonly language: PackLanguage }
  /** The program speaks another language: so do the built-in checklists from now on. */
  | { readonly kind: 'language'; readonly language: PackLanguage }
  /** The change log has grown: read the rows it names again. */
  | { readonly kind: 'catch-up' }
  /** Everything of one source that is no row, instead of what it gave before. */
  | { readonly kind: 'documents'; readonly source: string; readonly documents: readonly SearchDocument[] }
  | { readonly kind: 'query'; readonly id: number; readonly query: SearchQuery };

/** How far reading is; `ready` comes again after every change that was taken in. */
export type SearchState =
  | { readonly kind: 'reading'; readonly records: number }
  | { readonly kind: 'ready'; readonly records: number; /** Milliseconds from opening to here. */ readonly tookMs: number }
  | { readonly kind: 'failed'; readonly detail: string };

/** From the searching worker. */
export type SearchMessage =
  | { readonly kind: 'state'; readonly state: SearchState }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: SearchAnswer; /** Milliseconds it took to find it. */ readonly tookMs: number }
  | { readonly kind: 'unanswered'; readonly id: number; readonly detail: string };

/** The envelope alone is checked: what is inside was made by our own worker from the same program. */
const message = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('state'), state: z.looseObject({ kind: z.enum(['reading', 'ready', 'failed']) }) }),
  z.object({
    kind: z.literal('answer'),
    id: z.number(),
    tookMs: z.number(),
    answer: z.looseObject({ hits: z.array(z.unknown()), isWhole: z.boolean() }),
  }),
  z.object({ kind: z.literal('unanswered'), id: z.number(), detail: z.string() }),
]);

/** A message of the searching worker, or null when it is none. The message itself is returned, not a copy of it. */
export function asSearchMessage(data: unknown): SearchMessage | null {
  return message.safeParse(data).success ? (data as SearchMessage) : null;
}
