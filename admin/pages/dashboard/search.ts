export const periods = [7, 30, 90] as const;
export type Period = (typeof periods)[number];
/** The period stands in the address, so a reload and a shared link show the same; absent it is 30 days. */
export type DashboardSearch = { days?: Period };

export function readDashboardSearch(search: Record<string, unknown>): DashboardSearch {
  const days = periods.find((period) => String(period) === String(search["days"]));
  return days === undefined || days === 30 ? {} : { days };
}
