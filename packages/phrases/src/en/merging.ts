import type { Words } from '../shape.ts'
import type { merging as zh } from '../zh-CN/merging.ts'

export const merging: Words<typeof zh> = {
  clash: 'While you were editing somebody else changed this too. Choose before saving',
  both: '“{field}”: you changed it to {mine}, somebody else saved {theirs}.',
  keep_mine: 'Keep mine',
  take_theirs: 'Take theirs',
  nothing: '(empty)',
  unsettled: 'Not saved yet: {n:field was|fields were} changed by somebody else too. Choose for each, then save.',
  taken: 'While you were editing somebody else changed: {fields}. It was kept.',
}
