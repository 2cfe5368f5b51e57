import type { ReactNode } from 'react';
import classes from '../import.module.css';

/** A table that scrolls sideways by itself when the window is narrow; reachable by keyboard for that. */
export function WideTable(props: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={classes['scroller']} tabIndex={0} role="region" aria-label={props.label}>
      <table className={classes['table']} aria-label={props.label}>
        {props.children}
      </table>
    </div>
  );
}
