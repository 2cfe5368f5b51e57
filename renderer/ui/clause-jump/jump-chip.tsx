import type { ReactNode } from 'react';
import classes from './jump-chip.module.css';

/** The number being typed, over the top of the screen. What it leads to is said elsewhere, in a live region. */
export function JumpChip({ children }: { readonly children: ReactNode }) {
  return (
    <div className={classes['chip']} aria-hidden>
      {children}
    </div>
  );
}
