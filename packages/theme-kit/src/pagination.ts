/** The page numbers to show: the first, the last, and those around where one is; `undefined` is a gap. */
export const pageNumbers = (page: number, total: number): (number | undefined)[] => {
  const near = (n: number) => n === 1 || n === total || Math.abs(n - page) <= 1;
  const shown = Array.from({ length: total }, (_, i) => i + 1).filter(near);
  return shown.flatMap((n, i) => {
    const before = shown[i - 1] ?? 0;
    if (n - before === 2) return [n - 1, n];
    return n - before > 2 ? [undefined, n] : [n];
  });
};
