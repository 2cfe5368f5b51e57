import { Button } from '@mantine/core';
import { useRef, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../reports.module.css';

const WIDTH = 400;
const HEIGHT = 120;

/** A drawing surface for a signature; gives an SVG path within 400 × 120. Typing the name is its twin for the keyboard. */
export function SignaturePad({ value, onChange }: { readonly value: string; readonly onChange: (path: string) => void }) {
  const { t } = useTranslation();
  const isDrawing = useRef(false);
  const path = useRef(value);
  const pointOf = (event: PointerEvent<SVGSVGElement>): string => {
    const box = event.currentTarget.getBoundingClientRect();
    const within = (part: number, whole: number): string => String(Math.round(Math.min(1, Math.max(0, part)) * whole * 10) / 10);
    return `${within((event.clientX - box.left) / box.width, WIDTH)} ${within((event.clientY - box.top) / box.height, HEIGHT)}`;
  };
  const draw = (step: string): void => {
    path.current = `${path.current}${step}`;
    onChange(path.current);
  };
  return (
    <div>
      <svg
        className={classes['pad']}
        viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
        role="img"
        aria-label={t('reports.signatures.pad')}
        onPointerDown={(event) => {
          isDrawing.current = true;
          event.currentTarget.setPointerCapture(event.pointerId);
          // A point alone is drawn too: the dot of an i.
          const point = pointOf(event);
          draw(`M${point}L${point}`);
        }}
        onPointerMove={(event) => {
          if (isDrawing.current) draw(`L${pointOf(event)}`);
        }}
        onPointerUp={() => (isDrawing.current = false)}
        onPointerCancel={() => (isDrawing.current = false)}
      >
        <line x1="20" y1="95" x2="380" y2="95" stroke="#c3ccd2" strokeWidth="1" />
        <path d={value} fill="none" stroke="#1b242a" strokeWidth="2.5" strokeLinecap="round" strokeLinejoin="round" />
      </svg>
      <p className={classes['hint']}>{t('reports.signatures.padHint')}</p>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => {
          path.current = '';
          onChange('');
        }}
      >
        {t('reports.signatures.clear')}
      </Button>
    </div>
  );
}
