import i18next from 'i18next';
import { en } from '#renderer/i18n/en.ts';
import { startI18n } from '#renderer/i18n/i18n.ts';

const ACCENTS: Readonly<Record<string, string>> = {
  a: 'á', b: 'ƀ', c: 'ç', d: 'ð', e: 'é', f: 'ƒ', g: 'ĝ', h: 'ĥ', i: 'í', j: 'ĵ', k: 'ķ', l: 'ļ', m: 'ɱ', n: 'ñ', o: 'ö', p: 'þ', r: 'ŕ', s: 'š', t: 'ţ', u: 'û', v: 'ṽ', w: 'ŵ', y: 'ý', z: 'ž',
};
const LONGER_BY = 0.4;

/** "Save {{count}}" as "⟦Šáṽé {{count}}~~⟧": readable, two fifths longer, and plainly from the language files. */
export function pseudo(sentence: string): string {
  const accented = sentence
    .split(/(\{\{?\w+\}?\})/)
    .map((part) => (part.startsWith('{') ? part : part.replace(/[a-z]/g, (letter) => ACCENTS[letter] ?? letter)))
    .join('');
  return `⟦${accented}${'~'.repeat(Math.ceil(sentence.length * LONGER_BY))}⟧`;
}

function pseudoOf(sentences: unknown): unknown {
  if (typeof sentences === 'string') return pseudo(sentences);
  if (typeof sentences !== 'object' || sentences === null) return sentences;
  return Object.fromEntries(Object.entries(sentences).map(([key, value]) => [key, pseudoOf(value)]));
}

/** English drawn strangely: left to right, and right to left in a script that asks for it. Never offered to people. */
export type PseudoLanguage = 'en-XA' | 'en-Arab';

/** Lets the program speak it. */
export async function speakPseudo(language: PseudoLanguage): Promise<void> {
  await startI18n();
  i18next.addResourceBundle(language, 'translation', pseudoOf(en));
  await i18next.changeLanguage(language);
}
