import { cellText, needsBlanksKept } from './xml-text.ts';
import type { WriteText } from './zip-writer.ts';

/** The texts of a workbook, each kept once and referred to by its place. */
export class SharedTexts {
  readonly #places = new Map<string, number>();
  #count = 0;

  placeOf(text: string): number {
    this.#count += 1;
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    const place = this.#places.size;
    this.#places.set(text, place);
    return place;
  }

  write(write: WriteText): void {
    write(`<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${this.#count}" uniqueCount="${this.#places.size}">`);
    for (const text of this.#places.keys()) {
      write(`<si><t${needsBlanksKept(text) ? ' xml:space="preserve"' : ''}>${cellText(text)}</t></si>`);
    }
    write('</sst>');
  }
}
