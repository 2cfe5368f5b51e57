import type { Splice } from './part-text.ts';
import { TagReader, withAttribute } from './tag-reader.ts';
import { isOn } from './sheet-survey.ts';

/** A cell style as the styles part has it. */
export interface CellFormat {
  readonly xml: string;
  /** Cells are locked unless their style says otherwise; it only matters on a protected sheet. */
  readonly isLocked: boolean;
}

/** Where a list of the styles part stands: its opening tag and its end. */
export interface ListPlace {
  readonly start: number;
  readonly end: number;
  readonly close: number;
}

export interface StylesPart {
  readonly prefix: string;
  readonly formats: readonly CellFormat[];
  readonly fillCount: number;
  readonly fills: ListPlace;
  readonly cellFormats: ListPlace;
}

/** Finds the cell styles and fills of a styles part; null when one of the lists is missing. */
export function readStylesPart(text: string, path: string): StylesPart | null {
  const tags = new TagReader(text, path);
  const formats: CellFormat[] = [];
  const places = new Map<string, ListPlace>();
  let fillCount = 0;
  let prefix = '';
  let list: { readonly name: string; readonly start: number; readonly end: number } | null = null;
  let start = 0;
  let isLocked = true;
  while (tags.next()) {
    const { name, kind } = tags;
    if (list === null) {
      if (kind === 'open' && (name === 'fills' || name === 'cellXfs')) list = { name, start: tags.start, end: tags.end };
      if (list) prefix = tags.prefix;
    } else if (name === list.name && kind === 'close') {
      places.set(name, { start: list.start, end: list.end, close: tags.start });
      list = null;
    } else if (list.name === 'fills') {
      if (name === 'fill' && kind !== 'close') fillCount += 1;
    } else if (name === 'protection' && kind !== 'close') {
      isLocked = isOn(tags.attribute('locked') ?? '1');
    } else if (name === 'xf') {
      if (kind !== 'close') {
        start = tags.start;
        isLocked = true;
      }
      if (kind !== 'open') formats.push({ xml: text.slice(start, tags.end), isLocked });
    }
  }
  const [fills, cellFormats] = [places.get('fills'), places.get('cellXfs')];
  return fills && cellFormats ? { prefix, formats, fillCount, fills, cellFormats } : null;
}

/** Adds to the end of a list and sets its count. */
export function growList(text: string, place: ListPlace, added: readonly string[], count: number): readonly Splice[] {
  return [
    { start: place.start, end: place.end, text: withAttribute(text.slice(place.start, place.end), 'count', String(count)) },
    { start: place.close, end: place.close, text: added.join('') },
  ];
}
