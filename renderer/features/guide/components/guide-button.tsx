import { Button, Tooltip } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import { memo, useCallback, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Shortcut } from '#renderer/ui/shortcut.tsx';
import { GUIDE_KEY } from '../guide-commands.ts';
import { guideFor, screenAt } from '../guide-of-screen.ts';
import classes from './guide-button.module.css';
import { closeGuidePanel, openGuidePanel, useGuidePanel } from '../guide-panel-store.ts';

/** In the header of every screen: opens the guide beside it, at the page about it. Nothing on the guide's own screen. */
export function GuideButton() {
  const [location] = useLocation();
  const latest = useRef(location);
  useLayoutEffect(() => {
    latest.current = location;
  });
  const open = useCallback(() => openGuidePanel(guideFor(latest.current)), []);
  return screenAt(location) === 'guide' ? null : <DrawnButton onOpen={open} />;
}

/** Apart, because the location changes with every step through a checklist, and a tooltip is dear to draw. */
const DrawnButton = memo(function DrawnButton({ onOpen }: { readonly onOpen: () => void }) {
  const { t } = useTranslation();
  const isOpen = useGuidePanel(({ place }) => place !== null);
  return (
    <Tooltip label={<>{t('guide.commands.here')} <Shortcut keys={GUIDE_KEY} /></>}>
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        leftSection={<IconHelpCircle size={16} aria-hidden />}
        aria-expanded={isOpen}
        onClick={isOpen ? closeGuidePanel : onOpen}
      >
        <span className={classes['word']}>{t('guide.title')}</span>
      </Button>
    </Tooltip>
  );
});
