import { AppError } from './errors.ts'

/** What happened cannot have happened tomorrow. Throws `day_not_come` naming the field. */
export function refuseFuture(day: string, today: string, field: string): void {
  if (day > today) throw new AppError('invalid_input', 'day_not_come', {}, [{ field, reason: 'day_not_come' }])
}
