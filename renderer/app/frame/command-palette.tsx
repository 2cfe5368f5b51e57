import { Modal, TextInput, VisuallyHidden } from '@mantine/core';
import { IconArrowRight, IconSearch } from '@tabler/icons-react';
import { Fragment, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { HitLine } from '#renderer/features/search/components/hit-line.tsx';
import { Shortcut } from '#renderer/ui/shortcut.tsx';
import { useOverlays } from './overlay-store.ts';
import { usePaletteEntries, type PaletteEntry } from './use-palette-entries.ts';
import classes from './command-palette.module.css';

/** Every command that can run now, the clause typed, and the best of what is found in the data; one list for the keyboard. */
export function CommandPalette() {
  const { t } = useTranslation();
  const isOpen = useOverlays(({ open }) => open === 'palette');
  const close = (): void => useOverlays.setState({ open: null });
  return (
    <Modal.Root opened={isOpen} onClose={close} size="lg" yOffset="12vh" centered={false}>
      <Modal.Overlay />
      <Modal.Content aria-label={t('app.status.commands')}>
        <Modal.Body p={0}>{isOpen && <PaletteBody onClose={close} />}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function PaletteBody({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const { entries, isSearching } = usePaletteEntries(query);
  const chosen = Math.min(active, Math.max(0, entries.length - 1));

  const run = (entry: PaletteEntry | undefined): void => {
    if (!entry) return;
    onClose();
    // After the dialog has given the focus back, so that a command may move it.
    requestAnimationFrame(entry.run);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const next = (chosen + step + entries.length) % Math.max(1, entries.length);
      setActive(next);
      document.getElementById(`palette-${String(next)}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      run(entries[chosen]);
    }
  };

  return (
    <>
      <TextInput
        size="md"
        data-autofocus
        variant="unstyled"
        className={classes['input'] ?? ''}
        leftSection={<IconSearch size={18} aria-hidden />}
        placeholder={t('search.palette.placeholder')}
        aria-label={t('search.palette.placeholder')}
        role="combobox"
        aria-expanded
        aria-controls="palette-list"
        aria-activedescendant={entries.length > 0 ? `palette-${String(chosen)}` : undefined}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <VisuallyHidden role="status">
        {isSearching ? t('search.searching') : t('common.count', { count: entries.length })}
      </VisuallyHidden>
      <div id="palette-list" role="listbox" aria-label={t('app.status.commands')} className={classes['list']}>
        {entries.map((entry, index) => (
          <Fragment key={entry.id}>
            {entry.kind === 'hit' && entries[index - 1]?.kind !== 'hit' && (
              <p className={classes['heading']} aria-hidden>
                {t('search.palette.found')}
              </p>
            )}
            <div
              id={`palette-${String(index)}`}
              role="option"
              aria-selected={index === chosen}
              className={classes['option']}
              data-kind={entry.kind}
              onPointerMove={() => setActive(index)}
              onClick={() => run(entry)}
            >
              <EntryLine entry={entry} />
            </div>
          </Fragment>
        ))}
      </div>
      {entries.length === 0 && (
        <p className={classes['nothing']}>{t(isSearching ? 'search.searching' : 'search.palette.nothing')}</p>
      )}
      <p className={classes['foot']}>{t('search.palette.onlyCommands')}</p>
    </>
  );
}

function EntryLine({ entry }: { readonly entry: PaletteEntry }) {
  const { t } = useTranslation();
  switch (entry.kind) {
    case 'command':
      return (
        <>
          <span>{entry.command.label}</span>
          {entry.command.shortcut !== undefined && <Shortcut keys={entry.command.shortcut} />}
        </>
      );
    case 'hit':
      return <HitLine hit={entry.hit} isShort />;
    case 'clause':
      return (
        <>
          <span>{t('search.palette.clause', { clause: entry.clause })}</span>
          <span className={classes['place']}>{t('search.palette.clauseIn', { place: entry.place })}</span>
        </>
      );
    case 'all':
      return (
        <>
          <span>{t('search.palette.all', { text: entry.text })}</span>
          <IconArrowRight size={14} aria-hidden />
        </>
      );
  }
}
