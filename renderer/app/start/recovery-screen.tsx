import { Button, Checkbox, Group, List, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpeningObstacle } from '#renderer/data/decide-opening.ts';
import { formatTimestamp } from '#renderer/i18n/format.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import type { Timestamp } from '#shared/lib/calendar-date.ts';
import { useRawCopy } from '#renderer/features/settings/use-raw-copy.ts';
import { StartCard } from './start-card.tsx';

/**
 * Stands where a damaged, missing or newer database would otherwise look like a first start. Nothing has been
 * written when it shows; going on with less than was saved takes a tick and a press.
 */
export function RecoveryScreen(props: {
  readonly obstacle: OpeningObstacle;
  readonly onRetry: (isAcceptingLoss: boolean) => void;
}) {
  const { t } = useTranslation();
  const { obstacle, onRetry } = props;
  const [isAccepting, setIsAccepting] = useState(false);
  const copy = useRawCopy();
  const isPassable = obstacle.code !== 'newer' && obstacle.code !== 'unreadable';
  const hasData = obstacle.code !== 'emptied';

  return (
    <StartCard title={t(`app.recovery.${obstacle.code}`)}>
      <Stack gap="md">
        <Banner tone="warning" icon={IconAlertTriangle}>
          <ObstacleDetail obstacle={obstacle} />
        </Banner>
        <div>
          <Text fw={600} mb={4}>
            {t('app.recovery.whatToDo')}
          </Text>
          <List size="md" spacing={4}>
            {hasData && <List.Item>{t('app.recovery.steps.copy')}</List.Item>}
            {obstacle.code === 'newer' ? (
              <List.Item>{t('app.recovery.steps.update')}</List.Item>
            ) : (
              <>
                <List.Item>{t('app.recovery.steps.closeOthers')}</List.Item>
                <List.Item>{t('app.recovery.steps.restoreBackup')}</List.Item>
              </>
            )}
          </List>
        </div>
        <Group gap="sm">
          <Button onClick={() => onRetry(false)}>{t('app.recovery.again')}</Button>
          {hasData && (
            <Button variant="default" loading={copy.isCopying} onClick={copy.start}>
              {t('app.recovery.saveCopy')}
            </Button>
          )}
        </Group>
        {isPassable && (
          <Stack gap="xs" pt="sm">
            <Checkbox
              size="sm"
              label={t('app.recovery.confirm')}
              checked={isAccepting}
              onChange={(event) => setIsAccepting(event.currentTarget.checked)}
            />
            <Button variant="light" color="red" disabled={!isAccepting} onClick={() => onRetry(true)}>
              {obstacle.code === 'emptied' ? t('app.recovery.goOnEmpty') : t('app.recovery.goOn')}
            </Button>
          </Stack>
        )}
      </Stack>
    </StartCard>
  );
}

function ObstacleDetail({ obstacle }: { readonly obstacle: OpeningObstacle }) {
  const { t } = useTranslation();
  switch (obstacle.code) {
    case 'emptied':
      if (obstacle.expected !== null) return t('app.recovery.emptiedDetail', expectation(obstacle.expected));
      return obstacle.dataLoss === null
        ? t('app.recovery.emptiedNoteDamaged')
        : t('app.recovery.emptiedUnknown', { dataLoss: obstacle.dataLoss });
    case 'behind':
      return t('app.recovery.behindDetail', { ...expectation(obstacle.expected), found: obstacle.found });
    case 'replaced':
      return t('app.recovery.replacedDetail', expectation(obstacle.expected));
    case 'newer':
      return t('app.recovery.newerDetail', { found: obstacle.found, known: obstacle.known });
    case 'unreadable':
      return t('app.recovery.unreadableDetail', { detail: obstacle.detail });
  }
}

function expectation(expected: { readonly entries: number; readonly writtenAt: string }) {
  return { entries: expected.entries, date: formatTimestamp(expected.writtenAt as Timestamp) };
}
