import type { Words } from '../shape.ts'
import type { evidence as zh } from '../zh-CN/evidence.ts'

export const evidence: Words<typeof zh> = {
  no_doubt: 'Every check was made and passed.',
  doubt: {
    hash_missing: 'The device sent no checksum, so nobody can tell whether the file changed on its way.',
    hash_differs: 'The file that arrived is not the one the device sent.',
    reused: 'The very same file has been used as evidence before.',
    looks_like: 'Looks like an earlier photo: {bits} of 64 features differ.',
    picture_not_compared: 'The photo could not be compared with earlier ones: it cannot be decoded, or is too even.',
    no_exif: 'The photo carries no data on how it was taken.',
    time_missing: 'There is no time of taking.',
    time_before_work: 'Taken at {takenAt:time}, before the work began at {workStartedAt:time}.',
    time_after_arrival: 'Seems to be taken {minutes:minute|minutes} after it arrived.',
    time_long_ago: 'Arrived {hours:hour|hours} after it was taken.',
    clock_unknown: 'Nobody knows whether the device’s clock is right.',
    clock_off: 'The device’s clock differs from the server’s by {minutes:minute|minutes}.',
    location_missing: 'There is no place of taking.',
    location_impossible: 'The place of taking is no place on earth.',
    location_accuracy_unknown: 'Nobody knows how accurate the place of taking is.',
    location_inaccurate: 'The place of taking is known to {metres:metre|metres} only.',
    taken_elsewhere: 'Taken {metres:metre|metres} from the work.',
    work_place_unknown: 'The work has no place yet, so the place of taking cannot be checked.',
    edited_by_software: 'The photo’s data say that it was processed by “{software}”.',
  },
}
