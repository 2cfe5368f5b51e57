import { foldedWords } from '../search/fold.ts';
import { WHY_LEGS, type CauseAnalysis, type WhyLeg } from './cause.ts';

/** What a reviewer would ask about an analysis. Hints advise; none of them stops a step. */
export type CauseHint =
  /** The chain ends with somebody's mistake: what let it happen is not yet asked. */
  | { readonly code: 'human-error'; readonly leg: WhyLeg | null; readonly stepId: string; readonly words: string }
  /** The cause lies with somebody the organization does not command: what of its own let it through? */
  | { readonly code: 'outside-control'; readonly leg: WhyLeg | null; readonly stepId: string; readonly words: string }
  | { readonly code: 'why-unanswered'; readonly leg: WhyLeg; readonly stepId: string; readonly position: number }
  /** Other legs are answered, this one was not begun. */
  | { readonly code: 'leg-empty'; readonly leg: WhyLeg };

/** Phrases of English and German, folded (ü as u); a star stands for any ending. */
const HUMAN_ERROR = [
  'human error', 'human failure', 'human mistake', 'operator error', 'user error', 'personal mistake', 'individual error', 'careless*', 'inattent*',
  'negligen*', 'oversight', 'forgot*', 'forgetful*', 'lack of attention', 'lack of care', 'not careful', 'did not pay attention',
  'menschlicher fehler', 'menschlichen fehler*', 'menschliches versagen', 'menschlichem versagen', 'bedienfehler*', 'anwenderfehler*', 'fluchtigkeitsfehler*',
  'personlicher fehler', 'unachtsam*', 'unaufmerksam*', 'nachlassig*', 'fahrlassig*', 'vergessen', 'vergass*', 'ubersehen', 'schusselig*',
] as const;

const OUTSIDE = [
  'supplier*', 'vendor*', 'subcontractor*', 'third party', 'third parties', 'weather', 'storm', 'flood*', 'pandemic', 'customer*', 'client*',
  'manufacturer*', 'legislator*', 'power outage', 'force majeure', 'market situation', 'strike',
  'lieferant*', 'zulieferer*', 'hersteller*', 'dienstleister*', 'drittanbieter*', 'wetter*', 'sturm*', 'hochwasser', 'pandemie', 'kunde', 'kunden*', 'kundin*',
  'gesetzgeber*', 'stromausfall*', 'hohere gewalt', 'marktlage', 'streik*',
] as const;

function holds(words: readonly string[], phrase: string): boolean {
  const parts = phrase.split(' ');
  return words.some((_, start) =>
    parts.every((part, offset) => {
      const word = words[start + offset] ?? '';
      return part.endsWith('*') ? word.startsWith(part.slice(0, -1)) : word === part;
    }),
  );
}

function wordsOf(text: string): readonly string[] {
  return foldedWords(text).map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')).filter((word) => word !== '');
}

/** The first phrase of a list a text holds; null for none. */
function find(text: string, phrases: readonly string[]): string | null {
  const words = wordsOf(text);
  return phrases.find((phrase) => holds(words, phrase))?.replaceAll('*', '') ?? null;
}

function hintsOnText(text: string, leg: WhyLeg | null, stepId: string): readonly CauseHint[] {
  const human = find(text, HUMAN_ERROR);
  const outside = find(text, OUTSIDE);
  return [
    ...(human === null ? [] : [{ code: 'human-error', leg, stepId, words: human } as const]),
    ...(outside === null ? [] : [{ code: 'outside-control', leg, stepId, words: outside } as const]),
  ];
}

/**
 * Hints on an analysis: "human error" or a cause outside our control as the last why of a leg or as a root cause, and
 * whys without an answer (domain reference B.5, the reviewer's ten points).
 */
export function causeHints(cause: CauseAnalysis): readonly CauseHint[] {
  const isAnyLegBegun = WHY_LEGS.some((leg) => cause.fiveWhy[leg].length > 0);
  const onLegs = WHY_LEGS.flatMap((leg): readonly CauseHint[] => {
    const steps = cause.fiveWhy[leg];
    const last = steps.findLast(({ answer }) => answer.trim() !== '');
    if (steps.length === 0) return cause.method === 'five-why' && isAnyLegBegun ? [{ code: 'leg-empty', leg }] : [];
    const open = steps.flatMap(({ id, answer }, index) =>
      answer.trim() === '' ? [{ code: 'why-unanswered', leg, stepId: id, position: index + 1 } as const] : [],
    );
    return [...open, ...(last === undefined ? [] : hintsOnText(last.answer, leg, last.id))];
  });
  return [...onLegs, ...cause.rootCauses.flatMap(({ id, text }) => hintsOnText(text, null, id))];
}
