import { IconBulb, IconHandStop } from '@tabler/icons-react';
import classes from './causes.module.css';

/** Something worth a second look, as a sentence. `block` stops the submission, `hint` does not. */
export interface CauseHint {
  readonly kind: 'block' | 'hint';
  readonly text: string;
}

/** Hints beside the field they are about; read out when they come. */
export function CauseHints({ hints }: { readonly hints: readonly CauseHint[] }) {
  return (
    <div role="status" className={classes['hints']}>
      {hints.map(({ kind, text }) => (
        <p key={text} className={classes['hint']} data-kind={kind}>
          {kind === 'block' ? <IconHandStop size={14} aria-hidden /> : <IconBulb size={14} aria-hidden />}
          <span>{text}</span>
        </p>
      ))}
    </div>
  );
}
