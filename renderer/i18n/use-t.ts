import i18next, { type TFunction } from 'i18next';
import { useSyncExternalStore } from 'react';

let known: { readonly language: string; readonly t: TFunction } | null = null;

function translatorNow(): TFunction {
  const { language } = i18next;
  if (known?.language !== language) known = { language, t: i18next.getFixedT(language) };
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
