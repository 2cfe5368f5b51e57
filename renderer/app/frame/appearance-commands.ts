import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseLanguage } from '#renderer/i18n/i18n.ts';
import { LANGUAGE_CODES, LANGUAGES } from '#renderer/i18n/languages.ts';
import type { Command } from '#renderer/ui/commands/command.ts';
import { useCommands } from '#renderer/ui/commands/command-registry.ts';
import {
  CONTRASTS,
  DENSITIES,
  MOTIONS,
  SCHEMES,
  STANDARD_APPEARANCE,
  stepTextSize,
  TEXT_SIZES,
  useAppearance,
  type Appearance,
} from '#renderer/ui/theme/appearance-store.ts';

/** Language and appearance as commands: whoever cannot read the screen as it is need not find the settings first. */
export function useAppearanceCommands(): void {
  const { t } = useTranslation();
  const commands = useMemo((): readonly Command[] => {
    const keywords = t('appearance.commands.keywords');
    const set = (id: string, label: string, appearance: Partial<Appearance>): Command => ({
      id: `appearance.${id}`,
      label,
      keywords,
      run: () => {
        useAppearance.setState(appearance);
      },
    });
    const step = (by: 1 | -1) => (): void => {
      useAppearance.setState(({ textSize }) => ({ textSize: stepTextSize(textSize, by) }));
    };
    return [
      ...LANGUAGE_CODES.map((code) => ({
        id: `appearance.language.${code}`,
        label: t('appearance.languageCommand', { language: LANGUAGES[code].name }),
        keywords: t('appearance.languageKeywords'),
        run: () => void chooseLanguage(code),
      })),
      ...SCHEMES.map((scheme) =>
        set(`scheme.${scheme}`, t('appearance.commands.scheme', { choice: t(`appearance.scheme.${scheme}`) }), { scheme }),
      ),
      ...CONTRASTS.map((contrast) =>
        set(`contrast.${contrast}`, t('appearance.commands.contrast', { choice: t(`appearance.contrast.${contrast}`) }), { contrast }),
      ),
      {
        id: 'appearance.text.larger',
        label: t('appearance.commands.textLarger'),
        keywords,
        isAvailable: () => useAppearance.getState().textSize !== TEXT_SIZES.at(-1),
        run: step(1),
      },
      {
        id: 'appearance.text.smaller',
        label: t('appearance.commands.textSmaller'),
        keywords,
        isAvailable: () => useAppearance.getState().textSize !== TEXT_SIZES[0],
        run: step(-1),
      },
      set('text.normal', t('appearance.commands.textNormal'), { textSize: STANDARD_APPEARANCE.textSize }),
      ...DENSITIES.map((density) =>
        set(`density.${density}`, t('appearance.commands.density', { choice: t(`appearance.density.${density}`) }), { density }),
      ),
      ...MOTIONS.map((motion) =>
        set(`motion.${motion}`, t('appearance.commands.motion', { choice: t(`appearance.motion.${motion}`) }), { motion }),
      ),
    ];
  }, [t]);
  useCommands('everywhere', commands);
}
