/** The round number above the highest value, so that the axis is readable: 1, 2 or 5 with zeros. */
export function niceTop(highest: number): number {
  const magnitude = 10 ** Math.floor(Math.log10(Math.max(1, highest)));
  return ([1, 2, 5, 10].find((step) => step * magnitude >= highest) ?? 10) * magnitude;
}
