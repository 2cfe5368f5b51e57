import { useEffect, useLayoutEffect, useRef, useState, type CSSProperties, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sha256 } from '#shared/domain/ids.ts';
import type { ReportDocument } from '#shared/domain/report/document.ts';
import { pageSteps, paperSize, pixelsOf, SHEET_GAP } from './paper-size.ts';
import { pageRules, REPORT_CSS } from './report-css.ts';
import { ReportPaper } from './report-paper.tsx';
import { ReportPrint } from './report-print.tsx';
import classes from './preview.module.css';
import { usePaperSheet } from './use-paper-sheet.ts';
import { canPage, usePaging } from './use-paging.ts';

const NO_PAGES: ReadonlyMap<string, number> = new Map();

/** How far a page is turned by key. */
export interface PreviewHandle {
  readonly turn: (pages: 1 | -1) => void;
}

/** A report on screen as the pages it will be printed on, with heads, feet and page numbers; and the print view itself. */
export function Preview({
  document,
  pictures,
  handle,
  onPages,
}: {
  readonly document: ReportDocument;
  readonly pictures: ReadonlyMap<Sha256, string>;
  readonly handle: RefObject<PreviewHandle | null>;
  /** Hears the pages of headings, for the file that has no pages of its own. */
  readonly onPages: (pages: ReadonlyMap<string, number>) => void;
}) {
  const { t } = useTranslation();
  const { metadata } = document;
  const size = paperSize(metadata);
  const frame = useRef<HTMLDivElement>(null);
  const columns = useRef<HTMLDivElement>(null);
  const zoom = useZoom(frame, pixelsOf(size.width));
  usePaperSheet(REPORT_CSS);
  usePaperSheet(pageRules(metadata));

  const isPaged = canPage();
  const { textWidth, content, gap, pitch } = pageSteps(size);
  const paging = usePaging(columns, pitch, gap, zoom, document);
  const pages = isPaged ? paging.pages : NO_PAGES;
  useEffect(() => onPages(pages), [onPages, pages]);
  const step = pitch * zoom;
  useLayoutEffect(() => {
    handle.current = { turn: (count) => frame.current?.scrollBy({ top: count * step }) };
    return () => {
      handle.current = null;
    };
  }, [handle, step]);
  const missing = t('reports.preview.pictureMissing');

  return (
    <>
      <div ref={frame} className={classes['frame']} tabIndex={0} role="region" aria-label={`${t('reports.preview.title')}, ${t('reports.preview.pages', { count: paging.count })}`}>
        {!isPaged && <p className={classes['hint']}>{t('reports.preview.notPaged')}</p>}
        <div className={classes['room']} style={{ width: `${String(size.width * zoom)}mm`, height: isPaged ? (paging.count * pitch - pixelsOf(SHEET_GAP)) * zoom : undefined }}>
          {/* Drawn smaller, not laid out smaller: text breaks as it will on paper. */}
          <div className={classes['sheets']} style={{ width: `${String(size.width)}mm`, transform: `scale(${String(zoom)})` }}>
            {isPaged && Array.from({ length: paging.count }, (_, index) => <Sheet key={index} index={index} count={paging.count} document={document} />)}
            <div
              ref={columns}
              className={classes['pages']}
              style={
                {
                  marginInlineStart: `${String(size.side)}mm`,
                  width: textWidth,
                  paddingTop: isPaged ? undefined : '10mm',
                  top: isPaged ? `${String(size.top)}mm` : undefined,
                  '--page-height': `${String(content)}px`,
                  '--page-gap': `${String(gap)}px`,
                } as CSSProperties
              }
            >
              <ReportPaper document={document} isPaged={isPaged} pictures={pictures} pictureMissing={missing} pages={pages} prefix="preview-" isLinked={false} />
            </div>
          </div>
        </div>
      </div>
      <ReportPrint document={document} pictures={pictures} pictureMissing={missing} pages={pages} />
    </>
  );
}

function Sheet({ index, count, document: { metadata } }: { readonly index: number; readonly count: number; readonly document: ReportDocument }) {
  const size = paperSize(metadata);
  const side = `${String(size.side)}mm`;
  const number = metadata.footer.pageOf.replace('{page}', String(index + 1)).replace('{pages}', String(count));
  return (
    <div className={classes['sheet']} style={{ top: index * pageSteps(size).pitch, height: `${String(size.height)}mm` }}>
      <div className={classes['line']} style={{ insetInline: side, bottom: `${String(size.height - size.top + 4)}mm` }}>
        <span>{metadata.header.start}</span>
        <span>{metadata.header.end}</span>
      </div>
      <div className={classes['line']} style={{ insetInline: side, top: `${String(size.height - size.bottom + 4)}mm` }}>
        <span style={{ maxWidth: '78%' }}>{metadata.footer.start}</span>
        <span className={classes['number']}>{number}</span>
      </div>
    </div>
  );
}

/** Room at the sides of a sheet, in pixels. */
const MARGIN = 40;

/** The scale at which a sheet fits the frame's width; never larger than life. */
function useZoom(frame: RefObject<HTMLElement | null>, width: number): number {
  const [zoom, setZoom] = useState(1);
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const fit = (): void => setZoom(Math.round(Math.min(1, Math.max(0.3, (element.clientWidth - MARGIN) / width)) * 100) / 100);
    fit();
    const observer = new ResizeObserver(fit);
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame, width]);
  return zoom;
}
