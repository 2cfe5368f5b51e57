import { Button, Menu, TextInput } from '@mantine/core';
import { IconArrowDown, IconChevronUp, IconGitMerge } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Shortcut } from '#renderer/ui/shortcut.tsx';
import { setReason, useMergeStore } from './merge-store.ts';
import { useMergeTexts } from './merge-texts.ts';
import classes from './merge.module.css';

/** How far the deciding is, answers for all that is open, and the one button that writes. */
export function MergeFooter(props: {
  readonly open: number;
  readonly writes: number;
  readonly needsReason: boolean;
  readonly canMerge: boolean;
  readonly isMerging: boolean;
  readonly onNext: () => void;
  readonly onAll: (side: 'mine' | 'theirs') => void;
  readonly onMerge: () => void;
}) {
  const { t } = useTranslation();
  const texts = useMergeTexts();
  const { open, writes, needsReason } = props;
  const reason = useMergeStore((state) => state.reason);
  return (
    <footer className={classes['footer']}>
      <p role="status" className={classes['state']}>
        {open > 0 ? t('merging.open', { count: open }) : t('merging.allDecided')}
        {' · '}
        {writes === 0 ? t('merging.noWrites') : t('merging.writes', { count: writes })}
      </p>
      {needsReason && (
        <TextInput size="xs" label={t('merging.regradeReason')} placeholder={t('merging.regradeReasonHint')} required value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      )}
      <span className={classes['space']} />
      {open > 0 && (
        <>
          <Menu position="top-end">
            <Menu.Target>
              <Button variant="default" rightSection={<IconChevronUp size={14} aria-hidden />}>
                {t('merging.forAll')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item rightSection={<Shortcut keys="Shift+M" />} onClick={() => props.onAll('mine')}>
                {t('merging.mineForAll', { count: open })}
              </Menu.Item>
              <Menu.Item rightSection={<Shortcut keys="Shift+T" />} onClick={() => props.onAll('theirs')}>
                {t('merging.theirsForAll', { count: open })}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
          <Button variant="default" leftSection={<IconArrowDown size={14} aria-hidden />} rightSection={<Shortcut keys="N" />} onClick={props.onNext}>
            {t('merging.next')}
          </Button>
        </>
      )}
      <Button
        disabled={!props.canMerge}
        loading={props.isMerging}
        leftSection={<IconGitMerge size={16} aria-hidden />}
        rightSection={<Shortcut keys="Mod+Enter" />}
        onClick={props.onMerge}
      >
        {texts.merge}
      </Button>
    </footer>
  );
}
