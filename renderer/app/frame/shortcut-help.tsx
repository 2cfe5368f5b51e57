import { Modal, TextInput, Title } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fold, queryWords } from '#shared/domain/search/fold.ts';
import { groupCommands } from '#renderer/ui/commands/command-groups.ts';
import { useCommandRegistry } from '#renderer/ui/commands/command-registry.ts';
import type { CommandScope } from '#renderer/ui/commands/command.ts';
import { displayKeys } from '#renderer/ui/commands/shortcut-keys.ts';
import { Shortcut } from '#renderer/ui/shortcut.tsx';
import { useOverlays } from './overlay-store.ts';
import classes from './shortcut-help.module.css';

interface HelpRow {
  readonly id: string;
  readonly label: string;
  readonly keys: readonly string[];
}

interface HelpGroup {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly HelpRow[];
}

/** What is otherwise done by dragging, and the keys every list and dialog answers to; no commands, so told by hand. */
const WITHOUT_MOUSE = {
  drop: ['Mod+V'],
  divider: ['ArrowLeft', 'ArrowRight'],
  list: ['ArrowUp', 'ArrowDown'],
  jump: ['8', '.', '6', '.', '1'],
  menu: ['Enter', 'Escape'],
} as const;

/** The shortcuts of this screen and of every screen, read from the commands themselves, to be searched. */
export function ShortcutHelp() {
  const { t } = useTranslation();
  const isOpen = useOverlays(({ open }) => open === 'shortcuts');
  return (
    <Modal
      opened={isOpen}
      onClose={() => useOverlays.setState({ open: null })}
      title={t('app.palette.shortcutsTitle')}
      size="min(58rem, 94vw)"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {isOpen && <HelpBody />}
    </Modal>
  );
}

function HelpBody() {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const screen = useGroups('screen');
  const everywhere = useGroups('everywhere');
  const withoutMouse: readonly HelpGroup[] = [
    {
      id: 'without-mouse',
      title: t('search.help.withoutMouse'),
      rows: (Object.keys(WITHOUT_MOUSE) as readonly (keyof typeof WITHOUT_MOUSE)[]).map((id) => ({
        id,
        label: t(`search.help.twins.${id}`),
        keys: WITHOUT_MOUSE[id],
      })),
    },
  ];
  const words = queryWords(text);
  const parts = [
    { id: 'screen', title: t('app.palette.thisScreen'), groups: narrow(screen, words) },
    { id: 'everywhere', title: t('app.palette.everywhere'), groups: narrow([...everywhere, ...withoutMouse], words) },
  ].filter(({ groups }) => groups.length > 0);
  return (
    <>
      <TextInput
        data-autofocus
        className={classes['find'] ?? ''}
        leftSection={<IconSearch size={14} aria-hidden />}
        placeholder={t('search.help.find')}
        aria-label={t('search.help.find')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div role="status">{parts.length === 0 && <p className={classes['nothing']}>{t('search.help.nothing')}</p>}</div>
      {parts.map(({ id, title, groups }) => (
        <section key={id} className={classes['part']} aria-labelledby={`help-${id}`}>
          <Title order={2} id={`help-${id}`} className={classes['partTitle'] ?? ''}>
            {title}
          </Title>
          <div className={classes['columns']}>
            {groups.map((group) => (
              <Group key={group.id} group={group} />
            ))}
          </div>
        </section>
      ))}
    </>
  );
}

function Group({ group }: { readonly group: HelpGroup }) {
  return (
    <div className={classes['group']}>
      <Title order={3} className={classes['groupTitle'] ?? ''}>
        {group.title}
      </Title>
      <dl className={classes['list']}>
        {group.rows.map(({ id, label, keys }) => (
          <div key={id} className={classes['row']}>
            <dt>{label}</dt>
            <dd>
              {keys.map((key, index) => (
                <span key={`${key}${String(index)}`} className={classes['keys']} data-keys={key}>
                  <Shortcut keys={key} />
                  <span className="la-visually-hidden">{displayKeys(key).join(' ')}</span>
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** The groups of a scope with the commands that have a shortcut. */
function useGroups(scope: CommandScope): readonly HelpGroup[] {
  const { t } = useTranslation();
  const registered = useCommandRegistry((state) => state.registered);
  return useMemo(
    () =>
      groupCommands(registered, scope)
        .map(({ group, commands }) => ({
          id: group,
          title: t(`search.groups.${group}`),
          rows: commands.flatMap(({ id, label, shortcut, otherShortcut }) =>
            shortcut === undefined ? [] : [{ id, label, keys: otherShortcut === undefined ? [shortcut] : [shortcut, otherShortcut] }],
          ),
        }))
        .filter(({ rows }) => rows.length > 0),
    [registered, scope, t],
  );
}

/** The rows that hold every word, in their label, their group or their keys. */
function narrow(groups: readonly HelpGroup[], words: readonly string[]): readonly HelpGroup[] {
  if (words.length === 0) return groups;
  return groups
    .map((group) => ({
      ...group,
      rows: group.rows.filter(({ label, keys }) => {
        const told = fold([group.title, label, ...keys, ...keys.flatMap(displayKeys)].join(' '));
        return words.every((word) => told.includes(word));
      }),
    }))
    .filter(({ rows }) => rows.length > 0);
}
