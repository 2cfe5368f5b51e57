import { ActionIcon, Tooltip } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldOf, type FieldAddress } from '#renderer/ui/fields/field-mark.ts';
import { Shortcut } from '#renderer/ui/shortcut.tsx';
import { openFieldHistory } from '../history-overlays-store.ts';
import classes from './field-history-button.module.css';

/** Room the button takes above the field, in the line of its label. */
const HEIGHT = 20;

interface Place {
  readonly address: FieldAddress;
  readonly top: number;
  readonly end: number;
}

function placeOf(element: Element | null): Place | null {
  const address = fieldOf(element);
  if (element === null || address === null) return null;
  const { top, left, right, width, height } = element.getBoundingClientRect();
  if (width === 0 || height === 0) return null;
  const isRightToLeft = getComputedStyle(element).direction === 'rtl';
  return { address, top: top - HEIGHT, end: isRightToLeft ? left : window.innerWidth - right };
}

/**
 * A small button at the field that has the focus, for people with a mouse or a finger; the keyboard has Alt+H. It is
 * one for the whole window, so that no field has to carry its own.
 */
export function FieldHistoryButton() {
  const { t } = useTranslation();
  const [place, setPlace] = useState<Place | null>(null);
  useEffect(() => {
    const follow = (): void => setPlace(placeOf(document.activeElement));
    // The element that gets the focus next is only known after this one has lost it.
    const onFocusOut = (): void => void requestAnimationFrame(follow);
    document.addEventListener('focusin', follow);
    document.addEventListener('focusout', onFocusOut);
    window.addEventListener('scroll', follow, { capture: true, passive: true });
    window.addEventListener('resize', follow);
    document.addEventListener('input', onFocusOut);
    return () => {
      document.removeEventListener('focusin', follow);
      document.removeEventListener('focusout', onFocusOut);
      window.removeEventListener('scroll', follow, { capture: true });
      window.removeEventListener('resize', follow);
      document.removeEventListener('input', onFocusOut);
    };
  }, []);
  if (place === null) return null;
  return (
    <Tooltip label={<>{t('past.field.open')} <Shortcut keys="Alt+H" /></>}>
      <ActionIcon
        size={HEIGHT}
        tabIndex={-1}
        className={classes['button']}
        style={{ insetBlockStart: place.top, insetInlineEnd: place.end }}
        aria-label={t('past.field.open')}
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => openFieldHistory(place.address)}
      >
        <IconHistory size={14} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
