import { ActionIcon, Group, Text } from '@mantine/core';
import { IconMinus, IconPlus, IconRotate2, IconRotateClockwise2, IconZoomReset } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPercent } from '#renderer/i18n/format.ts';
import { turned, zoomed, FITTING, type View } from './view.ts';

/** Buttons to zoom and turn what is shown. The view alone turns; the stored file stays as it is. */
export function ViewTools(props: {
  readonly view: View;
  /** The scale in effect now, also when it fits. */
  readonly shownScale: number;
  readonly onChange: (view: View) => void;
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation();
  const { view, shownScale, onChange } = props;
  const tools = [
    { label: t('evidence.preview.zoomOut'), icon: IconMinus, run: () => onChange(zoomed(view, shownScale, -1)) },
    { label: t('evidence.preview.zoomIn'), icon: IconPlus, run: () => onChange(zoomed(view, shownScale, 1)) },
    { label: t('evidence.preview.fit'), icon: IconZoomReset, run: () => onChange({ ...view, scale: null }) },
    { label: t('evidence.preview.rotateLeft'), icon: IconRotate2, run: () => onChange(turned(view, -90)) },
    { label: t('evidence.preview.rotateRight'), icon: IconRotateClockwise2, run: () => onChange(turned(view, 90)) },
  ];
  return (
    <Group gap={2} wrap="nowrap" role="toolbar" aria-label={t('evidence.preview.tools')}>
      {props.children}
      {tools.map(({ label, icon: IconShape, run }) => (
        <ActionIcon key={label} aria-label={label} title={label} onClick={run}>
          <IconShape size={16} aria-hidden />
        </ActionIcon>
      ))}
      <Text size="xs" c="dimmed" miw="3rem" ta="end" aria-label={t('evidence.preview.zoom', { percent: formatPercent(shownScale) })}>
        {formatPercent(shownScale)}
      </Text>
    </Group>
  );
}

/** The view a key asks for, as in picture viewers: + and - zoom, 0 fits, r turns. Null for other keys. */
export function viewOfKey(event: KeyboardEvent, view: View, shownScale: number): View | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  switch (event.key) {
    case '+':
    case '=':
      return zoomed(view, shownScale, 1);
    case '-':
      return zoomed(view, shownScale, -1);
    case '0':
      return FITTING;
    case 'r':
      return turned(view, 90);
    case 'R':
      return turned(view, -90);
    default:
      return null;
  }
}
