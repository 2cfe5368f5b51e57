import { useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { readingKey } from './reading-keys.ts';
import classes from './split-view.module.css';

const STEP = 24;

/**
 * A main panel and one beside it, with a bar between them that is moved by mouse or arrow keys. The width, in CSS
 * pixels, is kept per `name` on this computer. Without `side` the main panel has all the room.
 */
export function SplitView(props: {
  readonly name: string;
  readonly sideLabel: string;
  readonly sideAt?: 'start' | 'end';
  readonly initialWidth: number;
  readonly minWidth: number;
  readonly maxWidth: number;
  readonly side: ReactNode | null;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  const isAtStart = props.sideAt === 'start';
  const [width, setWidthState] = useState(() => readWidth(props.name) ?? props.initialWidth);
  const dragStart = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const setWidth = (wanted: number): void => {
    const next = Math.round(Math.min(props.maxWidth, Math.max(props.minWidth, wanted)));
    setWidthState(next);
    localStorage.setItem(`split:${props.name}`, String(next));
  };
  const direction = isAtStart ? 1 : -1;
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: -STEP, ArrowRight: STEP }[readingKey(event)];
    if (step === undefined) return;
    event.preventDefault();
    setWidth(width + step * direction);
  };
  const onPointerMove = (event: PointerEvent): void => {
    const start = dragStart.current;
    const towards = getComputedStyle(event.currentTarget).direction === 'rtl' ? -direction : direction;
    if (start) setWidth(start.width + (event.clientX - start.x) * towards);
  };
  const side = props.side !== null && (
    <>
      <div
        role="separator"
        aria-label={`${t('common.resize')}: ${props.sideLabel}`}
        aria-orientation="vertical"
        aria-valuenow={width}
        aria-valuemin={props.minWidth}
        aria-valuemax={props.maxWidth}
        tabIndex={0}
        className={classes['bar']}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          dragStart.current = { x: event.clientX, width };
        }}
        onPointerMove={onPointerMove}
        onPointerUp={() => (dragStart.current = null)}
      />
      <aside className={classes['side']} style={{ width }} aria-label={props.sideLabel}>
        {props.side}
      </aside>
    </>
  );
  return (
    <div className={classes['split']} data-side={isAtStart ? 'start' : 'end'}>
      <div className={classes['main']}>{props.children}</div>
      {side}
    </div>
  );
}

function readWidth(name: string): number | null {
  const width = Number(localStorage.getItem(`split:${name}`));
  return Number.isFinite(width) && width > 0 ? width : null;
}
