import { cellText, needsBlanksKept } from './xml-text.ts';
import type { WriteText } from './zip-writer.ts';

/** Longer texts hardly ever come twice, and to look them up costs more than to write them twice. */
const LONGEST_SHARED = 64;

/** The texts of a workbook; cells refer to them by their place, short ones that are alike to the same. */
export class SharedTexts {
  readonly #texts: string[] = [];
  readonly #places = new Map<string, number>();
  #count = 0;

  placeOf(text: string): number {
    this.#count += 1;
    const isShared = text.length <= LONGEST_SHARED;
    const known = isShared ? this.#places.get(text) : undefined;
    if (known !== undefined) return known;
    const place = this.#texts.length;
    this.#texts.push(text);
    if (isShared) this.#places.set(text, place);
    return place;
  }

  write(write: WriteText): void {
    write(`<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${this.#count}" uniqueCount="${this.#texts.length}">`);
    for (const text of this.#texts) {
      write(`<si><t${needsBlanksKept(text) ? ' xml:space="preserve"' : ''}>${cellText(text)}</t></si>`);
    }
    write('</sst>');
  }
}
