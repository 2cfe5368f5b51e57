import { HeightRule, Paragraph, TableCell, TableRow, VerticalAlignTable, WidthType, type Table } from 'docx';
import type { SignOffBlock, SignOffPlace } from '#shared/domain/report/document.ts';
import type { Setting } from './setting.ts';
import { imageRun } from './word-figures.ts';
import { INK } from './word-look.ts';
import { NO_LINE, STYLE } from './word-styles.ts';
import { columnWidths, fixedTable, gap, NO_BORDERS } from './word-tables.ts';
import { plain, textParagraph } from './word-text.ts';

const SIGNATURE_BOX = { width: 4_200, height: 1_260 } as const;
const LINE = { style: 'single', size: 6, color: INK } as const;

function signature(place: SignOffPlace, setting: Setting): Paragraph {
  const drawn = setting.signatures.get(place.drawing);
  if (drawn === undefined) return textParagraph(plain(place.typed), setting, { style: STYLE.signature });
  return new Paragraph({
    style: STYLE.signature,
    ...(setting.direction === 'rtl' ? { bidirectional: true } : {}),
    children: [imageRun(drawn, place.name, SIGNATURE_BOX)],
  });
}

/** Two rows: what is signed above the line, what it means below. They stay on one page. */
function rowsOfPlace(place: SignOffPlace, widths: readonly number[], setting: Setting): readonly TableRow[] {
  const cell = (index: number, children: readonly Paragraph[], isAboveLine: boolean): TableCell => new TableCell({
    width: { size: widths[index] ?? 0, type: WidthType.DXA },
    verticalAlign: isAboveLine ? VerticalAlignTable.BOTTOM : VerticalAlignTable.TOP,
    borders: { bottom: isAboveLine && index !== 1 ? LINE : NO_LINE },
    children,
  });
  const small = { style: STYLE.tableText } as const;
  const who = [place.name, place.role].filter((part) => part !== '').join(', ');
  const label = (text: string): Paragraph => textParagraph([{ text, style: 'muted' }], setting, small);
  return [
    new TableRow({
      cantSplit: true,
      keepNext: true,
      height: { value: 1_100, rule: HeightRule.ATLEAST },
      children: [
        cell(0, [signature(place, setting)], true),
        cell(1, [new Paragraph({ style: STYLE.tableText })], true),
        cell(2, [textParagraph(plain(place.date), setting, small)], true),
      ],
    }),
    new TableRow({
      cantSplit: true,
      children: [
        cell(0, [...(who === '' ? [] : [textParagraph([{ text: who, style: 'strong' }], setting, { ...small, keepNext: true })]), label(place.nameLabel)], false),
        cell(1, [new Paragraph({ style: STYLE.tableText })], false),
        cell(2, [label(place.dateLabel)], false),
      ],
    }),
  ];
}

/** Places to sign: drawn, typed or left blank for a pen. */
export function signOffOf({ places }: SignOffBlock, setting: Setting): readonly (Paragraph | Table)[] {
  if (places.length === 0) return [];
  const widths = columnWidths([58, 6, 36], setting.area.width);
  return [fixedTable(places.flatMap((place) => rowsOfPlace(place, widths, setting)), widths, setting, NO_BORDERS), gap()];
}
