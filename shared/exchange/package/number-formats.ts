import type { PackageParts } from './unpack-part.ts';
import { parsePart } from './xml.ts';

/** A cell style, reduced to what a reader of values needs: the number format's id and its own code, if any. */
export interface NumberFormats {
  /** Format id by style index. */
  readonly byStyle: readonly number[];
  /** Codes of formats that the file defines itself. */
  readonly codes: ReadonlyMap<number, string>;
}

/** Reads the number formats from the styles part; none when there is no such part. */
export function readNumberFormats(parts: PackageParts, path: string | null): NumberFormats {
  const byStyle: number[] = [];
  const codes = new Map<number, string>();
  let isInCellFormats = false;
  if (path === null) return { byStyle, codes };
  parsePart(parts, path, {
    onOpen: (element, attributes) => {
      if (element === 'numFmt' && !codes.has(Number(attributes.get('numFmtId')))) {
        codes.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
      }
      if (element === 'cellXfs') isInCellFormats = true;
      if (element === 'xf' && isInCellFormats) byStyle.push(Number(attributes.get('numFmtId') ?? 0));
    },
    onClose: (element) => {
      if (element === 'cellXfs') isInCellFormats = false;
    },
  });
  return { byStyle, codes };
}
