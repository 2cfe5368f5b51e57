/** A drawing surface of the sample's pictures. */
export type Pen = OffscreenCanvasRenderingContext2D;

export const SANS = '"Segoe UI", "Helvetica Neue", "Noto Sans", "DejaVu Sans", Arial, sans-serif';
export const HAND = '"Segoe Print", "Bradley Hand", "Comic Neue", "Comic Sans MS", "Noto Sans", "DejaVu Sans", sans-serif';
export const MONO = '"Cascadia Mono", Consolas, "DejaVu Sans Mono", monospace';

/** An empty picture of this size in pixels. Throws where the browser cannot draw. */
export function newPen(width: number, height: number): Pen {
  const pen = new OffscreenCanvas(width, height).getContext('2d');
  if (pen === null) throw new Error('This browser gives no canvas to draw on');
  pen.textBaseline = 'alphabetic';
  return pen;
}

export interface Look {
  readonly size?: number;
  readonly weight?: number;
  readonly color?: string;
  readonly font?: string;
  readonly align?: CanvasTextAlign;
}

/** One line of text with its baseline at y. */
export function write(pen: Pen, text: string, x: number, y: number, look: Look = {}): void {
  pen.font = `${String(look.weight ?? 400)} ${String(look.size ?? 22)}px ${look.font ?? SANS}`;
  pen.fillStyle = look.color ?? '#1d2939';
  pen.textAlign = look.align ?? 'start';
  pen.fillText(text, x, y);
  pen.textAlign = 'start';
}

/** Text broken at spaces to fit `width`; gives the y of the line after the last. */
export function writeLines(pen: Pen, text: string, x: number, y: number, width: number, leading: number, look: Look = {}): number {
  pen.font = `${String(look.weight ?? 400)} ${String(look.size ?? 22)}px ${look.font ?? SANS}`;
  let line = '';
  let at = y;
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && pen.measureText(longer).width > width) {
      write(pen, line, x, at, look);
      at += leading;
      line = word;
    } else line = longer;
  }
  write(pen, line, x, at, look);
  return at + leading;
}

/** A filled rectangle with round corners. */
export function box(pen: Pen, x: number, y: number, width: number, height: number, fill: string | CanvasGradient, radius = 0): void {
  pen.fillStyle = fill;
  pen.beginPath();
  pen.roundRect(x, y, width, height, radius);
  pen.fill();
}

/** The outline of a rectangle with round corners. */
export function frame(pen: Pen, x: number, y: number, width: number, height: number, color: string, radius = 0, weight = 2): void {
  pen.strokeStyle = color;
  pen.lineWidth = weight;
  pen.beginPath();
  pen.roundRect(x, y, width, height, radius);
  pen.stroke();
}

/** A straight line through points given as x, y, x, y … */
export function line(pen: Pen, points: readonly number[], color: string, weight = 2): void {
  pen.strokeStyle = color;
  pen.lineWidth = weight;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  pen.beginPath();
  for (let index = 0; index + 1 < points.length; index += 2) {
    pen.lineTo(points[index] ?? 0, points[index + 1] ?? 0);
  }
  pen.stroke();
}

/** A gradient down from one y to another. */
export function downward(pen: Pen, from: number, to: number, ...colors: readonly string[]): CanvasGradient {
  const gradient = pen.createLinearGradient(0, from, 0, to);
  colors.forEach((color, index) => gradient.addColorStop(index / Math.max(1, colors.length - 1), color));
  return gradient;
}

/** Numbers from 0 to 1 that look random and are the same each time. */
export function steadyNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** What a camera adds: darker corners, a little grain. */
export function asPhoto(pen: Pen, seed: number): void {
  const { width, height } = pen.canvas;
  const shade = pen.createRadialGradient(width * 0.46, height * 0.42, height * 0.3, width / 2, height / 2, height * 0.98);
  shade.addColorStop(0, 'rgba(255, 250, 235, 0.10)');
  shade.addColorStop(0.55, 'rgba(0, 0, 0, 0)');
  shade.addColorStop(1, 'rgba(0, 0, 0, 0.5)');
  pen.fillStyle = shade;
  pen.fillRect(0, 0, width, height);

  const side = 256;
  const tile = newPen(side, side);
  const pixels = tile.createImageData(side, side);
  const next = steadyNumbers(seed);
  for (let at = 0; at < pixels.data.length; at += 4) {
    const grey = next() < 0.5 ? 0 : 255;
    pixels.data.set([grey, grey, grey, Math.floor(next() * 22)], at);
  }
  tile.putImageData(pixels, 0, 0);
  const grain = pen.createPattern(tile.canvas, 'repeat');
  if (grain === null) return;
  pen.fillStyle = grain;
  pen.fillRect(0, 0, width, height);
}

/** Draws with a soft shadow below. */
export function shadowed(pen: Pen, blur: number, draw: () => void): void {
  pen.save();
  pen.shadowColor = 'rgba(10, 18, 30, 0.35)';
  pen.shadowBlur = blur;
  pen.shadowOffsetY = blur / 3;
  draw();
  pen.restore();
}
