const LEAST = 12; // a date, or the longest of the usual words, and the gap

/** Takes from the widest column that may wrap until the table fits, or nothing can give way any more. */
export function fitColumns(widths: readonly number[], mayWrap: readonly boolean[], available: number): number[] {
  const fitted = [...widths];
  for (let tooMuch = sum(fitted) - available; tooMuch > 0; tooMuch--) {
    const widest = widestOf(fitted, mayWrap);
    if (widest === null) break;
    fitted[widest] = (fitted[widest] ?? 0) - 1;
  }
  return fitted;
}

function widestOf(widths: readonly number[], mayWrap: readonly boolean[]): number | null {
  const candidates = widths.keys().filter((index) => mayWrap[index] && (widths[index] ?? 0) > LEAST);
  return [...candidates].toSorted((a, b) => (widths[b] ?? 0) - (widths[a] ?? 0))[0] ?? null;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
