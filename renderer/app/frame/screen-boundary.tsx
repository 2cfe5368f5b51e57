import { Button, Code, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#renderer/ui/empty-state.tsx';

/** Keeps a surprise in one screen from taking the whole window down. */
export class ScreenBoundary extends Component<{ readonly children: ReactNode }, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown): { readonly error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return <CrashedScreen error={this.state.error} onReload={() => this.setState({ error: null })} />;
  }
}

function CrashedScreen({ error, onReload }: { readonly error: Error; readonly onReload: () => void }) {
  const { t } = useTranslation();
  return (
    <EmptyState
      icon={IconAlertTriangle}
      title={t('app.crash.title')}
      action={<Button onClick={onReload}>{t('app.crash.reload')}</Button>}
    >
      <Stack gap="sm" align="center">
        <Text role="alert">{t('app.crash.detail')}</Text>
        <Code block>{error.message}</Code>
      </Stack>
    </EmptyState>
  );
}
