import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EvidencePreview } from '#renderer/features/evidence/preview/evidence-preview.tsx';
import { renderScreen } from '#test/support/render-screen.tsx';
import type { TestWorkspace } from '#test/support/test-workspace.ts';
import { aPdf } from '../../workers/evidence/documents.ts';
import { cameraPhoto, pictureOf } from '../../workers/evidence/pictures.ts';
import { attached, aWorkspaceWithAudit } from './evidence-room.ts';

let opened: TestWorkspace;
const user = userEvent.setup();

beforeEach(async () => {
  opened = await aWorkspaceWithAudit();
});

afterEach(async () => {
  cleanup();
  await opened.discard();
});

async function show(name: string, blob: Blob): Promise<void> {
  const { file } = await attached(opened.workspace, name, blob);
  if (!file) throw new Error('no file');
  await renderScreen(
    <div style={{ width: 400, height: 300, display: 'flex' }}>
      <EvidencePreview file={file} />
    </div>,
    { workspace: opened.workspace },
  );
}

async function shownImage(): Promise<HTMLImageElement> {
  const image = await screen.findByRole<HTMLImageElement>('img');
  await waitFor(() => expect(image.getBoundingClientRect().width).toBeGreaterThan(1));
  return image;
}

describe('previews of pictures', () => {
  it('stand upright, fit the room, zoom and turn by key', async () => {
    await show('photo.jpg', await cameraPhoto(6, 1200, 800));
    const image = await shownImage();
    const fitted = image.getBoundingClientRect();
    expect(fitted.width / fitted.height).toBeCloseTo(1.5, 1);
    expect(fitted.width).toBeLessThanOrEqual(400);
    screen.getByRole('group', { name: 'Preview of photo.jpg' }).focus();
    await user.keyboard('+');
    await waitFor(() => expect(image.getBoundingClientRect().width).toBeGreaterThan(fitted.width));
    await user.keyboard('0r');
    await waitFor(() => expect(image.getBoundingClientRect().height).toBeGreaterThan(image.getBoundingClientRect().width));
  });

  it('show an SVG drawing as a picture in which no script runs', async () => {
    vi.stubGlobal('__pwned', undefined);
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" onload="parent.__pwned=1"><script>parent.__pwned=1;top.__pwned=1</script><a href="https://example.com"><rect width="40" height="20" fill="red"/></a></svg>`;
    await show('drawing.svg', new Blob([svg]));
    const image = await shownImage();
    expect(image.src).toMatch(/^blob:/);
    expect(Reflect.get(globalThis, '__pwned')).toBeUndefined();
    expect(document.querySelectorAll('svg script, iframe, object, embed')).toHaveLength(0);
    vi.unstubAllGlobals();
  });

  it('are refused in plain words when the bytes are damaged', async () => {
    const whole = new Uint8Array(await (await pictureOf(50, 50)).arrayBuffer());
    await show('broken.png', new Blob([whole.subarray(0, 40)]));
    expect(await screen.findByText(/could not be shown/)).toBeVisible();
  });

  it('are refused when they would take gigabytes of memory', async () => {
    const png = new Uint8Array(await (await pictureOf(2, 2)).arrayBuffer());
    new DataView(png.buffer).setUint32(16, 60_000);
    new DataView(png.buffer).setUint32(20, 60_000);
    await show('bomb.png', new Blob([png]));
    expect(await screen.findByText(/too large to show: 60,000 × 60,000/)).toBeVisible();
  });

  it('give back the address of the picture when they go', async () => {
    const revoke = vi.spyOn(URL, 'revokeObjectURL');
    await show('photo.png', await pictureOf(50, 50));
    const { src } = await shownImage();
    cleanup();
    expect(revoke).toHaveBeenCalledWith(src);
    revoke.mockRestore();
  });
});

describe('previews of documents', () => {
  it('show a PDF page by page', { timeout: 40_000 }, async () => {
    await show('policy.pdf', aPdf(['First', 'Second']));
    const page = await screen.findByRole('img', { name: 'Page 1 of 2' }, { timeout: 30_000 });
    await waitFor(() => expect(page).toBeVisible());
    expect(await screen.findByText('First')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Next page' }));
    expect(await screen.findByRole('img', { name: 'Page 2 of 2' })).toBeVisible();
    expect(await screen.findByText('Second')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Next page' })).toBeDisabled();
  });

  it('say what to do with a PDF that cannot be read', { timeout: 40_000 }, async () => {
    await show('broken.pdf', new Blob(['%PDF-1.7 and nothing else']));
    expect(await screen.findByText(/PDF could not be read/, {}, { timeout: 30_000 })).toBeVisible();
  });

  it('show text in the encoding it was written in', async () => {
    await show('note.txt', new Blob([Uint8Array.from([0x47, 0x72, 0xfc, 0xdf, 0x65])]));
    expect(await screen.findByText('Grüße')).toBeVisible();
    expect(screen.getByText('Read as windows-1252')).toBeVisible();
  });

  it('show HTML as text and never as a page', async () => {
    await show('page.html', new Blob(['<!doctype html><img src=x onerror="window.__pwned=1"><a href="https://example.com">go</a>']));
    expect(await screen.findByText(/<!doctype html>/)).toBeVisible();
    expect(document.querySelectorAll('iframe, a[href^="https"], img')).toHaveLength(0);
    expect(Reflect.get(globalThis, '__pwned')).toBeUndefined();
  });

  it('show only the start of a very long text, and say so', async () => {
    await show('long.log', new Blob(['line\n'.repeat(300_000)]));
    expect(await screen.findByText('Only the first 1 MB are shown.')).toBeVisible();
  });

  it('say what to do with a kind that has no preview', async () => {
    await show('photo.heic', new Blob(['\u0000\u0000\u0000\u0018ftypheic\u0000\u0000\u0000\u0000']));
    expect(await screen.findByText(/no preview for this kind/)).toBeVisible();
  });
});
