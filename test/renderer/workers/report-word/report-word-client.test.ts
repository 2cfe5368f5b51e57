import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { canvasPainter } from '#renderer/workers/report-word/canvas-painter.ts';
import { writeReportWord } from '#renderer/workers/report-word/report-word-client.ts';
import { writeReport } from '#renderer/workers/report-word/write-report.ts';
import type { ReportFile } from '#shared/contracts/report-messages.ts';
import type { Sha256 } from '#shared/domain/ids.ts';
import type { ReportDocument } from '#shared/domain/report/document.ts';
import { CORNERS, cameraPhoto } from '../evidence/pictures.ts';
import { aFigure, aFindingBlock, aReportDocument, everything, pictureHash, text } from './sample-document.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const WP = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing';

type Parts = Readonly<Record<string, Uint8Array>>;

async function write(document: ReportDocument, files: ReadonlyMap<Sha256, ReportFile> = new Map()): Promise<Parts> {
  const written = await writeReportWord(document, files);
  if (!written.ok) throw new Error(JSON.stringify(written.problem));
  return unzipSync(written.value);
}

function xmlOf(parts: Parts, path: string): XMLDocument {
  const bytes = parts[path];
  if (bytes === undefined) throw new Error(`no ${path} among ${Object.keys(parts).join(', ')}`);
  const parsed = new DOMParser().parseFromString(strFromU8(bytes), 'application/xml');
  const trouble = parsed.querySelector('parsererror');
  if (trouble !== null) throw new Error(`${path}: ${trouble.textContent}`);
  return parsed;
}

function elements(parent: Document | Element, name: string, space = W): readonly Element[] {
  return [...parent.getElementsByTagNameNS(space, name)];
}

function valueOf(element: Element | undefined, name = 'val'): string | null {
  return element?.getAttributeNS(W, name) ?? null;
}

function stylesUsed(document: XMLDocument): ReadonlySet<string> {
  return new Set([...elements(document, 'pStyle'), ...elements(document, 'rStyle')].map((style) => valueOf(style) ?? ''));
}

function fieldsOf(document: XMLDocument): readonly string[] {
  return elements(document, 'instrText').map((field) => field.textContent.trim());
}

async function photos(): Promise<ReadonlyMap<Sha256, ReportFile>> {
  const file = async (photo: Promise<Blob>): Promise<ReportFile> => ({ bytes: new Uint8Array(await (await photo).arrayBuffer()), mediaType: 'image/jpeg' });
  const canvas = new OffscreenCanvas(900, 400);
  canvas.getContext('2d');
  return new Map([
    [pictureHash('upright'), await file(cameraPhoto(1))],
    [pictureHash('turned'), await file(cameraPhoto(6, 800, 1200))],
    [pictureHash('heic'), { bytes: Uint8Array.of(0, 0, 0, 24, 102, 116, 121, 112), mediaType: 'image/heic' }],
    [pictureHash('wide'), await file(canvas.convertToBlob({ type: 'image/png' }))],
    [pictureHash('logo'), await file(canvas.convertToBlob({ type: 'image/png' }))],
  ]);
}

