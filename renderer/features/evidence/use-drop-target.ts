import { useRef, useState, type DragEvent } from 'react';
import { carriesFiles, filesFromDrop, type DroppedFiles } from './files-from-transfer.ts';

export interface DropTarget {
  /** Files hang over the element now. */
  readonly isOver: boolean;
  readonly handlers: {
    readonly onDragEnter: (event: DragEvent) => void;
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: (event: DragEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
  };
}

/** Lets files fall onto an element. Every target has a button beside it that does the same from the keyboard. */
export function useDropTarget(onFiles: (dropped: DroppedFiles) => void): DropTarget {
  const [isOver, setOver] = useState(false);
  // Entering a child comes before leaving its parent: the depth tells when the files are really gone.
  const depth = useRef(0);
  const take = (event: DragEvent, step: () => void): void => {
    if (!carriesFiles(event.dataTransfer)) return;
    event.preventDefault();
    event.stopPropagation();
    step();
  };
  return {
    isOver,
    handlers: {
      onDragEnter: (event) =>
        take(event, () => {
          depth.current += 1;
          setOver(true);
        }),
      onDragOver: (event) => take(event, () => (event.dataTransfer.dropEffect = 'copy')),
      onDragLeave: (event) =>
        take(event, () => {
          depth.current -= 1;
          if (depth.current <= 0) setOver(false);
        }),
      onDrop: (event) =>
        take(event, () => {
          depth.current = 0;
          setOver(false);
          onFiles(filesFromDrop(event.dataTransfer));
        }),
    },
  };
}
