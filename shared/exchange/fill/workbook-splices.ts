import type { Splice } from './part-text.ts';
import { TagReader, readAttribute, withAttribute } from './tag-reader.ts';

/** What stands before `calcPr` in a workbook part (ECMA-376 part 1, 18.2.27: the order is fixed). */
const BEFORE_CALCULATION: ReadonlySet<string> = new Set(['sheets', 'functionGroups', 'externalReferences', 'definedNames']);

/** Has every formula calculated anew when the workbook is opened. Nothing to do where that is asked for already. */
export function calculateOnOpening(text: string, path: string): readonly Splice[] {
  const tags = new TagReader(text, path);
  let depth = 0;
  let place = -1;
  let prefix = '';
  while (tags.next()) {
    if (tags.name === 'calcPr' && tags.kind !== 'close') {
      if (tags.attribute('fullCalcOnLoad') === '1' || tags.attribute('fullCalcOnLoad') === 'true') return [];
      return [{ start: tags.start, end: tags.end, text: withAttribute(tags.source, 'fullCalcOnLoad', '1') }];
    }
    if (tags.kind === 'close') depth -= 1;
    if (depth === 1 && BEFORE_CALCULATION.has(tags.name) && tags.kind !== 'open') {
      place = tags.end;
      prefix = tags.prefix;
    }
    if (tags.kind === 'open') depth += 1;
  }
  return place < 0 ? [] : [{ start: place, end: place, text: `<${prefix}calcPr fullCalcOnLoad="1"/>` }];
}

/** Ids of the sheets by name, as the order of calculation refers to them. */
export function readSheetIds(text: string, path: string): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const tags = new TagReader(text, path);
  while (tags.next()) {
    if (tags.name === 'sheet' && tags.kind !== 'close') ids.set(tags.attribute('name') ?? '', tags.attribute('sheetId') ?? '');
  }
  return ids;
}

/**
 * Takes cells out of the order of calculation: an entry for a cell without a formula makes Excel offer a repair. An
 * entry may leave out its sheet and then belongs to the sheet of the one before. `isEmpty` when nothing is left.
 */
export function dropFromChain(text: string, path: string, gone: ReadonlySet<string>): { readonly splices: readonly Splice[]; readonly isEmpty: boolean } {
  const tags = new TagReader(text, path);
  const splices: Splice[] = [];
  let sheet = '';
  let written = '';
  let kept = 0;
  while (tags.next()) {
    if (tags.name !== 'c' || tags.kind === 'close') continue;
    const { start, end, source } = tags;
    const own = readAttribute(source, 'i');
    sheet = own ?? sheet;
    if (gone.has(chainKey(sheet, readAttribute(source, 'r') ?? ''))) {
      splices.push({ start, end, text: '' });
      continue;
    }
    kept += 1;
    if (own === undefined && written !== sheet) splices.push({ start, end, text: withAttribute(source, 'i', sheet) });
    written = sheet;
  }
  return { splices, isEmpty: kept === 0 };
}

export function chainKey(sheetId: string, address: string): string {
  return `${sheetId} ${address}`;
}

/** Takes out the elements that name a part: its relation, or its entry in the list of content types. */
export function dropMentions(text: string, path: string, isMention: (tag: string) => boolean): readonly Splice[] {
  const tags = new TagReader(text, path);
  const splices: Splice[] = [];
  while (tags.next()) {
    if (tags.kind === 'empty' && isMention(tags.source)) splices.push({ start: tags.start, end: tags.end, text: '' });
  }
  return splices;
}
