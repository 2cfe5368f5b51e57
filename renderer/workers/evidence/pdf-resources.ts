/**
 * Fonts, character maps and decoders a PDF file may need beyond itself. Each is a chunk of our own bundle, loaded when
 * a file asks for it, so that a preview never fetches anything.
 */
const FILES: Readonly<Record<string, () => Promise<unknown>>> = {
  ...import.meta.glob('../../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}', {
    query: '?url&inline',
    import: 'default',
  }),
  ...import.meta.glob('../../../node_modules/pdfjs-dist/cmaps/*.bcmap', { query: '?url&inline', import: 'default' }),
  ...import.meta.glob('../../../node_modules/pdfjs-dist/wasm/*.wasm', { query: '?url&inline', import: 'default' }),
};

const BY_NAME = new Map(Object.entries(FILES).map(([path, load]) => [path.slice(path.lastIndexOf('/') + 1), load]));

function bytesOfDataUrl(url: string): Uint8Array {
  const base64 = url.slice(url.indexOf(',') + 1);
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** The bytes of one of these files by its name; throws when there is none, which costs the PDF page that one glyph or picture. */
export async function loadPdfResource(name: string): Promise<Uint8Array> {
  const load = BY_NAME.get(name);
  if (!load) throw new Error(`No such PDF resource: ${name}`);
  const url = await load();
  if (typeof url !== 'string') throw new Error(`Not bundled as bytes: ${name}`);
  return bytesOfDataUrl(url);
}

/** Serves standard fonts and decoders to pdf.js, in the shape it expects of its factories. */
export class BundledFileFactory {
  fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    return loadPdfResource(filename);
  }
}

/** Serves character maps to pdf.js, in the shape it expects of its factories. */
export class BundledCMapFactory {
  async fetch({ name }: { readonly name: string }): Promise<{ cMapData: Uint8Array; isCompressed: boolean }> {
    return { cMapData: await loadPdfResource(`${name}.bcmap`), isCompressed: true };
  }
}
