/** The English pages as Markdown, by file. Loaded with the first page somebody opens. */
export const pages: Readonly<Record<string, string>> = import.meta.glob<string>('./en/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});
