/** Keys are written `[[Mod+K]]`: the parts of a shortcut as in a command, shown with the names of this keyboard. */
const KEYS = /\[\[([^\]]+)\]\]/g;
const MARK = 'key:';

/** Turns keys into inline code that the article shows as key caps. */
export function markKeys(markdown: string): string {
  return markdown.replace(KEYS, `\`${MARK}$1\``);
}

/** The shortcut in a piece of inline code made by `markKeys`, or null for ordinary code. */
export function keysOfCode(code: string): string | null {
  return code.startsWith(MARK) ? code.slice(MARK.length) : null;
}

/** Every shortcut that a text names. */
export function keysNamedIn(markdown: string): readonly string[] {
  return [...markdown.matchAll(KEYS)].map(([, keys = '']) => keys);
}
