export const readiness = {} as const;
