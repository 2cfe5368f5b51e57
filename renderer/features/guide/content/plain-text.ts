import { displayKeys } from '#renderer/ui/commands/shortcut-keys.ts';

/** What a reader reads of a piece of our Markdown, on one line: without signs, addresses and table rules. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\[\[([^\]]+)\]\]/g, (_, keys: string) => displayKeys(keys).join('+'))
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/^\s*\|?[\s|:-]+\|?\s*$/gm, ' ')
    .replace(/^\s*(?:>|[-*]|\d+\.)\s+/gm, '')
    .replace(/\s*\|\s*/g, ' · ')
    .replace(/\*\*|`|(?<!\w)[_*]|[_*](?!\w)/g, '')
    .replace(/\s+/g, ' ')
    .replace(/· (?:· )+/g, '· ')
    .replace(/^[\s·]+|[\s·]+$/g, '');
}
