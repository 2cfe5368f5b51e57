import { box, line, newPen, write, type Pen } from './pen.ts';

export const INK = '#1d2939';
export const SOFT = '#5b6879';
export const RULE = '#d6dde6';

/** A business application in a window: title bar, dark side with sections, white page. Gives the pen and the page's corner. */
export function drawApplication(about: {
  readonly name: string;
  readonly color: string;
  readonly sections: readonly string[];
  readonly selected: number;
}): Pen {
  const pen = newPen(1600, 1000);
  box(pen, 0, 0, 1600, 1000, '#eef2f6');
  box(pen, 0, 0, 1600, 56, about.color);
  box(pen, 22, 14, 28, 28, '#ffffff', 7);
  box(pen, 29, 21, 14, 14, about.color, 4);
  write(pen, about.name, 66, 37, { size: 21, weight: 600, color: '#fff' });
  box(pen, 1180, 12, 320, 32, 'rgba(255,255,255,0.18)', 16);
  write(pen, 'M. Costa', 1512, 35, { size: 16, color: '#fff' });
  box(pen, 0, 56, 250, 944, '#25303d');
  about.sections.forEach((section, index) => {
    const y = 104 + index * 52;
    if (index === about.selected) {
      box(pen, 0, y - 32, 250, 48, '#3a4858');
      box(pen, 0, y - 32, 5, 48, '#5fc3c9');
    }
    write(pen, section, 30, y, { size: 18, color: index === about.selected ? '#fff' : '#b8c4d1' });
  });
  box(pen, 282, 88, 1286, 880, '#ffffff', 10);
  return pen;
}

/** A small word on a coloured ground. */
export function tag(pen: Pen, text: string, x: number, y: number, fill: string, color = '#fff'): number {
  pen.font = '600 17px sans-serif';
  const width = pen.measureText(text).width + 28;
  box(pen, x, y - 21, width, 30, fill, 15);
  write(pen, text, x + 14, y, { size: 17, weight: 600, color });
  return x + width + 12;
}

/** A label over its value. */
export function field(pen: Pen, label: string, value: string, x: number, y: number): void {
  write(pen, label, x, y, { size: 16, color: SOFT });
  write(pen, value, x, y + 28, { size: 20, color: INK });
}

/** A table with headings; column starts in pixels. Gives the y under the last row. */
export function table(
  pen: Pen,
  at: { readonly x: number; readonly y: number; readonly width: number; readonly row: number },
  starts: readonly number[],
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): number {
  box(pen, at.x, at.y, at.width, at.row, '#f1f4f8');
  heads.forEach((head, index) => write(pen, head, at.x + (starts[index] ?? 0) + 14, at.y + at.row * 0.65, { size: 17, weight: 600, color: SOFT }));
  rows.forEach((row, number) => {
    const y = at.y + at.row * (number + 1);
    line(pen, [at.x, y, at.x + at.width, y], RULE, 1.5);
    row.forEach((cell, index) => write(pen, cell, at.x + (starts[index] ?? 0) + 14, y + at.row * 0.65, { size: 18, color: INK }));
  });
  const end = at.y + at.row * (rows.length + 1);
  line(pen, [at.x, end, at.x + at.width, end], RULE, 1.5);
  return end;
}
