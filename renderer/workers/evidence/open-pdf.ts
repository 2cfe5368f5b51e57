import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { MAX_DECODED_PIXELS } from '#shared/domain/evidence/image-header.ts';
import { failed, ok, type Result } from '#shared/lib/result.ts';
import { BundledCMapFactory, BundledFileFactory } from './pdf-resources.ts';

export interface PdfProblem {
  /** `protected`: it opens with a password only. `timed-out`: hung, and was stopped. */
  readonly code: 'protected' | 'unreadable' | 'timed-out';
}

export interface PdfPageSize {
  /** In CSS pixels at 100 per cent. */
  readonly width: number;
  readonly height: number;
}

/** An open PDF file. Only painted pages and plain text come out of it: no links, no scripts, no forms. */
export interface OpenedPdf {
  readonly pageCount: number;
  /** Size of a page, counted from 1, turned by `rotation` degrees (a multiple of 90). */
  sizeOf(page: number, rotation: number): Promise<PdfPageSize>;
  /**
   * Paints a page; the canvas gets the size it needs. A newer painting of the same canvas cancels an older one.
   * `incomplete`: the file holds scanned pictures whose decoder may not run here, so some may be missing.
   */
  paint(page: number, canvas: HTMLCanvasElement, look: PageLook): Promise<Result<PaintOutcome, PdfProblem>>;
  /** The words of a page in reading order, for people who listen. */
  textOf(page: number): Promise<string>;
  close(): void;
}

export type PaintOutcome = 'painted' | 'incomplete' | 'cancelled';

export interface PageLook {
  /** 1 is 100 per cent. */
  readonly scale: number;
  readonly rotation: number;
  /** Device pixels per CSS pixel. */
  readonly pixelRatio: number;
}

const OPEN_TIMEOUT_MS = 30_000;
const PAGE_TIMEOUT_MS = 30_000;
const MAX_CANVAS_PIXELS = 24_000_000;

/** Rejects with a TimeoutError when the promise takes longer. */
function within<Value>(promise: Promise<Value>, milliseconds: number): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new DOMException('', 'TimeoutError')), milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function problemOf(error: unknown): PdfProblem {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'PasswordException') return { code: 'protected' };
  return { code: name === 'TimeoutError' ? 'timed-out' : 'unreadable' };
}

/** Whether the content security policy lets WebAssembly run; decoders of scanned pictures (JBIG2, JPEG 2000) need it. */
function canRunDecoders(): boolean {
  try {
    return new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)) instanceof WebAssembly.Module;
  } catch {
    return false;
  }
}

/**
 * Opens a PDF file in a worker of its own, which ends when it is closed. Pieces of the file are read as they are needed.
 * The library evaluates no code, loads nothing, and its links are never made.
 */
export async function openPdf(blob: Blob): Promise<Result<OpenedPdf, PdfProblem>> {
  const library = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const thread = new Worker(new URL('./pdf.worker.ts', import.meta.url), { type: 'module' });
  const worker = library.PDFWorker.create({ port: thread });
  const close = (): void => {
    worker.destroy();
    thread.terminate();
  };

  class BlobTransport extends library.PDFDataRangeTransport {
    override requestDataRange(begin: number, end: number): void {
      blob
        .slice(begin, end)
        .arrayBuffer()
        .then(
          (bytes) => this.onDataRange(begin, new Uint8Array(bytes)),
          // Unreadable bytes end the reading as an early end of the file.
          () => this.onDataRange(begin, new Uint8Array(0)),
        );
    }
  }

  let isLackingPictures = false;
  class DecoderFactory extends BundledFileFactory {
    override fetch(request: { readonly filename: string }): Promise<Uint8Array> {
      // Colours without their profile differ a little; pictures without their decoder are missing.
      if (!request.filename.startsWith('qcms') && !canRunDecoders()) isLackingPictures = true;
      return super.fetch(request);
    }
  }

  try {
    const task = library.getDocument({
      worker,
      range: new BlobTransport(blob.size, null),
      disableAutoFetch: true,
      disableStream: true,
      rangeChunkSize: 256 * 1024,
      isEvalSupported: false,
      enableXfa: false,
      useWorkerFetch: false,
      CMapReaderFactory: BundledCMapFactory,
      StandardFontDataFactory: BundledFileFactory,
      WasmFactory: DecoderFactory,
      // Given so that the factories are asked; nothing is loaded from there.
      cMapUrl: 'bundled/',
      standardFontDataUrl: 'bundled/',
      wasmUrl: 'bundled/',
      maxImageSize: MAX_DECODED_PIXELS,
      verbosity: library.VerbosityLevel.ERRORS,
    });
    const document = await within(task.promise, OPEN_TIMEOUT_MS);
    return ok(opened(document, { close, isLackingPictures: () => isLackingPictures }));
  } catch (error) {
    close();
    return failed(problemOf(error));
  }
}

function opened(
  document: PDFDocumentProxy,
  { close, isLackingPictures }: { readonly close: () => void; readonly isLackingPictures: () => boolean },
): OpenedPdf {
  const painting = new WeakMap<HTMLCanvasElement, RenderTask>();
  const asked = new WeakMap<HTMLCanvasElement, number>();
  return {
    pageCount: document.numPages,
    sizeOf: async (number, rotation) => {
      const page = await within(document.getPage(number), PAGE_TIMEOUT_MS);
      const { width, height } = page.getViewport({ scale: 1, rotation: page.rotate + rotation });
      return { width, height };
    },
    paint: async (number, canvas, look) => {
      const turn = (asked.get(canvas) ?? 0) + 1;
      asked.set(canvas, turn);
      try {
        const page = await within(document.getPage(number), PAGE_TIMEOUT_MS);
        if (asked.get(canvas) !== turn) return ok('cancelled');
        const rotation = page.rotate + look.rotation;
        const plain = page.getViewport({ scale: look.scale, rotation });
        const fitting = Math.sqrt(MAX_CANVAS_PIXELS / (plain.width * plain.height));
        const viewport = page.getViewport({ scale: look.scale * Math.min(look.pixelRatio, fitting), rotation });
        painting.get(canvas)?.cancel();
        canvas.width = Math.max(1, Math.floor(viewport.width));
        canvas.height = Math.max(1, Math.floor(viewport.height));
        const task = page.render({ canvas, viewport });
        painting.set(canvas, task);
        await within(task.promise, PAGE_TIMEOUT_MS);
        return ok(isLackingPictures() ? 'incomplete' : 'painted');
      } catch (error) {
        if (error instanceof Error && error.name === 'RenderingCancelledException') return ok('cancelled');
        return failed(problemOf(error));
      }
    },
    textOf: async (number) => {
      const page = await within(document.getPage(number), PAGE_TIMEOUT_MS);
      const { items } = await within(page.getTextContent(), PAGE_TIMEOUT_MS);
      return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
    },
    close: () => {
      document.loadingTask.destroy().catch(() => undefined);
      close();
    },
  };
}
