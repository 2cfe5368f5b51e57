const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;
const LINE_BREAK = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Turns `_x000D_` into the character it stands for; `_x005F_x0041_` stays the written text `_x0041_`. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** What `tidyText` changes; most texts hold none of it and are returned as they are. */
const UNTIDY = /[^\P{Cc}\t\n]|[\p{Cs}\u2028\u2029\uFFFE\uFFFF]/u;

/** Text as people see it: one kind of line break, no invisible control characters, no half characters. */
export function tidyText(text: string): string {
  if (!UNTIDY.test(text)) return text;
  const broken = text.replace(LINE_BREAK, '\n');
  return dropUnprintable(broken).replace(LONE_SURROGATE, '\uFFFD');
}

function dropUnprintable(text: string): string {
  let kept = '';
  let from = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (!isUnprintable(text.charCodeAt(index))) continue;
    kept += text.slice(from, index);
    from = index + 1;
  }
  return from === 0 ? text : kept + text.slice(from);
}

/** Control characters except tab and line feed, and the two code points XML cannot hold. */
function isUnprintable(code: number): boolean {
  return (code < 32 && code !== 9 && code !== 10) || code === 127 || code === 0xfffe || code === 0xffff;
}