describe('a report in the format of Word', () => {
  let parts: Parts = {};
  let body: XMLDocument;

  beforeAll(async () => {
    const logo = { sha256: pictureHash('logo'), mediaType: 'image/png', alt: 'Nordlicht' };
    parts = await write(everything(7, { language: 'de', logo, footer: { start: 'IA-2026-01', pageOf: 'Seite {page} von {pages}' } }), await photos());
    body = xmlOf(parts, 'word/document.xml');
  });

  it('uses named styles, all of them defined', () => {
    const styles = xmlOf(parts, 'word/styles.xml');
    const defined = new Set(elements(styles, 'style').map((style) => valueOf(style, 'styleId')));
    const used = stylesUsed(body);
    expect([...used].filter((style) => !defined.has(style))).toEqual([]);
    for (const style of ['Title', 'Subtitle', 'Heading1', 'Heading2', 'Heading3', 'Heading4', 'Caption', 'TableHeading', 'TableText', 'ListBullet', 'ListNumber', 'Note', 'TOC1', 'TOC2', 'Strong', 'Emphasis']) {
      expect(used).toContain(style);
    }
    const heading = elements(styles, 'style').find((style) => valueOf(style, 'styleId') === 'Heading1');
    expect(heading && valueOf(elements(heading, 'color')[0])).toBe('1F3A5F');
  });

  it('has contents as a field that lists every heading and asks for its pages on opening, where no page is guessed', () => {
    expect(fieldsOf(body)).toContain(String.raw`TOC \h \o "1-2"`);
    const lines = elements(body, 'p').filter((paragraph) => ['TOC1', 'TOC2'].includes(valueOf(elements(paragraph, 'pStyle')[0]) ?? ''));
    const texts = lines.map((line) => elements(line, 't').map((part) => part.textContent).join('|'));
    expect(texts).toHaveLength(11);
    expect(texts[0]).toBe('1\u2002Summary');
    const marks = new Set(elements(body, 'bookmarkStart').map((mark) => valueOf(mark, 'name')));
    const pages = fieldsOf(body).flatMap((field) => /^PAGEREF (\S+)/u.exec(field)?.[1] ?? []);
    expect(pages).toHaveLength(11);
    expect(pages.filter((name) => !marks.has(name))).toEqual([]);
    expect(elements(xmlOf(parts, 'word/settings.xml'), 'updateFields')).toHaveLength(1);
  });

  it('repeats the heads of tables and keeps short rows whole', () => {
    const table = elements(body, 'tbl').find((each) => elements(each, 'tr').length > 50);
    const rows = table === undefined ? [] : elements(table, 'tr');
    expect(rows.map((row) => elements(row, 'tblHeader').length > 0)).toEqual(rows.map((_, index) => index === 0));
    expect(rows.every((row) => elements(row, 'cantSplit').length > 0)).toBe(true);
  });

  it('gives every table columns of a fixed width that add up to that of the text', () => {
    for (const table of elements(body, 'tbl')) {
      const grid = elements(table, 'gridCol').map((column) => Number(valueOf(column, 'w')));
      expect(grid.reduce((sum, width) => sum + width, 0)).toBe(9638);
      expect(valueOf(elements(table, 'tblLayout')[0], 'type')).toBe('fixed');
    }
  });

  it('numbers the pages with fields in words of the report', () => {
    const footers = Object.keys(parts).filter((path) => /footer\d\.xml$/u.test(path));
    expect(footers).toHaveLength(2);
    for (const path of footers) {
      const footer = xmlOf(parts, path);
      expect(fieldsOf(footer)).toEqual(['PAGE', 'NUMPAGES']);
      expect(footer.documentElement.textContent).toContain('Seite ');
      expect(footer.documentElement.textContent).toContain('Confidential: ');
    }
    expect(xmlOf(parts, 'word/header1.xml').documentElement.textContent).toContain('AR-2026-001, revision 1');
  });

  it('shows pictures upright in their ratio, with a text for those who do not see them', async () => {
    const shapes = elements(body, 'inline', WP).map((inline) => {
      const extent = inline.getElementsByTagNameNS(WP, 'extent')[0];
      const described = inline.getElementsByTagNameNS(WP, 'docPr')[0]?.getAttribute('descr') ?? '';
      return { described, ratio: Number(extent?.getAttribute('cx')) / Number(extent?.getAttribute('cy')) };
    });
    const ratioOf = (described: string): number | undefined => shapes.find((shape) => shape.described === described)?.ratio;
    expect(ratioOf('Photo upright')).toBeCloseTo(1.5, 1);
    expect(ratioOf('Photo turned')).toBeCloseTo(800 / 1200, 1);
    expect(ratioOf('A plan')).toBeCloseTo(900 / 400, 1);
    expect(ratioOf('Anna Becker')).toBeCloseTo(400 / 120, 1);
    expect(body.documentElement.textContent).toContain('[Photo heic – image/jpeg]');

    const stored = await Promise.all(
      Object.entries(parts).filter(([path]) => path.endsWith('.jpg')).map(([, bytes]) => createImageBitmap(new Blob([new Uint8Array(bytes)]), { imageOrientation: 'none' })),
    );
    const turned = stored.find((bitmap) => bitmap.height > bitmap.width);
    if (turned === undefined) throw new Error('no upright photo');
    const canvas = new OffscreenCanvas(turned.width, turned.height);
    const context = canvas.getContext('2d');
    context?.drawImage(turned, 0, 0);
    const [red = 0, green = 255] = context?.getImageData(20, 20, 1, 1).data ?? [];
    expect(Math.abs(red - CORNERS['top-left'][0]) + Math.abs(green - CORNERS['top-left'][1])).toBeLessThan(40);
  });

  it('says nothing of where a photo was taken', async () => {
    const place = new TextEncoder().encode('Exif\0\0GPS 53.5511 N');
    const photo = new Uint8Array(await (await cameraPhoto(1)).arrayBuffer());
    const told = Uint8Array.from([...photo.subarray(0, 2), 0xff, 0xe1, 0, place.length + 2, ...place, ...photo.subarray(2)]);
    const written = await write(aReportDocument([aFigure('upright', 'Photo 1')]), new Map([[pictureHash('upright'), { bytes: told, mediaType: 'image/jpeg' }]]));
    const stored = Object.entries(written).filter(([path]) => path.endsWith('.jpg'));
    expect(stored).toHaveLength(1);
    for (const [, bytes] of stored) expect(strFromU8(bytes, true)).not.toMatch(/Exif|GPS/u);
  });

  it('keeps each caption with its picture', () => {
    const captions = elements(body, 'p').filter((paragraph) => valueOf(elements(paragraph, 'pStyle')[0]) === 'Caption' && paragraph.textContent.startsWith('Photo '));
    expect(captions.length).toBeGreaterThan(3);
    for (const caption of captions) {
      const before = caption.previousElementSibling;
      expect(before && elements(before, 'keepNext').length).toBe(1);
    }
  });

  it('says who wrote it about what and in which language', () => {
    const core = strFromU8(parts['docProps/core.xml'] ?? new Uint8Array());
    expect(core).toContain('<dc:title>Internal audit report</dc:title>');
    expect(core).toContain('<dc:creator>Nordlicht IT Services GmbH</dc:creator>');
    expect(core).toContain('<dc:language>de-DE</dc:language>');
    const defaults = elements(xmlOf(parts, 'word/styles.xml'), 'docDefaults')[0];
    expect(defaults && valueOf(elements(defaults, 'lang')[0])).toBe('de-DE');
  });

  it('reads Arabic and Hebrew from the right, figures in their order, and tells Japanese from Chinese', () => {
    const paragraphs = elements(body, 'p');
    const withText = (words: string): Element | undefined => paragraphs.find((paragraph) => paragraph.textContent.startsWith(words));
    const arabic = withText('وجد الفريق');
    expect(arabic && elements(arabic, 'bidi')).toHaveLength(1);
    const runs = arabic === undefined ? [] : elements(arabic, 'r');
    expect(runs.find((run) => run.textContent.includes('8.6.1')) ?? null).not.toBeNull();
    expect(runs.filter((run) => /[\u0600-\u06FF]/u.test(run.textContent)).every((run) => elements(run, 'rtl').length === 1)).toBe(true);
    expect(runs.filter((run) => /\d/u.test(run.textContent)).every((run) => elements(run, 'rtl').length === 0)).toBe(true);
    const english = withText('The system conforms');
    expect(english && elements(english, 'bidi')).toHaveLength(0);
    const japanese = withText('監査チーム');
    expect(japanese && valueOf(elements(japanese, 'lang')[0], 'eastAsia')).toBe('ja-JP');
  });

  it('has no text as a picture, no text box and nothing from elsewhere', () => {
    for (const [path, bytes] of Object.entries(parts)) {
      if (!/\.(xml|rels)$/u.test(path)) continue;
      const xml = strFromU8(bytes);
      expect(xml, path).not.toContain('txbxContent>');
      expect(xml, path).not.toContain('TargetMode="External"');
      expect(xml, path).not.toContain('attachedTemplate');
    }
  });
});

