import {
  AlignmentType,
  BorderStyle,
  LevelFormat,
  LineRuleType,
  type IBaseParagraphStyleOptions,
  type INumberingOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
} from 'docx';
import type { ReportLanguage } from '#shared/domain/report/report.ts';
import { FONT, INK, MONO_FONT, MUTED_INK, RULE } from './word-look.ts';

/** Identifiers of the styles; those Word knows itself carry Word's identifiers, so its own lists show them. */
export const STYLE = {
  tableHeading: 'TableHeading',
  tableText: 'TableText',
  listBullet: 'ListBullet',
  listNumber: 'ListNumber',
  note: 'Note',
  noteTitle: 'NoteTitle',
  finding: 'FindingText',
  subtitle: 'Subtitle',
  caption: 'Caption',
  picture: 'Picture',
  tocHeading: 'TOCHeading',
  header: 'Header',
  footer: 'Footer',
  signature: 'Signature',
  gap: 'Gap',
  strong: 'Strong',
  emphasis: 'Emphasis',
  muted: 'Muted',
  mono: 'Code',
} as const;

export const BULLETS = 'report-bullets';
export const NUMBERS = 'report-numbers';

/** The language tags Word writes; each report is in one language, whatever the program speaks. */
export const LANGUAGE_TAG: Readonly<Record<ReportLanguage, string>> = { en: 'en-GB', de: 'de-DE' };

const INDENT = { left: 425, hanging: 425 } as const;

function heading(name: string, level: number, size: number, color: string, before: number): IBaseParagraphStyleOptions {
  return {
    name,
    basedOn: 'Normal',
    next: 'Normal',
    quickFormat: true,
    uiPriority: 9,
    run: { size, bold: true, color },
    paragraph: { spacing: { before, after: 100 }, keepNext: true, keepLines: true, outlineLevel: level },
  };
}

