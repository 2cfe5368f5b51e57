import { SegmentedControl, Stack, Text } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPercent } from '#renderer/i18n/format.ts';
import { LanguageSelect } from '#renderer/ui/language-select.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { CONTRASTS, DENSITIES, MOTIONS, SCHEMES, TEXT_SIZES, useAppearance } from '#renderer/ui/theme/appearance-store.ts';
import classes from './appearance-section.module.css';

/** Language, colours, contrast, text, targets and motion. Each choice takes effect at once. */
export function AppearanceSection() {
  const { t } = useTranslation();
  const chosen = useAppearance();
  return (
    <Section title={t('app.settings.appearance')}>
      <Stack gap="md">
        <div className={classes['language']}>
          <LanguageSelect />
        </div>
        <Choice
          label={t('appearance.scheme.label')}
          options={SCHEMES.map((value) => ({ value, label: t(`appearance.scheme.${value}`) }))}
          value={chosen.scheme}
          onChoose={(scheme) => useAppearance.setState({ scheme })}
        />
        <Choice
          label={t('appearance.contrast.label')}
          hint={t('appearance.contrastHint')}
          options={CONTRASTS.map((value) => ({ value, label: t(`appearance.contrast.${value}`) }))}
          value={chosen.contrast}
          onChoose={(contrast) => useAppearance.setState({ contrast })}
        />
        <Choice
          label={t('appearance.textSize.label')}
          options={TEXT_SIZES.map((size) => ({ value: size, label: formatPercent(size / 100) }))}
          value={chosen.textSize}
          onChoose={(textSize) => useAppearance.setState({ textSize })}
        />
        <Choice
          label={t('appearance.density.label')}
          hint={t('appearance.densityHint')}
          options={DENSITIES.map((value) => ({ value, label: t(`appearance.density.${value}`) }))}
          value={chosen.density}
          onChoose={(density) => useAppearance.setState({ density })}
        />
        <Choice
          label={t('appearance.motion.label')}
          options={MOTIONS.map((value) => ({ value, label: t(`appearance.motion.${value}`) }))}
          value={chosen.motion}
          onChoose={(motion) => useAppearance.setState({ motion })}
        />
      </Stack>
    </Section>
  );
}

function Choice<Value extends string | number>(props: {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
}) {
  const id = useId();
  return (
    <div className={classes['choice']}>
      <Text component="span" id={id} size="sm" fw={500}>
        {props.label}
      </Text>
      <SegmentedControl
        aria-labelledby={id}
        value={String(props.value)}
        data={props.options.map(({ value, label }) => ({ value: String(value), label }))}
        onChange={(text) => {
          const option = props.options.find(({ value }) => String(value) === text);
          if (option) props.onChoose(option.value);
        }}
      />
      {props.hint !== undefined && (
        <Text size="xs" c="dimmed" className={classes['hint']}>
          {props.hint}
        </Text>
      )}
    </div>
  );
}
