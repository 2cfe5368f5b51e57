import { describe, expect, it, vi } from 'vitest';
import { openPdf, type OpenedPdf } from '#renderer/workers/evidence/open-pdf.ts';
import { loadPdfResource } from '#renderer/workers/evidence/pdf-resources.ts';
import { aPdf, aScannedPdf } from './documents.ts';

async function opened(blob: Blob): Promise<OpenedPdf> {
  const pdf = await openPdf(blob);
  if (!pdf.ok) throw new Error(pdf.problem.code);
  return pdf.value;
}

const PLAIN = { scale: 1, rotation: 0, pixelRatio: 1 };

function colourAt(canvas: HTMLCanvasElement, x: number, y: number): readonly number[] {
  const context = canvas.getContext('2d');
  return [...(context?.getImageData(x, y, 1, 1).data ?? [])].slice(0, 3);
}

function darkPixels(canvas: HTMLCanvasElement, height: number): number {
  const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, height) ?? { data: [] };
  let count = 0;
  for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 100 && (data[at + 1] ?? 255) < 100) count += 1;
  return count;
}

describe('PDF files', () => {
  it('are painted page by page at the wanted size', async () => {
    const pdf = await opened(aPdf(['First', 'Second', 'Third']));
    expect(pdf.pageCount).toBe(3);
    expect(await pdf.sizeOf(1, 0)).toEqual({ width: 300, height: 400 });
    expect(await pdf.sizeOf(1, 90)).toEqual({ width: 400, height: 300 });
    const canvas = document.createElement('canvas');
    expect(await pdf.paint(1, canvas, { ...PLAIN, scale: 2 })).toEqual({ ok: true, value: 'painted' });
    expect([canvas.width, canvas.height]).toEqual([600, 800]);
    expect(colourAt(canvas, 20, 780)).toEqual([255, 0, 0]);
    expect(colourAt(canvas, 580, 20)).toEqual([255, 255, 255]);
    expect(darkPixels(canvas, 150)).toBeGreaterThan(200);
    pdf.close();
  });

  it('give their words', async () => {
    const pdf = await opened(aPdf(['Policy of 8.6']));
    expect(await pdf.textOf(1)).toContain('Policy of 8.6');
    pdf.close();
  });

  it('turn for the view', async () => {
    const pdf = await opened(aPdf(['First']));
    const canvas = document.createElement('canvas');
    await pdf.paint(1, canvas, { ...PLAIN, rotation: 90 });
    expect(colourAt(canvas, 20, 20)).toEqual([255, 0, 0]);
    pdf.close();
  });

  it('run no script and make no link', async () => {
    const action = '/AA << /O << /S /JavaScript /JS (app.alert\\(1\\)) >> >> /Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 300 400] /A << /S /URI /URI (https://example.com) >> >>]';
    const pdf = await opened(aPdf(['First'], action));
    const canvas = document.createElement('canvas');
    document.body.append(canvas);
    expect((await pdf.paint(1, canvas, PLAIN)).ok).toBe(true);
    expect(document.querySelectorAll('a[href]')).toHaveLength(0);
    canvas.remove();
    pdf.close();
  });

  it('say when scanned pictures may be missing because their decoder may not run', async () => {
    const forbidden = vi.spyOn(WebAssembly, 'Module').mockImplementation(() => {
      throw new WebAssembly.CompileError('refused by the content security policy');
    });
    const pdf = await opened(aScannedPdf());
    expect(await pdf.paint(1, document.createElement('canvas'), PLAIN)).toEqual({ ok: true, value: 'incomplete' });
    pdf.close();
    forbidden.mockRestore();
    const allowed = await opened(aScannedPdf());
    expect(await allowed.paint(1, document.createElement('canvas'), PLAIN)).toEqual({ ok: true, value: 'painted' });
    allowed.close();
  });

  it('are refused in plain words when they are no PDF or cut off', async () => {
    expect(await openPdf(new Blob(['%PDF-1.4 nothing']))).toEqual({ ok: false, problem: { code: 'unreadable' } });
    expect(await openPdf(new Blob([]))).toEqual({ ok: false, problem: { code: 'unreadable' } });
  });

  it('find fonts, character maps and decoders in the bundle', async () => {
    expect((await loadPdfResource('FoxitSymbol.pfb')).length).toBeGreaterThan(10_000);
    expect((await loadPdfResource('UniGB-UCS2-H.bcmap')).length).toBeGreaterThan(1000);
    expect([...(await loadPdfResource('jbig2.wasm')).subarray(0, 4)]).toEqual([0, 0x61, 0x73, 0x6d]);
    await expect(loadPdfResource('nothing')).rejects.toThrow();
  });
});
