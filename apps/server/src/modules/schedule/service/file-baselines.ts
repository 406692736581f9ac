import { phraseOf } from '@jiheng/phrases'
import type { Actor } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { may } from '../../identity/index.ts'
import type { LockedProject } from '../../projects/index.ts'
import { itemsOnTree } from '../file/file-baselines.ts'
import type { Merged } from '../file/merge.ts'
import type { Prepared } from '../file/prepared.ts'
import { refused } from '../refusals.ts'
import { keepBaseline, listBaselines } from '../store/baselines.ts'
import { tell, type ScheduleParts } from './parts.ts'

type FromFile = {
  prepared: Prepared
  merged: Merged
  fileName: string
  numbers: readonly number[]
  why: string | undefined
}

/**
 * Keeps the baselines of a file under their numbers, the least as the original of a project that has none yet; an original that
 * is there is never joined by them. Throws `forbidden`, `schedule_original_exists`, `schedule_file_baseline_unknown`.
 */
export async function keepFileBaselines(
  tx: Tx,
  parts: ScheduleParts,
  actor: Actor,
  project: LockedProject,
  { prepared, merged, fileName, numbers, why }: FromFile,
): Promise<void> {
  if (numbers.length === 0) return
  if (!may(actor, 'schedule:baseline', { orgPath: project.org_path, projectId: project.id }))
    throw new AppError('forbidden', 'forbidden', { permission: 'schedule:baseline' })
  if ((await listBaselines(tx, project.id)).length > 0) throw refused('schedule_original_exists', 'baselines')
  const { clock } = parts
  for (const number of [...new Set(numbers)].toSorted((a, b) => a - b)) {
    const baseline = prepared.baselines?.find((each) => each.number === number)
    if (!baseline) throw refused('schedule_file_baseline_unknown', 'baselines', { number })
    const id = newId()
    const name = phraseOf('zh-CN', 'schedule.file_baseline', { number: String(number) })
    const kept = await keepBaseline(
      tx,
      {
        ...{ id, projectId: project.id, name, why: why ?? fileName, takenBy: actor.accountId },
        ...{ takenOn: clock.today(), takenAt: clock.now().toISOString() },
      },
      itemsOnTree(baseline, merged.nodeOf, merged.nodes),
    )
    tell(tx, parts, actor, project, {
      fact: 'schedule.baseline_taken',
      subject: { kind: 'baseline', id, label: name },
      changes: { number: [null, kept.number], items: [null, kept.items], fileName: [null, fileName] },
      why,
    })
  }
}
