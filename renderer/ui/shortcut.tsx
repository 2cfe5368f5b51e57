import { Kbd } from '@mantine/core';
import { Fragment } from 'react';
import { displayKeys } from './commands/shortcut-keys.ts';

/** A shortcut such as "Mod+K" as key caps, with the names of this machine's keyboard. */
export function Shortcut({ keys }: { readonly keys: string }) {
  return (
    <span aria-hidden>
      {displayKeys(keys).map((key, index) => (
        <Fragment key={key}>
          {index > 0 && ' '}
          <Kbd size="xs">{key}</Kbd>
        </Fragment>
      ))}
    </span>
  );
}
