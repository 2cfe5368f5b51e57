import { IconFileOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './preview.module.css';

/** Stands where a preview would be: says why there is none and what to do. */
export function PreviewMessage({ children }: { readonly children: ReactNode }) {
  return (
    <div className={classes['message']}>
      <IconFileOff size={28} stroke={1.25} aria-hidden />
      <p>{children}</p>
    </div>
  );
}