describe('whatever was typed', () => {
  const HOSTILE = ['\uFFFE\uFFFF', '\uD800', '\uDC00x', '\u0000\u0001\u007F', '<&>"\'', ']]>', '\r\n\t', '{page}', '_x0041_', '=1+1', '👩‍💻', '\u202E'];
  const strange = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary-ascii' }), fc.constantFrom(...HOSTILE)), { maxLength: 6 }).map((pieces) => pieces.join(''));

  function documentOf(words: string): ReportDocument {
    const runs = text(words);
    return aReportDocument(
      [
        { type: 'title', title: words, subtitle: words, facts: [{ label: words, value: runs }] },
        { type: 'toc', title: words, entries: [] },
        { type: 'heading', level: 1, number: words, text: words, anchor: 'a' },
        { type: 'paragraph', runs },
        { type: 'list', isOrdered: true, items: [runs, []] },
        { type: 'note', tone: 'bad', title: words, runs },
        aFindingBlock(1, { reference: words, grade: words, statement: runs, figures: [{ ...aFigure('none', words), picture: { sha256: pictureHash('none'), mediaType: words, alt: words } }] }),
        {
          type: 'table', caption: words, repeatsHead: true,
          columns: [{ heading: words, width: 0, align: 'center' }, { heading: words, width: 0, align: 'end' }],
          rows: [{ cells: [runs], tone: 'good', isGroup: false }, { cells: [], tone: 'plain', isGroup: true }],
        },
        { type: 'table', caption: words, repeatsHead: true, columns: [], rows: [] },
        { type: 'sign-off', places: [{ role: words, name: words, date: words, drawing: words, typed: words, nameLabel: words, dateLabel: words }] },
      ],
      {
        title: words, number: words, organization: words, address: words, accent: words, confidentialityNote: words,
        header: { start: words, end: words }, footer: { start: words, pageOf: words },
      },
    );
  }

  it('is in a package whose every part is well-formed', async () => {
    await fc.assert(
      fc.asyncProperty(strange, async (words) => {
        // Without a worker for each: starting one takes longer than writing.
        const parts = unzipSync(await writeReport(documentOf(words), new Map(), canvasPainter, () => undefined));
        for (const path of Object.keys(parts)) if (/\.(xml|rels)$/u.test(path)) xmlOf(parts, path);
      }),
      { numRuns: 25, examples: HOSTILE.map((words): [string] => [words]) },
    );
  }, 120_000);

  it('is there again, word for word', async () => {
    const words = 'Clause <8.6.1> & "so on" — 事件管理, نص، שלום 👩‍💻';
    const body = xmlOf(await write(documentOf(words)), 'word/document.xml');
    const paragraph = elements(body, 'p').find((each) => elements(each, 'pStyle').length === 0 && each.textContent !== '');
    expect(paragraph?.textContent).toBe(words);
  });
});

