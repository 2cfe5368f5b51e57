import { z } from 'zod';

export interface Failure {
  readonly name: string;
  readonly detail: string;
}

/** What one stage found. `leftOut` are checks for which this machine lacks a program; they are said aloud. */
export interface Totals {
  readonly passed: number;
  readonly failures: readonly Failure[];
  readonly leftOut: readonly string[];
}

/** What a test may need that the test command does not bring: named in the test's own title, and in no other way. */
const MAY_BE_ABSENT = [/LibreOffice/];

const NO_REPORT: Totals = { passed: 0, failures: [], leftOut: [] };
const SKIPPED = 'It was skipped. A check that does not run proves nothing: mend it or delete it.';

const vitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

/** Adds up a Vitest JSON report; a file that could not be loaded is a failure, and so is a skipped test. */
export function unitTotals(stage: string, report: unknown, root: string): Totals {
  const parsed = vitestReport.safeParse(report);
  if (!parsed.success) return NO_REPORT;
  let passed = 0;
  const failures: Failure[] = [];
  const leftOut: string[] = [];
  for (const file of parsed.data.testResults) {
    const where = file.name.replace(root, '');
    for (const test of file.assertionResults) {
      if (test.status === 'passed') passed += 1;
      else if (test.status !== 'failed' && MAY_BE_ABSENT.some((program) => program.test(test.fullName))) {
        leftOut.push(test.fullName);
      } else {
        const detail = test.status === 'failed' ? (test.failureMessages ?? []).join('\n') : SKIPPED;
        failures.push({ name: `${stage}: ${where}: ${test.fullName}`, detail });
      }
    }
    const hasOwnFailure = file.assertionResults.some(({ status }) => status !== 'passed');
    if (file.status === 'failed' && !hasOwnFailure) {
      failures.push({ name: `${stage}: ${where}`, detail: file.message ?? 'The file could not be loaded.' });
    }
  }
  return { passed, failures, leftOut };
}

interface Suite {
  readonly title: string;
  readonly specs?: readonly Spec[] | undefined;
  readonly suites?: readonly Suite[] | undefined;
}

const errorText = z.object({ message: z.string().optional() });

const specSchema = z.object({
  title: z.string(),
  ok: z.boolean(),
  tests: z.array(
    z.object({
      status: z.string(),
      results: z.array(z.object({ errors: z.array(errorText).optional() })),
    }),
  ),
});

type Spec = z.infer<typeof specSchema>;

const suiteSchema: z.ZodType<Suite> = z.object({
  title: z.string(),
  specs: z.array(specSchema).optional(),
  get suites() {
    return z.array(suiteSchema).optional();
  },
});

const playwrightReport = z.object({ suites: z.array(suiteSchema), errors: z.array(errorText).optional() });

function specsOf(suite: Suite, above: string): readonly (readonly [name: string, spec: Spec])[] {
  const name = `${above}: ${suite.title}`;
  return [
    ...(suite.specs ?? []).map((spec) => [`${name}: ${spec.title}`, spec] as const),
    ...(suite.suites ?? []).flatMap((inner) => specsOf(inner, name)),
  ];
}

/** Adds up a Playwright JSON report; skipped and flaky journeys are failures. */
export function journeyTotals(report: unknown): Totals {
  const parsed = playwrightReport.safeParse(report);
  if (!parsed.success) return NO_REPORT;
  let passed = 0;
  const failures: Failure[] = (parsed.data.errors ?? []).map(({ message }) => ({
    name: 'journeys',
    detail: message ?? 'The journeys could not be loaded.',
  }));
  for (const [name, spec] of parsed.data.suites.flatMap((suite) => specsOf(suite, 'journeys'))) {
    for (const test of spec.tests) {
      if (test.status === 'expected') passed += 1;
      else {
        const errors = test.results.flatMap((result) => result.errors ?? []).map(({ message }) => message ?? '');
        failures.push({ name, detail: test.status === 'skipped' ? SKIPPED : errors.join('\n') });
      }
    }
  }
  return { passed, failures, leftOut: [] };
}
