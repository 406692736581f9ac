import type { Course } from './course.ts'
import type { Taken } from './pictures/tiff.ts'
import { chanceOf } from './random.ts'
import type { Dated, DemoProject, ProgressRows } from './shapes.ts'

/** A drawing that goes with a report; made when it is loaded. */
export type DemoPicture = {
  reportKey: string
  projectKey: string
  reporter: string
  name: string
  donePercent: number
  /** Pictures drawn after one key look alike. */
  drawnAs: string
  /** What its data say; nothing of it is in a picture without data. */
  taken: (Pick<Taken, 'place' | 'software'> & { daysAgo: number; time: string }) | null
}

/** By project: what is wrong with the few pictures that are to be doubted. */
const planted: Record<number, 'elsewhere' | 'old' | 'bare' | 'copied'> = {
  20: 'copied',
  40: 'old',
  45: 'elsewhere',
  55: 'bare',
  85: 'copied',
}

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
  const isCopied = planted[at] === 'copied'
  return [
    {
      on: shown.on,
      row: {
        reportKey: id,
        projectKey: project.key,
        reporter: project.reporter,
        name: `合成演示-现场示意-${asOf}.png`,
        donePercent: isCopied ? 50 : Number(donePercent),
        drawnAs: isCopied ? 'copied' : id,
        taken: takenOf(project, at),
      },
    },
  ]
}

/** Taken in the afternoon of the day it came, some metres from the middle of the work, and said to be synthetic. */
function takenOf({ key, position }: DemoProject, at: number): DemoPicture['taken'] {
  if (planted[at] === 'bare') return null
  const chance = chanceOf(`taken ${key}`)
  const [hour, minute] = [chance.whole(14, 17), chance.whole(10, 59)]
  const taken = {
    daysAgo: planted[at] === 'old' ? 12 : 0,
    time: `${hour}:${minute}:00`,
    software: 'Jiheng synthetic demo',
  }
  if (!position) return taken
  const [longitude, latitude] = position
  const away = planted[at] === 'elsewhere' ? 0.06 : 0
  const place = {
    longitude: longitude + away + chance.between(-0.0003, 0.0003),
    latitude: latitude + chance.between(-0.0003, 0.0003),
    accuracyMetres: chance.whole(4, 15),
  }
  return { ...taken, place }
}