describe('places to sign', () => {
  it('stand two to a line, a third below them alone', async () => {
    const place = (name: string) => ({ role: 'Auditor', name, date: '', drawing: '', typed: name, nameLabel: 'Name, role', dateLabel: 'Date' });
    const parts = await write(aReportDocument([{ type: 'sign-off', places: [place('Anna Becker'), place('Jonas Weber'), place('Ines Vogel')] }]));
    const rows = elements(xmlOf(parts, 'word/document.xml'), 'tr').map((row) => elements(row, 'tc').map((cell) => cell.textContent));
    expect(rows).toEqual([
      ['Anna Becker', '', '', 'Jonas Weber', ''],
      ['Anna Becker, AuditorName, role', 'Date', '', 'Jonas Weber, AuditorName, role', 'Date'],
      ['Ines Vogel', '', '', '', ''],
      ['Ines Vogel, AuditorName, role', 'Date', '', '', ''],
    ]);
  });
});

describe('writing a report in a worker', () => {
  it('tells its progress up to the end', async () => {
    const shares: number[] = [];
    const written = await writeReportWord(everything(2), await photos(), { onProgress: (share) => shares.push(share) });
    expect(written.ok).toBe(true);
    expect(shares).toEqual(shares.toSorted((left, right) => left - right));
    expect(shares.at(-1)).toBe(1);
  });

  it('stops at once when it is cancelled', async () => {
    const controller = new AbortController();
    const writing = writeReportWord(everything(20), new Map(), { signal: controller.signal, onProgress: () => controller.abort() });
    expect(await writing).toEqual({ ok: false, problem: { code: 'cancelled' } });
  });

  it('leaves a signature blank whose drawing is no path', async () => {
    const parts = await write(aReportDocument([{ type: 'sign-off', places: [{ role: 'Lead', name: 'Anna', date: '', drawing: 'no path', typed: '', nameLabel: 'Name', dateLabel: 'Date' }] }]));
    expect(xmlOf(parts, 'word/document.xml').documentElement.textContent).toContain('Anna');
  });
});
