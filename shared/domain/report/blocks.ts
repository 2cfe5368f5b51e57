import type { Assessment } from '../checklist/assessment.ts';
import type { FindingGrade } from '../finding/finding.ts';
import type { Block, HeadingBlock, KeyValue, NoteBlock, Runs, TableBlock, TableColumn, TableRow, TocEntry, Tone } from './document.ts';

/** Text in one style; no run at all for an empty one. */
export function plain(text: string): Runs {
  const trimmed = text.trim();
  return trimmed === '' ? [] : [{ text: trimmed, style: 'plain' }];
}

export function strong(text: string): Runs {
  return text === '' ? [] : [{ text, style: 'strong' }];
}

export function muted(text: string): Runs {
  return text === '' ? [] : [{ text, style: 'muted' }];
}

/** Texts one to a line; empty ones are left out. */
export function lines(...texts: readonly string[]): Runs {
  return plain(texts.map((text) => text.trim()).filter((text) => text !== '').join('\n'));
}

export function fact(label: string, value: Runs | string): KeyValue {
  return { label, value: typeof value === 'string' ? plain(value) : value };
}

/** The facts that say something. */
export function filled(facts: readonly KeyValue[]): readonly KeyValue[] {
  return facts.filter(({ value }) => value.length > 0);
}

/** The facts with a visible gap where something is asked for and not there. */
export function withGaps(facts: readonly KeyValue[], gap: string): readonly KeyValue[] {
  return facts.map((each) => (each.value.length > 0 ? each : { label: each.label, value: muted(gap) }));
}

/** One paragraph for each part between blank lines. */
export function paragraphs(text: string): readonly Block[] {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => ({ type: 'paragraph', runs: plain(part) }));
}

export function remark(text: string): Block {
  return { type: 'paragraph', runs: muted(text) };
}

export function note(tone: Tone, title: string, text: string): NoteBlock {
  return { type: 'note', tone, title, runs: plain(text) };
}

export function column(heading: string, width: number, align: TableColumn['align'] = 'start'): TableColumn {
  return { heading, width, align };
}

export function row(cells: readonly (Runs | string)[], tone: Tone = 'plain'): TableRow {
  return { cells: cells.map((cell) => (typeof cell === 'string' ? plain(cell) : cell)), tone, isGroup: false };
}

export function groupRow(text: string): TableRow {
  return { cells: [strong(text)], tone: 'muted', isGroup: true };
}

export function table(caption: string, columns: readonly TableColumn[], rows: readonly TableRow[]): TableBlock {
  return { type: 'table', caption, columns, rows, repeatsHead: true };
}

/** A part of a report: becomes a numbered heading with what stands under it. */
export interface Part {
  /** Unique in the document; letters, digits and hyphens. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly parts?: readonly Part[];
  readonly startsPage?: boolean;
}

export interface LaidOut {
  readonly blocks: readonly Block[];
  readonly entries: readonly TocEntry[];
}

/** Parts one after the other, numbered 1, 1.1, 1.2, 2 …; those with nothing in them are left out and take no number. */
export function layOut(parts: readonly (Part | null)[]): LaidOut {
  const blocks: Block[] = [];
  const entries: TocEntry[] = [];
  const place = (part: Part, level: HeadingBlock['level'], number: string): void => {
    if (part.startsPage === true && blocks.length > 0) blocks.push({ type: 'page-break' });
    blocks.push({ type: 'heading', level, number, text: part.title, anchor: part.id });
    if (level < 3) entries.push({ level: level === 1 ? 1 : 2, number, text: part.title, anchor: part.id });
    blocks.push(...part.blocks);
    standing(part.parts ?? []).forEach((inner, index) => place(inner, level === 1 ? 2 : 3, `${number}.${String(index + 1)}`));
  };
  standing(parts).forEach((part, index) => place(part, 1, String(index + 1)));
  return { blocks, entries };
}

function standing(parts: readonly (Part | null)[]): readonly Part[] {
  return parts.filter((part) => part !== null).filter((part) => part.blocks.length > 0 || standing(part.parts ?? []).length > 0);
}

const TONE_OF_GRADE: Readonly<Record<FindingGrade, Tone>> = {
  major: 'bad',
  minor: 'warn',
  observation: 'info',
  ofi: 'info',
  'good-practice': 'good',
};

const TONE_OF_ASSESSMENT: Readonly<Record<Assessment, Tone>> = {
  'not-assessed': 'muted',
  conforming: 'good',
  'good-practice': 'good',
  observation: 'info',
  ofi: 'info',
  'minor-nc': 'warn',
  'major-nc': 'bad',
  'not-verified': 'muted',
  'not-applicable': 'muted',
};

export function toneOfGrade(grade: FindingGrade): Tone {
  return TONE_OF_GRADE[grade];
}

export function toneOfAssessment(assessment: Assessment): Tone {
  return TONE_OF_ASSESSMENT[assessment];
}
