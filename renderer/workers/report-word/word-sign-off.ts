import { HeightRule, Paragraph, TableCell, TableRow, VerticalAlignTable, WidthType, type Table } from 'docx';
import type { SignOffBlock, SignOffPlace } from '#shared/domain/report/document.ts';
import type { Setting } from './setting.ts';
import { imageRun } from './word-figures.ts';
import { INK } from './word-look.ts';
import { NO_LINE, STYLE } from './word-styles.ts';
import { columnWidths, fixedTable, gap, NO_BORDERS } from './word-tables.ts';
import { plain, textParagraph } from './word-text.ts';

const SIGNATURE_BOX = { width: 2_900, height: 870 } as const;
const LINE = { style: 'single', size: 6, color: INK } as const;

/** Two places side by side, each with its day; the third column parts them. */
const SHARES = [31, 16, 6, 31, 16] as const;

function signature(place: SignOffPlace, setting: Setting): Paragraph {
  const drawn = setting.signatures.get(place.drawing);
  if (drawn === undefined) return textParagraph(plain(place.typed), setting, { style: STYLE.signature });
  return new Paragraph({
    style: STYLE.signature,
    ...(setting.direction === 'rtl' ? { bidirectional: true } : {}),
    children: [imageRun(drawn, place.name, SIGNATURE_BOX)],
  });
}

const SMALL = { style: STYLE.tableText } as const;

function empty(): Paragraph {
  return new Paragraph(SMALL);
}

/** What is signed, and when. */
function signedIn(place: SignOffPlace | undefined, setting: Setting): readonly (readonly Paragraph[])[] {
  if (place === undefined) return [[empty()], [empty()]];
  return [[signature(place, setting)], [textParagraph(plain(place.date), setting, SMALL)]];
}

/** Who signed, and what the lines are for. */
function meantBy(place: SignOffPlace | undefined, setting: Setting): readonly (readonly Paragraph[])[] {
  if (place === undefined) return [[empty()], [empty()]];
  const who = [place.name, place.role].filter((part) => part !== '').join(', ');
  const label = (text: string): Paragraph => textParagraph([{ text, style: 'muted' }], setting, SMALL);
  return [
    [...(who === '' ? [] : [textParagraph([{ text: who, style: 'strong' }], setting, { ...SMALL, keepNext: true })]), label(place.nameLabel)],
    [label(place.dateLabel)],
  ];
}

/** Two rows: what is signed above the line, what it means below. They stay on one page. */
function rowsOfPair(left: SignOffPlace, right: SignOffPlace | undefined, widths: readonly number[], setting: Setting): readonly TableRow[] {
  const cells = (contents: readonly (readonly Paragraph[])[], isAboveLine: boolean): readonly TableCell[] =>
    contents.map((children, index) => {
      const hasLine = isAboveLine && index !== 2 && (index < 2 || right !== undefined);
      return new TableCell({
        width: { size: widths[index] ?? 0, type: WidthType.DXA },
        verticalAlign: isAboveLine ? VerticalAlignTable.BOTTOM : VerticalAlignTable.TOP,
        borders: { bottom: hasLine ? LINE : NO_LINE },
        children,
      });
    });
  return [
    new TableRow({
      cantSplit: true,
      keepNext: true,
      height: { value: 900, rule: HeightRule.ATLEAST },
      children: cells([...signedIn(left, setting), [empty()], ...signedIn(right, setting)], true),
    }),
    new TableRow({ cantSplit: true, children: cells([...meantBy(left, setting), [empty()], ...meantBy(right, setting)], false) }),
  ];
}

/** Places to sign, two to a line: drawn, typed or left blank for a pen. */
export function signOffOf({ places }: SignOffBlock, setting: Setting): readonly (Paragraph | Table)[] {
  if (places.length === 0) return [];
  const widths = columnWidths(SHARES, setting.area.width);
  const rows = places.flatMap((place, index) => (index % 2 === 0 ? rowsOfPair(place, places[index + 1], widths, setting) : []));
  return [fixedTable(rows, widths, setting, NO_BORDERS), gap()];
}
