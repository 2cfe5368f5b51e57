import { useState, type DragEvent, type ReactNode } from 'react';
import classes from './drop-zone.module.css';

/** A frame that takes one dropped file; `children` hears whether one hangs over it. */
export function DropZone({ onDrop, children }: { readonly onDrop: (file: File) => void; readonly children: (isOver: boolean) => ReactNode }) {
  const [isOver, setOver] = useState(false);
  const over = (is: boolean) => (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(is);
  };
  return (
    <div
      className={classes['zone']}
      data-over={isOver || undefined}
      onDragEnter={over(true)}
      onDragOver={over(true)}
      onDragLeave={over(false)}
      onDrop={(event) => {
        over(false)(event);
        const file = event.dataTransfer.files.item(0);
        if (file !== null) onDrop(file);
      }}
    >
      {children(isOver)}
    </div>
  );
}

/** What belongs here and what becomes of it, in a line people can read. */
export function DropIntro({ children }: { readonly children: ReactNode }) {
  return <p className={classes['intro']}>{children}</p>;
}
