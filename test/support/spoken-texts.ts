const SPOKEN = ['alt', 'aria-description', 'aria-label', 'aria-placeholder', 'aria-roledescription', 'aria-valuetext', 'placeholder', 'title'];

/** Everything a person can read or hear of the page: texts and spoken attributes, without keys and written documents. */
export function spokenTexts(root: Element): readonly string[] {
  const found: string[] = [];
  for (const element of root.querySelectorAll('*')) {
    // The second text area is how a growing field measures itself; nobody sees or hears it.
    if (element.closest('style, script, kbd, .textLayer, textarea[aria-hidden]') !== null) continue;
    for (const name of SPOKEN) found.push(element.getAttribute(name) ?? '');
    for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) found.push(node.textContent ?? '');
  }
  return found.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
}

/** Every text in a value, however deep. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

const FORMATS = /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b|\b[AP]M\b|\b(?:k|M|G)?B\b|\bbyte\b/g;
const INNERMOST = /⟦[^⟦⟧]*⟧/g;

/** Whether it is data as it stands, a piece of it, or two of them in a row: "8.6.1 Incident management". */
function isData(text: string, data: KnownData): boolean {
  const folded = text.toLowerCase();
  if (data.joined.includes(folded)) return true;
  const cuts = [...folded.matchAll(/ /g)].map(({ index }) => index);
  return cuts.some((cut) => data.whole.has(folded.slice(0, cut)) && data.joined.includes(folded.slice(cut + 1)));
}

/** Data as a screen may show it. */
export interface KnownData {
  readonly whole: ReadonlySet<string>;
  readonly joined: string;
}

/** Makes texts known as data. */
export function knownData(texts: readonly string[]): KnownData {
  const whole = new Set(texts.map((text) => text.replace(/\s+/g, ' ').trim().toLowerCase()));
  return { whole, joined: [...whole].join('\n') };
}

/** What of a text neither comes from the language files, nor is a date, a number or among the data. */
export function strangeParts(text: string, data: KnownData): readonly string[] {
  let rest = text;
  while (INNERMOST.test(rest)) rest = rest.replace(INNERMOST, '\u0000');
  return rest
    .split('\u0000')
    .flatMap((part) => (isData(part.trim(), data) ? [] : part.split(/ · |, |: | [–→/] |[()“”„;]/)))
    .filter((part) => !isData(part.trim(), data))
    .map((part) => part.replace(FORMATS, '').replace(/^[\s…]+|[.,:…·\s]+$/g, ''))
    .filter((part) => /\p{L}{2,}/u.test(part) && !isData(part, data));
}
