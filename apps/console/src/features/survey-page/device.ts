import { randomId } from '../../shared/random-id.ts'

const PLACE = 'jiheng.survey.device'

/** A random id of this browser, made when first needed; where nothing may be kept, one for this visit. */
export function deviceMark(): string {
  try {
    const known = localStorage.getItem(PLACE)
    if (known) return known
    const made = randomId()
    localStorage.setItem(PLACE, made)
    return made
  } catch {
    return randomId()
  }
}
