import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';

export interface NoticeAction {
  readonly label: string;
  readonly onClick: () => void;
}

/** Says that something is done, for some seconds, with at most one thing to do about it (usually Undo). */
export function notifyDone(message: string, action?: NoticeAction): void {
  const id = notifications.show({
    message: action ? (
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <span>{message}</span>
        <Button
          flex="none"
          variant="light"
          onClick={() => {
            notifications.hide(id);
            action.onClick();
          }}
        >
          {action.label}
        </Button>
      </Group>
    ) : (
      message
    ),
    icon: <IconCheck size={16} aria-hidden />,
    color: 'lumen',
    role: 'status',
    closeButtonProps: { 'aria-label': i18next.t('common.close') },
    autoClose: action ? 10_000 : 4_000,
  });
}

/** Says what went wrong and what to do; stays until it is closed. */
export function notifyProblem(message: string, title?: string): void {
  notifications.show({
    message,
    ...(title === undefined ? {} : { title }),
    icon: <IconAlertTriangle size={16} aria-hidden />,
    color: 'red',
    role: 'alert',
    closeButtonProps: { 'aria-label': i18next.t('common.close') },
    autoClose: false,
  });
}
