import { Center, Loader, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAuthor, WorkspaceProvider } from '#renderer/data/workspace-context.tsx';
import { AppFrame } from '../frame/app-frame.tsx';
import { ClosedScreen } from './closed-screen.tsx';
import { RecoveryScreen } from './recovery-screen.tsx';
import { useOpening } from './use-opening.ts';
import { WelcomeScreen } from './welcome-screen.tsx';

/** From nothing to the open workbench: opening, obstacles, and on the first start who works here. */
export function Start() {
  const { opening, retry } = useOpening();
  switch (opening.kind) {
    case 'opening':
      return <OpeningScreen isBlocked={opening.isBlocked} />;
    case 'obstacle':
      return <RecoveryScreen obstacle={opening.obstacle} onRetry={retry} />;
    case 'closed-by-other':
      return <ClosedScreen />;
    case 'open':
      return (
        <WorkspaceProvider workspace={opening.workspace}>
          <SignedIn />
        </WorkspaceProvider>
      );
  }
}

function SignedIn() {
  const author = useAuthor();
  if (author === undefined) return <OpeningScreen isBlocked={false} />;
  return author === null ? <WelcomeScreen /> : <AppFrame author={author} />;
}

function OpeningScreen({ isBlocked }: { readonly isBlocked: boolean }) {
  const { t } = useTranslation();
  return (
    <Center h="100%" role="status" p="xl">
      {isBlocked ? (
        <Text maw={480}>{t('app.blocked')}</Text>
      ) : (
        <>
          <Loader size="sm" me="sm" />
          <Text c="dimmed">{t('app.opening')}</Text>
        </>
      )}
    </Center>
  );
}
