import { Title, UnstyledButton } from '@mantine/core';
import { IconClipboardPlus, IconCompass, IconFileImport, type Icon } from '@tabler/icons-react';
import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { requestNewAudit } from '#renderer/features/audits/audits-store.ts';
import { displayKeys } from '#renderer/ui/commands/shortcut-keys.ts';
import { Shortcut } from '#renderer/ui/shortcut.tsx';
import { paths } from '#renderer/ui/paths.ts';
import { useFocusHome } from '#renderer/ui/use-focus-home.ts';
import classes from './begin-choices.module.css';
import { useLookAround } from './use-look-around.ts';

/** What an empty workspace offers: three ways to begin, each with what it does. The first has the focus. */
export function BeginChoices() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const lookAround = useLookAround();
  const list = useRef<HTMLUListElement>(null);
  useFocusHome();
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    if (step === undefined || at === -1) return;
    event.preventDefault();
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
  };
  return (
    <div className={classes['begin']}>
      <Title order={2}>{t('sample.begin.title')}</Title>
      <p className={classes['hint']}>{t('sample.begin.hint', { palette: displayKeys('Mod+K').join(' ') })}</p>
      <ul ref={list} className={classes['choices']} aria-label={t('sample.begin.label')} onKeyDown={onKeyDown}>
        <Choice isHome icon={IconClipboardPlus} name={t('sample.begin.newAudit')} text={t('sample.begin.newAuditText')} keys="N" onChoose={() => requestNewAudit()} />
        <Choice icon={IconCompass} name={t('sample.begin.look')} text={t('sample.begin.lookText')} onChoose={() => void lookAround()} />
        <Choice icon={IconFileImport} name={t('sample.begin.import')} text={t('sample.begin.importText')} onChoose={() => navigate(paths.import())} />
      </ul>
    </div>
  );
}

function Choice(props: {
  readonly icon: Icon;
  readonly name: string;
  readonly text: string;
  readonly keys?: string;
  readonly isHome?: boolean;
  readonly onChoose: () => void;
}) {
  const { icon: IconShape } = props;
  return (
    <li>
      <UnstyledButton className={classes['choice'] ?? ''} data-focus-home={props.isHome === true || undefined} onClick={props.onChoose}>
        <IconShape size={24} stroke={1.5} aria-hidden />
        <span>
          <span className={classes['name']}>{props.name}</span>
          <span className={classes['text']}>{props.text}</span>
        </span>
        {props.keys !== undefined && <Shortcut keys={props.keys} />}
      </UnstyledButton>
    </li>
  );
}
