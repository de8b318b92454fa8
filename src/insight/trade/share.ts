/** One number by another; null where the other is nought. */
export const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
