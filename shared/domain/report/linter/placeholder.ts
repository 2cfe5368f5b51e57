/** Words that stand for what somebody meant to write later, wherever they stand. */
const ANYWHERE: readonly RegExp[] = [
  /\b(?:tb[dca]|todo|fixme|x{3,})\b/iu,
  /\blorem\s+ipsum\b/iu,
  /\[\s*(?:\.{2,}|…|\?+|_+|tb[dc]|name|date|datum|insert\b[^\]]*|bitte\b[^\]]*|folgt\b[^\]]*)\s*\]/iu,
  /\(\s*folgt(?:\s+noch)?\s*\)/iu,
  /(?:^|[\s,;(])n\.\s?n\.(?:$|[\s,;)])/iu,
  /\?{3,}/u,
  /_{4,}/u,
  /\bto be (?:defined|determined|added|completed|confirmed)\b/iu,
  /\bwird (?:noch )?(?:ergänzt|nachgereicht|nachgetragen)\b/iu,
];

/** Texts that say nothing when they are all there is. */
const ALL_OF_IT = /^(?:…|\.{2,}|-+|–+|—+|\?+|x+|folgt(?: noch)?|noch offen|(?:to )?follows?|pending)$/iu;

/** What is written where a name is expected and there is none. */
const NO_NAME = /^(?:none|nobody|no ?name|n\/?a|not applicable|unknown|keiner?|niemand|unbekannt|k\. ?a\.|name|null|undefined)$/iu;

/**
 * The placeholder a text holds, or null. Unresolved placeholders block issuing (domain reference C.3); `isName` also
 * takes "None" and its like for one. "folgt" and "pending" are ordinary words in a sentence and count alone only.
 */
export function findPlaceholder(text: string, isName = false): string | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const bare = trimmed.replace(/[\s.:;!,]+$/u, '').replace(/^[([]+|[)\]]+$/gu, '').trim();
  if (ALL_OF_IT.test(trimmed) || ALL_OF_IT.test(bare) || bare === '') return trimmed;
  if (isName && NO_NAME.test(bare)) return trimmed;
  for (const pattern of ANYWHERE) {
    const found = pattern.exec(trimmed);
    if (found !== null) return found[0].trim();
  }
  return null;
}
