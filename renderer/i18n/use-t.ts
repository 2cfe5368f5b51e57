import i18next, { type TFunction } from 'i18next';
import { useSyncExternalStore } from 'react';

let known: { readonly language: string; readonly t: TFunction } | null = null;

/** Sentences without figures are looked up once: a list asks for the same ten words in every row. */
function remembering(t: TFunction): TFunction {
  const found = new Map<unknown, string>();
  const ask = (...asked: readonly unknown[]): string => {
    const [key] = asked;
    if (asked.length > 1) return Reflect.apply(t, undefined, asked) as string;
    const before = found.get(key);
    if (before !== undefined) return before;
    const sentence = Reflect.apply(t, undefined, asked) as string;
    found.set(key, sentence);
    return sentence;
  };
  // Asked in the same ways, it answers the same.
  return ask as unknown as TFunction;
}

function translatorNow(): TFunction {
  const { language } = i18next;
  if (known?.language !== language) known = { language, t: remembering(i18next.getFixedT(language)) };
  return known.t;
}

function subscribe(listener: () => void): () => void {
  i18next.on('languageChanged', listener);
  return () => i18next.off('languageChanged', listener);
}

/**
 * What `useTranslation` gives as `t`, for rows and marks that are drawn by the dozen: that hook copies the whole
 * translator for each component that is mounted, and a list then spends more on it than on its rows.
 */
export function useT(): TFunction {
  return useSyncExternalStore(subscribe, translatorNow);
}
