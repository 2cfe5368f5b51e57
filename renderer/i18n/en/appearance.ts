export const appearance = {} as const;
