import type { Sha256 } from '../ids.ts';
import type { ReportKind, ReportLanguage } from './report.ts';

/**
 * A report as plain data that any writer can set: the preview on screen, the printed page, HTML and Word. It holds
 * finished words in the language of the report and no markup, so that it can be frozen and hashed.
 */
export interface ReportDocument {
  /** Raised when a writer could no longer read what an older program froze. */
  readonly format: 1;
  readonly metadata: DocumentMetadata;
  readonly blocks: readonly Block[];
}

export interface DocumentMetadata {
  readonly kind: ReportKind;
  readonly title: string;
  /** Empty while a draft has none. */
  readonly number: string;
  readonly revision: number;
  readonly isDraft: boolean;
  readonly language: ReportLanguage;
  readonly direction: 'ltr' | 'rtl';
  readonly orientation: 'portrait' | 'landscape';
  /** Who reports: stands beside the logo. */
  readonly organization: string;
  readonly address: string;
  /** #rrggbb; dark enough to be read on white, which the builder sees to. */
  readonly accent: string;
  readonly logo: Picture | null;
  /** Empty for none; stands in the footer of every page. */
  readonly confidentialityNote: string;
  /** Head of every page: start and end of the line. */
  readonly header: { readonly start: string; readonly end: string };
  /** Foot of every page; `pageOf` holds the places `{page}` and `{pages}`. */
  readonly footer: { readonly start: string; readonly pageOf: string };
}

/** A picture kept among the files, by the hash of its bytes. */
export interface Picture {
  readonly sha256: Sha256;
  readonly mediaType: string;
  /** What it shows, for those who do not see it. */
  readonly alt: string;
}

/** What a colour would say; the words beside it always say it too. */
export type Tone = 'plain' | 'accent' | 'good' | 'info' | 'warn' | 'bad' | 'muted';

export interface TextRun {
  readonly text: string;
  readonly style: 'plain' | 'strong' | 'emphasis' | 'muted' | 'mono';
}

/** Text in one or several styles. A line break in a run is a line break on paper. */
export type Runs = readonly TextRun[];

export interface KeyValue {
  readonly label: string;
  readonly value: Runs;
}

export interface TableColumn {
  readonly heading: string;
  /** Share of the width in per cent; those of a table add up to 100. */
  readonly width: number;
  readonly align: 'start' | 'end' | 'center';
}

export interface TableRow {
  readonly cells: readonly Runs[];
  readonly tone: Tone;
  /** A row that names the group of those below it: its first cell runs over all columns. */
  readonly isGroup: boolean;
}

export interface TitleBlock {
  readonly type: 'title';
  readonly title: string;
  readonly subtitle: string;
  readonly facts: readonly KeyValue[];
}

/** The list of headings; page numbers are the writer's affair. */
export interface TocBlock {
  readonly type: 'toc';
  readonly title: string;
  readonly entries: readonly TocEntry[];
}

export interface TocEntry {
  readonly level: 1 | 2;
  readonly number: string;
  readonly text: string;
  readonly anchor: string;
}

export interface HeadingBlock {
  readonly type: 'heading';
  readonly level: 1 | 2 | 3;
  /** "4.2"; empty for a heading without. */
  readonly number: string;
  readonly text: string;
  /** Unique within the document: letters, digits and hyphens. */
  readonly anchor: string;
}

export interface ParagraphBlock {
  readonly type: 'paragraph';
  readonly runs: Runs;
}

export interface ListBlock {
  readonly type: 'list';
  readonly isOrdered: boolean;
  readonly items: readonly Runs[];
}

export interface KeyValuesBlock {
  readonly type: 'key-values';
  readonly rows: readonly KeyValue[];
}

export interface TableBlock {
  readonly type: 'table';
  /** What the table shows; read out by screen readers, shown above it. Empty when the heading says it. */
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** The head stands again on every page the table goes on to. */
  readonly repeatsHead: true;
}

export interface FigureBlock {
  readonly type: 'figure';
  readonly picture: Picture;
  readonly caption: string;
  /** Share of the width in per cent. */
  readonly width: number;
}

export interface PageBreakBlock {
  readonly type: 'page-break';
}

/** A remark set apart: a caveat, a repeated nonconformity, a missing part. */
export interface NoteBlock {
  readonly type: 'note';
  readonly tone: Tone;
  /** Empty for a note without. */
  readonly title: string;
  readonly runs: Runs;
}

export interface FindingBlock {
  readonly type: 'finding';
  readonly anchor: string;
  readonly reference: string;
  /** "Minor nonconformity". */
  readonly grade: string;
  /** "Issued"; empty where it is of no interest. */
  readonly state: string;
  readonly tone: Tone;
  /** What is wrong. */
  readonly statement: Runs;
  readonly facts: readonly KeyValue[];
  /** Evidence photos; a caption stays with its picture. */
  readonly figures: readonly FigureBlock[];
}

export interface SignOffBlock {
  readonly type: 'sign-off';
  readonly places: readonly SignOffPlace[];
}

/** A place for one signature; signed, or blank to be signed by hand. */
export interface SignOffPlace {
  readonly role: string;
  readonly name: string;
  /** The day as written in the report's language; empty while unsigned. */
  readonly date: string;
  /** A drawn signature as an SVG path within 400 × 120; empty for none. */
  readonly drawing: string;
  /** A typed signature, set in a slanted face; empty when drawn or unsigned. */
  readonly typed: string;
  /** Words under the line: "Name, role" and "Date". */
  readonly nameLabel: string;
  readonly dateLabel: string;
}

export type Block =
  | TitleBlock
  | TocBlock
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | KeyValuesBlock
  | TableBlock
  | FigureBlock
  | PageBreakBlock
  | NoteBlock
  | FindingBlock
  | SignOffBlock;

/** All pictures a document shows, each once: what a writer has to fetch before it begins. */
export function picturesOf(document: ReportDocument): readonly Picture[] {
  const found = new Map<Sha256, Picture>();
  if (document.metadata.logo !== null) found.set(document.metadata.logo.sha256, document.metadata.logo);
  for (const block of document.blocks) {
    const figures = block.type === 'figure' ? [block] : block.type === 'finding' ? block.figures : [];
    for (const figure of figures) found.set(figure.picture.sha256, figure.picture);
  }
  return [...found.values()];
}
