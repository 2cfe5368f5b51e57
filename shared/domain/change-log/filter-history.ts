import type { AuditId, PersonId } from '../ids.ts';
import type { ChangeEntry } from './change.ts';

/** Nouns of events, as people choose among them; `other` is every noun not named here. */
export const HISTORY_KINDS = ['answer', 'finding', 'evidence', 'audit', 'template', 'person', 'other'] as const;
export type HistoryKind = (typeof HISTORY_KINDS)[number];

/** Tables whose changes belong to a kind whatever the event is called, as a restored field. */
const KIND_OF_TABLE: Readonly<Record<string, HistoryKind>> = {
  answers: 'answer',
  findings: 'finding',
  evidence: 'evidence',
  audits: 'audit',
  templates: 'template',
  questions: 'template',
  people: 'person',
};

export interface HistoryFilter {
  readonly text: string;
  readonly authorId: PersonId | null;
  readonly kind: HistoryKind | null;
  readonly auditId: AuditId | null;
  /** Instants in ISO form, both included; null for open. */
  readonly from: string | null;
  readonly to: string | null;
}

export const NO_HISTORY_FILTER: HistoryFilter = { text: '', authorId: null, kind: null, auditId: null, from: null, to: null };

/** Whether the filter leaves anything out. */
export function isHistoryFiltered(filter: HistoryFilter): boolean {
  return filter.text.trim() !== '' || [filter.authorId, filter.kind, filter.auditId, filter.from, filter.to].some((part) => part !== null);
}

/** What an entry is about, by the noun of its event, else by the first row it changed. */
export function kindOfEntry({ event, changes }: Pick<ChangeEntry, 'event' | 'changes'>): HistoryKind {
  const noun = event.split('.')[0] ?? '';
  const named = HISTORY_KINDS.find((kind) => kind === noun && kind !== 'other');
  return named ?? KIND_OF_TABLE[changes[0]?.table ?? ''] ?? 'other';
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * Whether an entry passes the filter. `told` gives the words it is shown with (sentence, name, reason); every word
 * typed must be among them or among the texts it changed, whatever the case and accents.
 */
export function isEntryShown(entry: ChangeEntry, filter: HistoryFilter, told: (entry: ChangeEntry) => string): boolean {
  if (filter.authorId !== null && entry.authorId !== filter.authorId) return false;
  if (filter.auditId !== null && entry.auditId !== filter.auditId) return false;
  if (filter.kind !== null && kindOfEntry(entry) !== filter.kind) return false;
  if (filter.from !== null && entry.at < filter.from) return false;
  if (filter.to !== null && entry.at > filter.to) return false;
  const words = fold(filter.text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const haystack = fold(`${told(entry)} ${entry.reason ?? ''} ${textsOf(entry)}`);
  return words.every((word) => haystack.includes(word));
}

/** The texts an entry took away and put in; those of a large import are left aside. */
function textsOf({ changes }: ChangeEntry): string {
  if (changes.length > 50) return '';
  return changes
    .flatMap(({ from, to }) => [from, to])
    .flatMap((fields) => Object.values(fields ?? {}))
    .filter((value) => typeof value === 'string')
    .join(' ');
}
