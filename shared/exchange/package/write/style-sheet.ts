import type { Tone } from '../../export/workbook-description.ts';
import { DEFAULT_FONT, RULE, TEXT_FORMAT, TONE_COLOURS, type CellLook, type FontLook } from './cell-looks.ts';
import { xmlAttribute } from './xml-text.ts';

/** Numbers of the formats that every program knows; the others are defined in the file, from the first free number. */
const BUILT_IN: ReadonlyMap<string, number> = new Map([
  ['#,##0', 3],
  [TEXT_FORMAT, 49],
]);
const FIRST_OWN_FORMAT = 164;

const FONT_NAME = 'Calibri';

/** Collects things under the XML they are written as: alike is the same, and the place is what others refer to. */
class Places {
  readonly #places = new Map<string, number>();

  constructor(...first: readonly string[]) {
    for (const each of first) this.of(each);
  }

  of(xml: string): number {
    const known = this.#places.get(xml);
    if (known !== undefined) return known;
    const place = this.#places.size;
    this.#places.set(xml, place);
    return place;
  }

  list(name: string): string {
    if (this.#places.size === 0) return '';
    return `<${name} count="${this.#places.size}">${[...this.#places.keys()].join('')}</${name}>`;
  }
}

/** The looks of one workbook, each under the number that its cells carry. */
export class StyleSheet {
  readonly #formats = new Map<string, number>();
  readonly #fonts = new Places(fontXml(DEFAULT_FONT));
  // The first two fills are fixed by the file format.
  readonly #fills = new Places('<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>');
  readonly #borders = new Places(borderXml('none'));
  readonly #cells = new Places('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');
  readonly #tones = new Places();

  /**
   * The number of a look with its format. `isQuoted` marks text that a program could take for a formula: it stays text
   * also when somebody edits the cell and presses Enter.
   */
  numberOf(look: CellLook, format: string, isQuoted: boolean): number {
    const fontId = this.#fonts.of(fontXml(look.font));
    const fillId = look.fill === null ? 0 : this.#fills.of(fillXml('fgColor', look.fill));
    const borderId = this.#borders.of(borderXml(look.rules));
    const applied = [
      'applyNumberFormat="1"',
      ...(fontId > 0 ? ['applyFont="1"'] : []),
      ...(fillId > 0 ? ['applyFill="1"'] : []),
      ...(borderId > 0 ? ['applyBorder="1"'] : []),
      'applyAlignment="1"',
      ...(look.isOpen ? ['applyProtection="1"'] : []),
    ].join(' ');
    const quote = isQuoted ? ' quotePrefix="1"' : '';
    return this.#cells.of(
      `<xf numFmtId="${this.#formatNumber(format)}" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0"${quote} ${applied}>${alignmentXml(look)}${look.isOpen ? '<protection locked="0"/>' : ''}</xf>`,
    );
  }

  /** The number of a tone among the looks that conditions give. */
  numberOfTone(tone: Tone): number {
    const { fill, ink } = TONE_COLOURS[tone];
    const bold = tone === 'major' || tone === 'minor' ? '<b/>' : '';
    return this.#tones.of(`<dxf><font>${bold}<color rgb="${ink}"/></font>${fillXml('bgColor', fill)}</dxf>`);
  }

  xml(): string {
    const formats = [...this.#formats].map(([code, id]) => `<numFmt numFmtId="${id}" formatCode="${xmlAttribute(code)}"/>`);
    return [
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
      formats.length > 0 ? `<numFmts count="${formats.length}">${formats.join('')}</numFmts>` : '',
      this.#fonts.list('fonts'),
      this.#fills.list('fills'),
      this.#borders.list('borders'),
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      this.#cells.list('cellXfs'),
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      this.#tones.list('dxfs'),
      '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>',
      '</styleSheet>',
    ].join('');
  }

  #formatNumber(code: string): number {
    const builtIn = BUILT_IN.get(code);
    if (builtIn !== undefined) return builtIn;
    const known = this.#formats.get(code);
    if (known !== undefined) return known;
    const id = FIRST_OWN_FORMAT + this.#formats.size;
    this.#formats.set(code, id);
    return id;
  }
}

function fontXml({ size, colour, isBold, isItalic }: FontLook): string {
  const ink = colour === null ? '' : `<color rgb="${colour}"/>`;
  return `<font>${isBold ? '<b/>' : ''}${isItalic ? '<i/>' : ''}<sz val="${size}"/>${ink}<name val="${FONT_NAME}"/><family val="2"/></font>`;
}

function fillXml(which: 'fgColor' | 'bgColor', colour: string): string {
  return `<fill><patternFill patternType="solid"><${which} rgb="${colour}"/></patternFill></fill>`;
}

function borderXml(rules: CellLook['rules']): string {
  const side = (name: string, isDrawn: boolean): string =>
    isDrawn ? `<${name} style="thin"><color rgb="${RULE}"/></${name}>` : `<${name}/>`;
  return `<border><left/>${side('right', rules === 'below-and-right')}<top/>${side('bottom', rules !== 'none')}<diagonal/></border>`;
}

function alignmentXml({ horizontal, vertical, isWrapped, indent }: CellLook): string {
  const across = horizontal === null ? '' : ` horizontal="${horizontal}"`;
  const wrap = isWrapped ? ' wrapText="1"' : '';
  return `<alignment${across} vertical="${vertical}"${wrap}${indent > 0 ? ` indent="${indent}"` : ''}/>`;
}
