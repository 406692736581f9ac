import type { CallOutput } from './client.ts'

type Answer = CallOutput<'getSchedule'>
type Columns = Answer['activities']
type LinkColumns = Answer['links']

/** An activity, its entry of every array. */
export type ScheduleActivity = {
  [Field in Exclude<keyof Columns, 'parent'>]: Columns[Field][number]
} & { parentId: string | null }
export type ScheduleLink = { from: string; to: string; type: LinkColumns['type'][number]; lagDays: number }

/** A schedule with its activities and links as records that name each other by node. */
export type Schedule = Omit<Answer, 'activities' | 'links'> & {
  activities: ScheduleActivity[]
  links: ScheduleLink[]
}

/** Reads the answer of `getSchedule`, whose activities and links come as one array for each field. */
export function readSchedule({ activities: { parent, ...columns }, links, ...rest }: Answer): Schedule {
  const idAt = (place: number): string => columns.nodeId[place] ?? ''
  const fields = Object.entries(columns)
  return {
    ...rest,
    activities: parent.map((whole, place) => {
      const activity: Record<string, unknown> = { parentId: whole === null ? null : idAt(whole) }
      for (const [field, values] of fields) activity[field] = values[place]
      return activity as ScheduleActivity
    }),
    links: links.type.map((type, n) => ({
      ...{ from: idAt(links.from[n] ?? -1), to: idAt(links.to[n] ?? -1) },
      ...{ type, lagDays: links.lagDays[n] ?? 0 },
    })),
  }
}
