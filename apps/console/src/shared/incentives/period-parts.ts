/** The phrase and parameters that name a period: 2026-10, 2026Q3, 2026. */
export function periodParts(period: string): {
  key: 'month' | 'quarter' | 'year'
  params: { year: string; n: string }
} {
  const year = period.slice(0, 4)
  if (period.length === 4) return { key: 'year', params: { year, n: '' } }
  const isQuarter = period[4] === 'Q'
  return { key: isQuarter ? 'quarter' : 'month', params: { year, n: String(Number(period.slice(5))) } }
}
