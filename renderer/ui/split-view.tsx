import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { readingKey } from './reading-keys.ts';
import classes from './split-view.module.css';

const STEP = 24;
const NARROW_REM = 44;

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
  /** Where there is no room for both, the side panel lies over the main one with a way back; without this it does not. */
  readonly onBack?: () => void;
  readonly side: ReactNode | null;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  const isAtStart = props.sideAt === 'start';
  const [width, setWidthState] = useState(() => readWidth(props.name) ?? props.initialWidth);
  const frame = useRef<HTMLDivElement>(null);
  const isOver = useIsNarrow(frame) && props.onBack !== undefined && props.side !== null;
  const dragStart = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const setWidth = (wanted: number): void => {
    const next = Math.round(Math.min(props.maxWidth, Math.max(props.minWidth, wanted)));
    setWidthState(next);
    localStorage.setItem(`split:${props.name}`, String(next));
  };
  const direction = isAtStart ? 1 : -1;
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = {
      ArrowLeft: width - STEP * direction,
      ArrowRight: width + STEP * direction,
      Home: props.minWidth,
      End: props.maxWidth,
    }[readingKey(event)];
    if (to === undefined) return;
    event.preventDefault();
    setWidth(to);
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
        hidden={isOver}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          dragStart.current = { x: event.clientX, width };
        }}
        onPointerMove={onPointerMove}
        onPointerUp={() => (dragStart.current = null)}
      />
      <aside className={classes['side']} style={isOver ? undefined : { width }} aria-label={props.sideLabel}>
        {isOver && (
          <Button variant="subtle" className={classes['back'] ?? ''} leftSection={<IconArrowLeft size={14} aria-hidden />} onClick={props.onBack}>
            {t('common.backToList')}
          </Button>
        )}
        {props.side}
      </aside>
    </>
  );
  return (
    <div ref={frame} className={classes['split']} data-side={isAtStart ? 'start' : 'end'} data-over={isOver || undefined}>
      <div className={classes['main']}>{props.children}</div>
      {side}
    </div>
  );
}

/** Whether the frame has no room for two panels. In rem, so that larger text needs more. */
function useIsNarrow(frame: RefObject<HTMLElement | null>): boolean {
  const [isNarrow, setNarrow] = useState(false);
  useEffect(() => {
    const { current } = frame;
    if (current === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      if (entry) setNarrow(entry.contentRect.width < NARROW_REM * rem);
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, [frame]);
  return isNarrow;
}

function readWidth(name: string): number | null {
  const width = Number(localStorage.getItem(`split:${name}`));
  return Number.isFinite(width) && width > 0 ? width : null;
}
