import { BorderStyle, HeadingLevel, Paragraph, TableOfContents, type FileChild } from 'docx';
import type { Block, FindingBlock, HeadingBlock, NoteBlock, Tone } from '#shared/domain/report/document.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import type { Setting } from './setting.ts';
import { figuresOf } from './word-figures.ts';
import { toneColours } from './word-look.ts';
import { signOffOf } from './word-sign-off.ts';
import { BULLETS, NUMBERS, STYLE } from './word-styles.ts';
import { keyValuesOf, tableOf } from './word-tables.ts';
import { directionOf, paragraphsOf, plain, textParagraph } from './word-text.ts';

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** Between the number of a heading and its words: a blank that does not break. */
const AFTER_NUMBER = '\u{2002}';

function headingOf({ level, number, text }: HeadingBlock, setting: Setting): Paragraph {
  return textParagraph(plain(number === '' ? text : `${number}${AFTER_NUMBER}${text}`), setting, { heading: LEVELS[level] });
}

/** The edge stands where reading begins; Word does not turn borders round by itself. */
function edgeOf(tone: Tone, isRightToLeft: boolean, setting: Setting): object {
  const edge = { style: BorderStyle.SINGLE, size: 18, space: 8, color: toneColours(tone, setting.accent).edge };
  const none = { style: BorderStyle.NONE, size: 0, space: 0, color: 'auto' };
  return isRightToLeft ? { left: none, right: edge } : { left: edge };
}

function noteOf({ tone, title, runs }: NoteBlock, setting: Setting): readonly Paragraph[] {
  const isEmpty = title !== '' && runs.every((run) => run.text.trim() === '');
  const parts = isEmpty ? [] : paragraphsOf(runs);
  const { fill } = toneColours(tone, setting.accent);
  // Lines in the colour of the ground, above and below: room that the shading fills.
  const pad = { style: BorderStyle.SINGLE, size: 4, space: 3, color: fill ?? 'FFFFFF' };
  const look = (all: NoteBlock['runs'], isFirst: boolean, isLast: boolean): object => {
    return {
      border: { top: pad, bottom: pad, ...edgeOf(tone, directionOf(all, setting) === 'rtl', setting) },
      ...(fill === null ? {} : { shading: { fill } }),
      spacing: { before: isFirst ? 160 : 0, after: isLast ? 200 : 0 },
    };
  };
  return [
    ...(title === '' ? [] : [textParagraph(plain(title), setting, { style: STYLE.noteTitle, ...look(plain(title), true, isEmpty), keepNext: !isEmpty })]),
    ...parts.map((part, index) => textParagraph(part, setting, { style: STYLE.note, ...look(part, title === '' && index === 0, index === parts.length - 1) })),
  ];
}

/** A finding under a heading of its own, so that it stands in the navigation of the word processor. */
function findingOf(finding: FindingBlock, setting: Setting): readonly FileChild[] {
  const { fill } = toneColours(finding.tone, setting.accent);
  const name = [finding.reference, finding.grade, finding.state].filter((part) => part !== '').join(' · ');
  const isRightToLeft = directionOf(plain(name), setting) === 'rtl';
  return [
    textParagraph(plain(name), setting, {
      heading: HeadingLevel.HEADING_4,
      border: edgeOf(finding.tone, isRightToLeft, setting),
      indent: { left: 227 },
      ...(fill === null ? {} : { shading: { fill } }),
    }),
    ...paragraphsOf(finding.statement).map((part) =>
      textParagraph(part, setting, { style: STYLE.finding, border: edgeOf(finding.tone, directionOf(part, setting) === 'rtl', setting), keepNext: finding.facts.length > 0 }),
    ),
    ...keyValuesOf(finding.facts, setting),
    ...figuresOf(finding.figures, setting),
  ];
}

function listOf(block: Extract<Block, { type: 'list' }>, setting: Setting, instance: number): readonly Paragraph[] {
  return block.items.map((item) => textParagraph(item, setting, block.isOrdered
    ? { style: STYLE.listNumber, numbering: { reference: NUMBERS, level: 0, instance, custom: true } }
    : { style: STYLE.listBullet, numbering: { reference: BULLETS, level: 0, custom: true } }));
}

/** One block of a report; `instance` tells one numbered list from the next. */
export function wordBlock(block: Block, setting: Setting, instance: number): readonly FileChild[] {
  switch (block.type) {
    case 'title':
      return [
        textParagraph(plain(block.title), setting, { heading: HeadingLevel.TITLE }),
        ...(block.subtitle === '' ? [] : [textParagraph(plain(block.subtitle), setting, { style: STYLE.subtitle })]),
        ...keyValuesOf(block.facts, setting),
      ];
    case 'toc':
      return [
        textParagraph(plain(block.title), setting, { style: STYLE.tocHeading }),
        new TableOfContents(block.title, { hyperlink: true, headingStyleRange: '1-2' }),
      ];
    case 'heading':
      return [headingOf(block, setting)];
    case 'paragraph':
      return paragraphsOf(block.runs).map((runs) => textParagraph(runs, setting));
    case 'list':
      return listOf(block, setting, instance);
    case 'key-values':
      return keyValuesOf(block.rows, setting);
    case 'table':
      return tableOf(block, setting);
    case 'figure':
      return figuresOf([block], setting);
    case 'page-break':
      // On the new page rather than at the end of the old one: after a full page it would fall on an empty one.
      return [new Paragraph({ style: STYLE.gap, pageBreakBefore: true })];
    case 'note':
      return noteOf(block, setting);
    case 'finding':
      return findingOf(block, setting);
    case 'sign-off':
      return signOffOf(block, setting);
    default:
      return assertNever(block);
  }
}
