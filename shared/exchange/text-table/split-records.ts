export type Separator = ',' | ';' | '\t' | '|';

const SEPARATORS: readonly Separator[] = [';', '\t', ',', '|'];
const SAMPLE_RECORDS = 60;

/** What a record counts in which a quotation mark stands where none should: it was likely cut inside of quotes. */
const ODD_RECORD = 0.25;

/**
 * Splits text into records of fields: quoted fields may hold separators, doubled quotes and line breaks. `onOdd` hears
 * the records with a quotation mark inside of a field that is not quoted.
 */
export function splitRecords(text: string, separator: Separator, limit = Number.POSITIVE_INFINITY, onOdd?: (record: number) => void): string[][] {
  const records: string[][] = [];
  let fields: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const field = readField(text, at, separator);
    fields.push(field.value);
    if (field.isOdd) onOdd?.(records.length);
    at = field.next + 1;
    if (field.end === 'field') continue;
    records.push(fields);
    fields = [];
    if (field.end === 'text' || records.length >= limit) break;
    if (at >= text.length) break;
  }
  return records;
}

/** A first line `sep=;` is Excel's own hint; otherwise the separator that cuts the first records most evenly. */
export function detectSeparator(text: string): { readonly separator: Separator; readonly body: string } {
  const hint = /^sep=([,;\t|])\r?\n/i.exec(text);
  const hinted = SEPARATORS.find((separator) => separator === hint?.[1]);
  if (hint && hinted) return { separator: hinted, body: text.slice(hint[0].length) };
  let best: { separator: Separator; score: number } = { separator: ',', score: 0 };
  for (const separator of SEPARATORS) {
    const odd = new Set<number>();
    const score = evenness(splitRecords(text, separator, SAMPLE_RECORDS, (record) => odd.add(record)), odd);
    if (score > best.score) best = { separator, score };
  }
  return { separator: best.separator, body: text };
}

/** Number of records that share the commonest field count, weighted by that count; 0 when nothing is cut. */
function evenness(records: readonly (readonly string[])[], odd: ReadonlySet<number>): number {
  const counts = new Map<number, number>();
  records.forEach((record, index) => {
    if (record.length > 1) counts.set(record.length, (counts.get(record.length) ?? 0) + (odd.has(index) ? ODD_RECORD : 1));
  });
  let best = 0;
  for (const [fields, times] of counts) best = Math.max(best, (times / records.length) * Math.sqrt(fields));
  return best;
}

interface Field {
  readonly value: string;
  /** Index of the character that ended it. */
  readonly next: number;
  readonly end: 'field' | 'record' | 'text';
  /** A quotation mark stands in what is not quoted. */
  readonly isOdd: boolean;
}

function readField(text: string, start: number, separator: Separator): Field {
  let at = start;
  let value = '';
  if (text[at] === '"') {
    const quoted = readQuoted(text, at + 1);
    value = quoted.value;
    at = quoted.next;
  }
  const rest = at;
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1;
  const bare = text.slice(rest, at);
  value += bare;
  const isOdd = bare.includes('"') || (rest > start && bare !== '');
  if (at >= text.length) return { value, next: at, end: 'text', isOdd };
  if (text[at] === separator) return { value, next: at, end: 'field', isOdd };
  const isPair = text[at] === '\r' && text[at + 1] === '\n';
  return { value, next: isPair ? at + 1 : at, end: 'record', isOdd };
}

function readQuoted(text: string, start: number): { readonly value: string; readonly next: number } {
  let value = '';
  let at = start;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close < 0) return { value: value + text.slice(at), next: text.length };
    value += text.slice(at, close);
    if (text[close + 1] !== '"') return { value, next: close + 1 };
    value += '"';
    at = close + 2;
  }
}
