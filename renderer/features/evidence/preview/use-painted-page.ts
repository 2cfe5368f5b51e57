import { useEffect, useState, type RefObject } from 'react';
import type { OpenedPdf, PdfProblem } from '#renderer/workers/evidence/open-pdf.ts';
import { fittingScale, type Size, type View } from './view.ts';

const NO_SIZE: Size = { width: 0, height: 0 };

/** Larger than this a page is not fitted to the width: its letters would be larger than on paper. */
const LARGEST_READING_SCALE = 1.35;

/** Kept clear around a fitted page, so that no scroll bar comes and goes. */
const MARGIN = 4;

export interface PaintedPage {
  readonly scale: number;
  /** In CSS pixels. */
  readonly size: Size;
  readonly text: string;
  readonly problem: PdfProblem | null;
  /** Scanned pictures may be missing from what is painted. */
  readonly isIncomplete: boolean;
}

/** Keeps a canvas painted with the page, view and room asked for. */
export function usePaintedPage(asked: {
  readonly pdf: OpenedPdf;
  readonly page: number;
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  readonly view: View;
  readonly room: Size;
  /** Fits the page to the width instead of showing it whole. */
  readonly isForReading: boolean;
}): PaintedPage {
  const { pdf, page, canvas, view, room, isForReading } = asked;
  const [pageSize, setPageSize] = useState(NO_SIZE);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<PdfProblem | null>(null);
  const [isIncomplete, setIncomplete] = useState(false);
  const inside = { width: room.width - MARGIN, height: room.height - MARGIN };
  const fitting = isForReading
    ? Math.min(LARGEST_READING_SCALE, fittingScale(pageSize, { ...inside, height: Infinity }, true))
    : fittingScale(pageSize, inside, true);
  const scale = view.scale ?? fitting;

  useEffect(() => {
    let isWanted = true;
    const fail = (): void => {
      if (isWanted) setProblem({ code: 'unreadable' });
    };
    pdf.sizeOf(page, view.rotation).then((size) => isWanted && setPageSize(size), fail);
    setText('');
    pdf.textOf(page).then(
      (words) => isWanted && setText(words),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [pdf, page, view.rotation]);

  useEffect(() => {
    const target = canvas.current;
    if (!target || pageSize.width === 0 || scale <= 0) return undefined;
    let isWanted = true;
    pdf.paint(page, target, { scale, rotation: view.rotation, pixelRatio: window.devicePixelRatio }).then(
      (painted) => {
        if (!isWanted) return;
        setProblem(painted.ok ? null : painted.problem);
        if (painted.ok && painted.value === 'incomplete') setIncomplete(true);
      },
      () => isWanted && setProblem({ code: 'unreadable' }),
    );
    return () => {
      isWanted = false;
    };
  }, [pdf, page, canvas, pageSize, scale, view.rotation]);

  return {
    scale,
    size: { width: Math.floor(pageSize.width * scale), height: Math.floor(pageSize.height * scale) },
    text,
    problem,
    isIncomplete,
  };
}
