/** What makes a drawing look as it does; a picture has no style sheet of its own. */
const KEPT = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-opacity', 'opacity', 'font-family', 'font-size', 'font-weight', 'text-anchor'];

const SVG = 'http://www.w3.org/2000/svg';
const MARGIN = 16;
const LINE = 18;
/** Sharp on paper and on dense screens. */
const SCALE = 2;

export interface PictureWords {
  readonly title: string;
  /** Lines under the title: period, filters, data date. */
  readonly lines: readonly string[];
  readonly legend: readonly { readonly label: string; readonly swatch: SVGElement | null }[];
}

function inlineStyles(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  for (const name of KEPT) {
    const value = style.getPropertyValue(name);
    // References into the drawing are kept as they were written: computed, they name the whole address.
    if (value !== '' && !value.includes('url(')) to.setAttribute(name, value);
  }
  to.removeAttribute('class');
  to.removeAttribute('style');
  [...from.children].forEach((child, place) => {
    const twin = to.children[place];
    if (twin) inlineStyles(child, twin);
  });
}

function text(words: string, x: number, y: number, size: number, colour: string, weight = '400'): SVGTextElement {
  const element = document.createElementNS(SVG, 'text');
  element.textContent = words;
  Object.entries({ x, y, 'font-size': size, fill: colour, 'font-weight': weight, 'font-family': 'Inter, system-ui, Segoe UI, sans-serif' }).forEach(([name, value]) =>
    element.setAttribute(name, String(value)),
  );
  return element;
}

/** A chart as a drawing that stands by itself: title, period, filters, data date and legend with it. Null while it is loading. */
export function drawingOf(frame: HTMLElement, words: PictureWords): { readonly svg: string; readonly width: number; readonly height: number } | null {
  const chart = frame.querySelector('svg.recharts-surface');
  if (!(chart instanceof SVGSVGElement)) return null;
  const { width, height } = chart.getBoundingClientRect();
  const style = getComputedStyle(frame);
  const [ink, ground] = [style.getPropertyValue('color'), getComputedStyle(document.body).backgroundColor];
  const root = document.createElementNS(SVG, 'svg');
  const top = MARGIN + 22 + words.lines.length * LINE + LINE + 12;
  const size = { width: Math.round(width + 2 * MARGIN), height: Math.round(height + top + MARGIN) };
  Object.entries({ xmlns: SVG, width: size.width, height: size.height, viewBox: `0 0 ${size.width} ${size.height}` }).forEach(([name, value]) => root.setAttribute(name, String(value)));
  const paper = document.createElementNS(SVG, 'rect');
  Object.entries({ width: '100%', height: '100%', fill: ground }).forEach(([name, value]) => paper.setAttribute(name, value));
  root.append(paper, text(words.title, MARGIN, MARGIN + 14, 17, ink, '600'));
  words.lines.forEach((line, place) => root.append(text(line, MARGIN, MARGIN + 34 + place * LINE, 12, ink)));
  let x = MARGIN;
  const y = MARGIN + 34 + words.lines.length * LINE;
  for (const { label, swatch } of words.legend) {
    if (swatch) {
      const copy = swatch.cloneNode(true) as SVGElement;
      inlineStyles(swatch, copy);
      copy.setAttribute('x', String(x));
      copy.setAttribute('y', String(y - 11));
      root.append(copy);
    }
    root.append(text(label, x + 22, y, 12, ink));
    x += 22 + label.length * 6.8 + 16;
  }
  const copy = chart.cloneNode(true) as SVGSVGElement;
  inlineStyles(chart, copy);
  Object.entries({ x: MARGIN, y: top, width, height }).forEach(([name, value]) => copy.setAttribute(name, String(value)));
  root.append(copy);
  return { svg: new XMLSerializer().serializeToString(root), ...size };
}

/** The drawing as pixels. */
export async function pictureOf({ svg, width, height }: { readonly svg: string; readonly width: number; readonly height: number }): Promise<Uint8Array<ArrayBuffer>> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image(width, height);
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: width * SCALE, height: height * SCALE });
    canvas.getContext('2d')?.drawImage(image, 0, 0, width * SCALE, height * SCALE);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (blob === null) throw new Error('canvas');
    return new Uint8Array(await blob.arrayBuffer());
  } finally {
    URL.revokeObjectURL(address);
  }
}
