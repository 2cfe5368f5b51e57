const MIRRORED: Readonly<Record<string, string>> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };

/** The key as a left-to-right reader means it: where one reads from right to left, the left arrow goes on. */
export function readingKey(event: { readonly key: string; readonly currentTarget: EventTarget & Element }): string {
  if (getComputedStyle(event.currentTarget).direction !== 'rtl') return event.key;
  return MIRRORED[event.key] ?? event.key;
}
