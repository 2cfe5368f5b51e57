import { Modal, TextInput, VisuallyHidden } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '#renderer/ui/commands/command.ts';
import { availableCommands, useCommandRegistry } from '#renderer/ui/commands/command-registry.ts';
import { Shortcut } from '#renderer/ui/shortcut.tsx';
import { useOverlays } from './overlay-store.ts';
import classes from './command-palette.module.css';

/** Every command that can run now, found by typing; the list is the one the keyboard uses. */
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
  const registered = useCommandRegistry((state) => state.registered);
  const found = useMemo(() => filterCommands(availableCommands(registered), query), [registered, query]);

  const run = (command: Command | undefined): void => {
    if (!command) return;
    onClose();
    // After the dialog has given the focus back, so that a command may move it.
    requestAnimationFrame(command.run);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const next = (active + step + found.length) % Math.max(1, found.length);
      setActive(next);
      document.getElementById(`palette-${String(next)}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      run(found[active]);
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
        placeholder={t('app.palette.placeholder')}
        aria-label={t('app.palette.placeholder')}
        role="combobox"
        aria-expanded
        aria-controls="palette-list"
        aria-activedescendant={found.length > 0 ? `palette-${String(active)}` : undefined}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <VisuallyHidden role="status">{t('common.count', { count: found.length })}</VisuallyHidden>
      <ul id="palette-list" role="listbox" aria-label={t('app.status.commands')} className={classes['list']}>
        {found.map((command, index) => (
          <li
            key={command.id}
            id={`palette-${String(index)}`}
            role="option"
            aria-selected={index === active}
            className={classes['option']}
            onPointerMove={() => setActive(index)}
            onClick={() => run(command)}
          >
            <span>{command.label}</span>
            {command.shortcut !== undefined && <Shortcut keys={command.shortcut} />}
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className={classes['nothing']}>{t('app.palette.nothing')}</p>}
    </>
  );
}

/** Commands whose label or keywords hold every word typed, those that begin with it first; one per id. */
function filterCommands(commands: readonly Command[], query: string): readonly Command[] {
  const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = fold(query).split(/\s+/).filter(Boolean);
  const first = words[0] ?? '';
  const seen = new Set<string>();
  return commands
    .filter(({ id }) => id !== 'app.palette' && !seen.has(id) && seen.add(id))
    .filter(({ label, keywords }) => words.every((word) => fold(`${label} ${keywords ?? ''}`).includes(word)))
    .toSorted((a, b) => Number(fold(b.label).startsWith(first)) - Number(fold(a.label).startsWith(first)));
}
