import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { GradeWordsProvider } from '#renderer/deeds/grade-words.tsx';
import { describeRefusal } from '#renderer/features/exchange/import/describe-problem.ts';
import { SendPage } from '#renderer/features/exchange/response/send-page.tsx';
import { TakePage } from '#renderer/features/exchange/response/take-page.tsx';
import { describeCaseProblem } from '#renderer/features/nonconformities/steps/describe-case-problem.ts';
import { paths } from '#renderer/ui/paths.ts';

/** Sending nonconformities to be answered elsewhere. */
export function SendScreen() {
  const [, navigate] = useLocation();
  return (
    <GradeWordsProvider>
      <SendPage onOpenCases={() => navigate(paths.cases())} onOpenRegister={() => navigate(paths.exchange())} />
    </GradeWordsProvider>
  );
}

/** Attaching what was answered, in the words the nonconformities use for what stands in the way. */
export function TakeScreen() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  return (
    <TakePage
      describe={(problem) => describeCaseProblem(t, problem)}
      describeRefusal={(problem) => describeRefusal(t, problem)}
      onDone={() => navigate(paths.cases())}
    />
  );
}
