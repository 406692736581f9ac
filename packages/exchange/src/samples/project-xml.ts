/** Small Project documents for tests, element by element. */
const WEEK = [1, 2, 3, 4, 5, 6, 7]
  .map(
    (type) => `<WeekDay><DayType>${type}</DayType><DayWorking>${type > 1 && type < 7 ? 1 : 0}</DayWorking></WeekDay>`,
  )
  .join('')
/** The standard calendar with more elements inside. */
export const standard = (more = ''): string =>
  `<Calendar><UID>1</UID><Name>Standard</Name><IsBaseCalendar>1</IsBaseCalendar><BaseCalendarUID>0</BaseCalendarUID><WeekDays>${WEEK}</WeekDays>${more}</Calendar>`
/** A document of tasks, calendars, the project’s own fields, and what stands after the tasks. */
export const project = (
  tasks: string,
  calendars = standard(),
  fields = '<StartDate>2026-03-02T08:00:00</StartDate><CalendarUID>1</CalendarUID>',
  after = '',
): string =>
  `<?xml version="1.0" encoding="UTF-8"?><Project xmlns="http://schemas.microsoft.com/project">${fields}<Calendars>${calendars}</Calendars><Tasks>${tasks}</Tasks>${after}</Project>`
/** A task with its other elements; by default of one day. */
export const task = (uid: number, more = '<Duration>PT8H0M0S</Duration>'): string =>
  `<Task><UID>${uid}</UID><ID>${uid}</ID><Name>T${uid}</Name>${more}</Task>`
