import { decimal } from '@jiheng/kernel/base'
import type { App } from '../../../platform/http/app.ts'
import { problems } from '../../../platform/http/problem.ts'
import { HeatMap, HeatMapQuery } from '../schema/heat-map.ts'
import type { Progress } from '../service.ts'
import type { MonthPosition } from '../store/months.ts'

export function heatMapRoutes(app: App, progress: Progress): void {
  app.get(
    '/api/v1/progress/heat-map',
    {
      schema: {
        operationId: 'getProgressHeatMap',
        tags: ['progress'],
        summary: 'Projects by months: deviation from the plan at each month’s end, with the filters of the registry',
        querystring: HeatMapQuery,
        response: { 200: HeatMap, ...problems() },
      },
    },
    async (request) => {
      const { months, page, known } = await progress.getHeatMap(request.actor, request.query)
      const items = page.rows.map((row) => {
        const cells = new Map((known.get(row.id) ?? []).map((cell) => [cell.month.slice(0, 7), presentCell(cell)]))
        return {
          projectId: row.id,
          name: row.name,
          code: row.code,
          attention: row.attention ?? ('grey' as const),
          cells: months.map((month) => cells.get(month) ?? null),
        }
      })
      return { months, items, total: page.total, nextCursor: page.nextCursor }
    },
  )
}

const presentCell = (cell: MonthPosition) => ({
  asOf: cell.asOf,
  plannedPercent: decimal.canonical(cell.plannedPercent),
  actualPercent: decimal.canonical(cell.actualPercent),
  deviationPoints: decimal.canonical(cell.deviationPoints),
  dataAgeDays: cell.dataAgeDays,
  isRetold: cell.isRetold,
})
