import { readNumberFormats } from '../package/number-formats.ts';
import type { PackageParts } from '../package/unpack-part.ts';
import { isDateFormat } from '../serial-date.ts';
import { applySplices, readPartText } from './part-text.ts';
import { growList, readStylesPart } from './styles-part.ts';
import { TagReader, withAttribute } from './tag-reader.ts';

/** The cell styles of a workbook, as far as writing values asks for them, with room for marked ones. */
export interface CellStyles {
  /** True when a cell of this style shows a number as a day. */
  readonly showsDates: (style: number) => boolean;
  readonly isLocked: (style: number) => boolean;
  /** The style that looks like the given one with a filled background; null when there is nothing to build on. */
  readonly marked: (style: number, colour: string) => number | null;
  /** The changed part; null when no mark was asked for. */
  readonly toBytes: () => Uint8Array | null;
}

/** Built-in formats that show a day. */
const BUILT_IN_DATES: ReadonlySet<number> = new Set([14, 15, 16, 17, 22]);

/** Reads the styles of a workbook; without a styles part no cell shows a date and none can be marked. */
export function readCellStyles(parts: PackageParts, path: string | null): CellStyles {
  const numberFormats = readNumberFormats(parts, path);
  const isDate = numberFormats.byStyle.map((id) => BUILT_IN_DATES.has(id) || showsDay(numberFormats.codes.get(id) ?? ''));
  const part = path === null ? null : readPartText(parts, path);
  const styles = part === null ? null : readStylesPart(part.text, path ?? '');
  const fills: string[] = [];
  const added: string[] = [];
  const known = new Map<string, number>();

  return {
    showsDates: (style) => isDate[style] ?? false,
    isLocked: (style) => styles?.formats[style]?.isLocked ?? true,
    marked: (style, colour) => {
      const base = styles?.formats[style] ?? styles?.formats[0];
      if (!styles || !base) return null;
      const key = `${style} ${colour}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      if (!fills.includes(colour)) fills.push(colour);
      const index = styles.formats.length + added.length;
      added.push(withFill(base.xml, styles.fillCount + fills.indexOf(colour)));
      known.set(key, index);
      return index;
    },
    toBytes: () => {
      if (!part || !styles || added.length === 0) return null;
      const filled = fills.map((colour) => fillXml(styles.prefix, colour));
      return part.toBytes(
        applySplices(part.text, [
          ...growList(part.text, styles.fills, filled, styles.fillCount + filled.length),
          ...growList(part.text, styles.cellFormats, added, styles.formats.length + added.length),
        ]),
      );
    },
  };
}

function withFill(format: string, fill: number): string {
  const tags = new TagReader(format, '');
  tags.next();
  return withAttribute(withAttribute(tags.source, 'fillId', String(fill)), 'applyFill', '1') + format.slice(tags.end);
}

function fillXml(prefix: string, colour: string): string {
  return `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="FF${colour}"/><${prefix}bgColor indexed="64"/></${prefix}patternFill></${prefix}fill>`;
}

/** A time of day alone would hide the day. */
function showsDay(code: string): boolean {
  return isDateFormat(code) && /[dy]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ''));
}
