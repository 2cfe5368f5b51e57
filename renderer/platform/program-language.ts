import { useSyncExternalStore } from 'react';

/** The language the window speaks now (BCP 47), as its sentences wrote it on <html>: data and platform know no sentences. */
export function programLanguage(): string {
  return document.documentElement.lang;
}

function subscribe(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['lang'] });
  return () => observer.disconnect();
}

/** The same for components, which are drawn anew when it changes. */
export function useProgramLanguage(): string {
  return useSyncExternalStore(subscribe, programLanguage);
}

/** The order of names and titles in that language, "8.6.2" before "8.6.10". */
export function compareByLanguage(left: string, right: string): number {
  return left.localeCompare(right, programLanguage() || 'en', { numeric: true });
}
