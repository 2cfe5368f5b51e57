import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FISHBONE_BRANCHES } from '#shared/domain/cause/cause.ts';
import { StatusBadge } from '#renderer/ui/status-badge.tsx';
import type { FishboneBranches, FishbonePlace } from './fishbone-rows.ts';
import classes from './fishbone.module.css';
import { VERDICT_LOOKS } from './verdict-look.ts';

/** The same causes as a list, for whoever does not see the picture or would rather read. */
export function FishboneList(props: {
  readonly branches: FishboneBranches;
  readonly place: FishbonePlace;
  readonly onPlace: (place: FishbonePlace) => void;
}) {
  const { t } = useTranslation();
  const { branches, place } = props;
  const used = FISHBONE_BRANCHES.filter((branch) => branches[branch].length > 0);
  return (
    <section className={classes['twin']} aria-label={t('causes.fishbone.list')}>
      <Title order={4} fz="sm">{t('causes.fishbone.list')}</Title>
      {used.length === 0 && <p>{t('causes.fishbone.none')}</p>}
      <ul>
        {used.map((branch) => (
          <li key={branch}>
            <span className={classes['branchEntry']}>{t(`causes.branch.${branch}`)}</span>
            <ul>
              {branches[branch].map(({ cause, depth }, index) => {
                const { tone, icon } = VERDICT_LOOKS[cause.verdict];
                const isHere = place.branch === branch && place.row === index + 1;
                return (
                  <li key={cause.id} style={{ paddingInlineStart: `${String(depth * 0.75)}rem` }}>
                    <button
                      type="button"
                      className={classes['entry']}
                      aria-current={isHere}
                      onClick={() => props.onPlace({ branch, row: index + 1 })}
                    >
                      <span className={classes['entryText']}>{cause.text}</span>
                      <StatusBadge tone={tone} icon={icon} isPlain>
                        {t(`causes.verdict.${cause.verdict}`)}
                      </StatusBadge>
                    </button>
                  </li>
                );
              })}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
