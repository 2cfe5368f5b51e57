import { useEffect } from 'react';

function swallow(event: DragEvent): void {
  event.preventDefault();
}

/** A file dropped beside a drop zone would replace the whole window by the file; here it does nothing. */
export function useNoStrayDrop(): void {
  useEffect(() => {
    window.addEventListener('dragover', swallow);
    window.addEventListener('drop', swallow);
    return () => {
      window.removeEventListener('dragover', swallow);
      window.removeEventListener('drop', swallow);
    };
  }, []);
}
