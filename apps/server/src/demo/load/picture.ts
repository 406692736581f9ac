import { Readable } from 'node:stream'
import { addDays, type Day } from '@jiheng/kernel/base'
import { newId } from '../../platform/ids.ts'
import { receiptOf } from '../../modules/progress/index.ts'
import type { DemoPicture } from '../pictures.ts'
import { sitePlan } from '../pictures/site-plan.ts'
import { tiffOf } from '../pictures/tiff.ts'
import type { Loading } from './loading.ts'

/** What the picture's own data say, on a day. */
function dataOf({ daysAgo, time, ...taken }: NonNullable<DemoPicture['taken']>, today: Day): Buffer | null {
  const day = addDays(today, -daysAgo).replaceAll('-', ':')
  return tiffOf({ ...taken, takenAt: `${day} ${time}` })
}

/** Draws a picture and puts it in the file store, where it stays harmlessly if the loading fails. */
export async function keepPicture(
  { past, idOf }: Loading,
  { reportKey, projectKey, reporter, name, donePercent, drawnAs, taken }: DemoPicture,
) {
  const { hash, size } = await past.files.put(
    Readable.from(sitePlan(drawnAs, donePercent, taken && dataOf(taken, past.clock.today()))),
  )
  const received = {
    reportId: idOf(reportKey),
    fileHash: hash,
    size,
    uploadedBy: idOf(reporter),
    receivedAt: past.clock.now().toISOString(),
  }
  const id = newId()
  const told = { deviceHash: hash, deviceSentAt: received.receivedAt, takenAt: null, longitude: null, latitude: null }
  return {
    id,
    projectId: idOf(projectKey),
    name,
    mediaType: 'image/png',
    ...received,
    ...told,
    receipt: receiptOf({ evidenceId: id, ...received }),
  }
}
