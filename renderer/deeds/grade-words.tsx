import { createContext, useCallback, useContext, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { readProgramme } from '#renderer/data/repositories/programme-repository.ts';
import { useLive } from '#renderer/data/workspace-context.tsx';
import type { FindingGrade } from '#shared/domain/finding/finding.ts';
import { gradeWordsOf } from '#shared/domain/programme/own-programme.ts';
import type { AuditProgramme, GradeWords } from '#shared/domain/programme/programme.ts';

const ProgrammeContext = createContext<AuditProgramme | undefined>(undefined);

/** Reads the programme once for all the grades below it: a list shows hundreds. */
export function GradeWordsProvider({ children }: { readonly children: ReactNode }) {
  return <ProgrammeContext value={useLive(readProgramme, [])}>{children}</ProgrammeContext>;
}

/** What grades are called here: by the programme's own words where it has some, otherwise by the program's. */
export function useGradeWords(): (grade: FindingGrade) => GradeWords {
  const { t } = useTranslation();
  const programme = useContext(ProgrammeContext);
  return useCallback(
    (grade) => gradeWordsOf(programme, grade) ?? { label: t(`terms.grade.${grade}`), short: t(`terms.gradeShort.${grade}`) },
    [programme, t],
  );
}
