import { useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './fieldwork.module.css';

const KEPT = 'split:notes-and-guide';
const INITIAL = 54;
const LEAST = 30;
const MOST = 75;
const STEP = 4;

/**
 * Notes and guide side by side with a bar between them, moved by mouse or arrow keys and kept on this computer. Without
 * a guide the notes have the room; they stay the same element, so that writing goes on when the guide comes or goes.
 */
export function NotesSplit({ notes, guide }: { readonly notes: ReactNode; readonly guide: ReactNode | null }) {
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const [share, setShareState] = useState(readShare);
  const setShare = (wanted: number): void => {
    const next = Math.round(Math.min(MOST, Math.max(LEAST, wanted)));
    setShareState(next);
    localStorage.setItem(KEPT, String(next));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const isRightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl';
    const step = isRightToLeft ? -STEP : STEP;
    const to = { ArrowLeft: share - step, ArrowRight: share + step, Home: LEAST, End: MOST }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    setShare(to);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    const { current } = frame;
    if (!event.currentTarget.hasPointerCapture(event.pointerId) || current === null) return;
    const { left, right, width } = current.getBoundingClientRect();
    const isRightToLeft = getComputedStyle(current).direction === 'rtl';
    setShare(((isRightToLeft ? right - event.clientX : event.clientX - left) / width) * 100);
  };
  const columns = `minmax(0, ${String(share)}fr) 0.75rem minmax(0, ${String(100 - share)}fr)`;
  return (
    <div
      ref={frame}
      {...(guide === null ? {} : { role: 'group', 'aria-label': t('checklist.fieldwork.beside') })}
      className={classes['split']}
      data-beside={guide !== null || undefined}
      style={{ gridTemplateColumns: guide === null ? 'minmax(0, 1fr)' : columns }}
    >
      <div className={classes['notes']}>{notes}</div>
      {guide !== null && (
        <>
      <div
        role="separator"
        tabIndex={0}
        aria-label={t('checklist.fieldwork.split')}
        aria-orientation="vertical"
        aria-valuenow={share}
        aria-valuemin={LEAST}
        aria-valuemax={MOST}
        className={classes['bar']}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={onPointerMove}
      />
      <div className={classes['guide']}>{guide}</div>
        </>
      )}
    </div>
  );
}

function readShare(): number {
  const kept = Number(localStorage.getItem(KEPT));
  return Number.isFinite(kept) && kept >= LEAST && kept <= MOST ? kept : INITIAL;
}
