import type { alerts as zh } from '../zh-CN/alerts.ts'
import type { Words } from '../shape.ts'

export const alerts: Words<typeof zh> = {
  title: 'Which alerts are open, and whose move it is',
  one: 'Alert',
  level: 'Level',
  rule: 'Rule',
  since: 'Since',
  holder: 'Whose move',
  open: 'Open',
  closed: 'Cleared',
  handle: 'Handle',
  none_yet: 'No open alerts.',
  messages: {
    material_late:
      '“{name}” was due on {promisedOn:day}; it is {workdaysLate} working days late and none of {quantity} {unit} has arrived.',
    material_late_part:
      '“{name}” was due in full on {promisedOn:day}; it is {workdaysLate} working days late and {missing} of {quantity} {unit} are missing.',
    calendar_year_unknown: 'The working days of {year} have not been announced; lateness cannot be judged yet.',
    not_commenced: {
      permit:
        'Work was due to start on {due:day} and is {daysLate} days late; the permit has been open since {obstacleSince:day}.',
      land: 'Work was due to start on {due:day} and is {daysLate} days late; the land has been open since {obstacleSince:day}.',
      money:
        'Work was due to start on {due:day} and is {daysLate} days late; the money has been missing since {obstacleSince:day}.',
      contractor:
        'Work was due to start on {due:day} and is {daysLate} days late; the contractor has been missing since {obstacleSince:day}.',
      unknown: 'Work was due to start on {due:day} and is {daysLate} days late; no reason is given.',
    },
    progress_behind:
      'Progress is {actualPercent} % against {plannedPercent} % planned: {behindPoints} points or about {daysBehind} days behind.',
    progress_behind_at:
      'Progress is {actualPercent} % against {plannedPercent} % planned: {behindPoints} points or about {daysBehind} days behind, mostly at “{node}”.',
    progress_stale:
      'The progress data are of {reportedOn:day}, {dataAgeDays} days old; whether the work is behind cannot be told.',
    money_standing: {
      allocation_to_use: '{amountFen:wan} allocated on {since:day} have not been used for {daysStanding} days.',
      acceptance_to_payment: '{amountFen:wan} payable since {since:day} have not been paid for {daysStanding} days.',
      cash_to_transfer: '{amountFen:wan} arrived on {since:day} have not been passed on for {daysStanding} days.',
    },
  },
  cause: {
    permit: 'Permit',
    land: 'Land',
    money: 'Money',
    contractor: 'Contractor',
    unknown: 'Not said',
  },
}
