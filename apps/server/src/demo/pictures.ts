import type { Course } from './course.ts'
import type { Dated, DemoProject, ProgressRows } from './shapes.ts'

/** A drawing that goes with a report; made when it is loaded. */
export type DemoPicture = { reportKey: string; projectKey: string; reporter: string; name: string; donePercent: number }

/** The picture of the largest piece in the newest round of accepted reports, for every fifth project and those with a name of their own. */
export function makePicture(
  project: DemoProject,
  course: Course,
  reports: ProgressRows['reports'],
  at: number,
): Dated<DemoPicture>[] {
  if (at >= 10 && at % 5 !== 0) return []
  const newest = reports.filter(({ row }) => row.asOf === course.last && row.state === 'accepted')
  const shareOf = (node: string | null): number => course.pieces.find((piece) => piece.node === node)?.share ?? 0
  const [shown] = newest.toSorted((a, b) => shareOf(b.row.nodeId) - shareOf(a.row.nodeId))
  if (!shown) return []
  const { id, asOf, donePercent } = shown.row
  return [
    {
      on: shown.on,
      row: {
        reportKey: id,
        projectKey: project.key,
        reporter: project.reporter,
        name: `合成演示-现场示意-${asOf}.png`,
        donePercent: Number(donePercent),
      },
    },
  ]
}
