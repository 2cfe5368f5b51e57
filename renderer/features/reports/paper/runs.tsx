import { Fragment } from 'react';
import type { Runs } from '#shared/domain/report/document.ts';

/** Text with its styles; each run keeps its own reading direction. */
export function Text({ runs }: { readonly runs: Runs }) {
  return runs.map(({ text, style }, index) => {
    const key = `${String(index)}-${style}`;
    switch (style) {
      case 'strong':
        return <strong key={key}>{text}</strong>;
      case 'emphasis':
        return <em key={key}>{text}</em>;
      case 'muted':
      case 'mono':
        return <span key={key} className={style}>{text}</span>;
      case 'plain':
        return <Fragment key={key}>{text}</Fragment>;
    }
  });
}

export function lengthOf(runs: Runs): number {
  return runs.reduce((sum, { text }) => sum + text.length, 0);
}