function paragraphStyles(accent: string): readonly IParagraphStyleOptions[] {
  const normal = { basedOn: 'Normal', quickFormat: true } as const;
  const edge = { style: BorderStyle.SINGLE, size: 18, space: 8, color: accent } as const;
  return [
    { id: 'Normal', name: 'Normal', quickFormat: true },
    {
      ...normal, id: STYLE.subtitle, name: 'Subtitle', next: 'Normal',
      run: { size: 26, color: MUTED_INK }, paragraph: { spacing: { after: 240 }, keepNext: true },
    },
    {
      ...normal, id: STYLE.tableText, name: 'Table text',
      run: { size: 18 }, paragraph: { spacing: { before: 20, after: 20, line: 247, lineRule: LineRuleType.AUTO } },
    },
    {
      ...normal, id: STYLE.tableHeading, name: 'Table heading', basedOn: STYLE.tableText,
      run: { size: 18, bold: true, color: INK }, paragraph: { keepNext: true },
    },
    {
      ...normal, id: STYLE.listBullet, name: 'List Bullet',
      paragraph: { numbering: { reference: BULLETS, level: 0 }, spacing: { after: 60 }, indent: INDENT },
    },
    {
      ...normal, id: STYLE.listNumber, name: 'List Number',
      paragraph: { numbering: { reference: NUMBERS, level: 0 }, spacing: { after: 60 }, indent: INDENT },
    },
    {
      ...normal, id: STYLE.note, name: 'Note',
      paragraph: { border: { left: edge }, indent: { left: 227 }, spacing: { after: 0 } },
    },
    { ...normal, id: STYLE.noteTitle, name: 'Note title', basedOn: STYLE.note, run: { bold: true }, paragraph: { keepNext: true } },
    {
      ...normal, id: STYLE.finding, name: 'Finding text',
      paragraph: { border: { left: edge }, indent: { left: 227 }, spacing: { after: 120 } },
    },
    {
      ...normal, id: STYLE.picture, name: 'Picture', next: STYLE.caption,
      paragraph: { keepNext: true, spacing: { before: 120, after: 40, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      ...normal, id: STYLE.tocHeading, name: 'TOC Heading', next: 'Normal',
      run: { size: 30, bold: true, color: accent }, paragraph: { spacing: { before: 240, after: 120 }, keepNext: true },
    },
    { ...normal, id: 'TOC1', name: 'toc 1', next: 'Normal', run: { bold: true }, paragraph: { spacing: { before: 50, after: 20 } } },
    { ...normal, id: 'TOC2', name: 'toc 2', next: 'Normal', paragraph: { spacing: { after: 10 }, indent: { left: 284 } } },
    {
      ...normal, id: STYLE.header, name: 'header', run: { size: 16, color: MUTED_INK },
      paragraph: { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      ...normal, id: STYLE.footer, name: 'footer', run: { size: 16, color: MUTED_INK },
      paragraph: { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      ...normal, id: STYLE.signature, name: 'Signature', run: { size: 28, italics: true },
      paragraph: { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO }, keepNext: true },
    },
    // Word joins tables that touch; a thin line keeps them apart.
    {
      id: STYLE.gap, name: 'Gap', basedOn: 'Normal', run: { size: 8 },
      paragraph: { spacing: { before: 0, after: 0, line: 160, lineRule: LineRuleType.EXACT } },
    },
  ];
}

/** All styles of a report. Nothing in the text is formatted by hand where a style can say it. */
export function wordStyles(language: ReportLanguage, accent: string): IStylesOptions {
  return {
    default: {
      document: {
        run: {
          font: { ascii: FONT, hAnsi: FONT, cs: FONT, eastAsia: 'Microsoft YaHei' },
          size: 20,
          color: INK,
          language: { value: LANGUAGE_TAG[language], eastAsia: 'zh-CN', bidirectional: 'ar-SA' },
        },
        paragraph: { spacing: { after: 120, line: 269, lineRule: LineRuleType.AUTO } },
      },
      title: {
        name: 'Title', basedOn: 'Normal', next: STYLE.subtitle, quickFormat: true,
        run: { size: 44, bold: true, color: accent }, paragraph: { spacing: { before: 240, after: 80 }, keepNext: true },
      },
      heading1: heading('heading 1', 0, 30, accent, 360),
      heading2: heading('heading 2', 1, 24, accent, 280),
      heading3: heading('heading 3', 2, 21, INK, 220),
      heading4: heading('heading 4', 3, 20, INK, 220),
      caption: {
        name: 'caption', basedOn: 'Normal', next: 'Normal', quickFormat: true,
        run: { size: 17, color: MUTED_INK }, paragraph: { spacing: { before: 40, after: 160 } },
      },
      hyperlink: { name: 'Hyperlink', basedOn: 'DefaultParagraphFont', run: { color: INK } },
    },
    paragraphStyles: paragraphStyles(accent),
    characterStyles: [
      { id: STYLE.strong, name: 'Strong', quickFormat: true, run: { bold: true, boldComplexScript: true } },
      { id: STYLE.emphasis, name: 'Emphasis', quickFormat: true, run: { italics: true, italicsComplexScript: true } },
      { id: STYLE.muted, name: 'Muted', quickFormat: true, run: { color: MUTED_INK } },
      { id: STYLE.mono, name: 'Code', quickFormat: true, run: { font: MONO_FONT, size: 18, noProof: true } },
    ],
  };
}

/** Lists as Word's own lists, so that a point added by hand gets its bullet or number. */
export function wordNumbering(): INumberingOptions {
  return {
    config: [
      { reference: BULLETS, levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.LEFT, style: { paragraph: { indent: INDENT } } }] },
      { reference: NUMBERS, levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.LEFT, style: { paragraph: { indent: INDENT } } }] },
    ],
  };
}

/** The line under a table's head and around its cells. */
export const THIN = { style: BorderStyle.SINGLE, size: 4, color: RULE } as const;
export const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
