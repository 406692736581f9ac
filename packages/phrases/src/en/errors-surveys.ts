import type { Words } from '../shape.ts'
import type { surveyErrors as source } from '../zh-CN/errors-surveys.ts'

export const surveyErrors: Words<typeof source> = {
  survey_not_found: 'This survey was not found; it may be out of your reach. Look for it in the list.',
  survey_title_taken: 'The project has a survey of this name this year. Choose another name.',
  survey_period_unsuitable: 'It must end at least {days} days after it begins, and within a year.',
  survey_building_twice: 'Two buildings have the same name. Join or rename them.',
  survey_drawn: 'Households are drawn; the plan can no longer be changed.',
  survey_period_past: 'Its last day is over; nothing was drawn. Change the plan first.',
  survey_without_households: 'There are no households to draw. Tell buildings and households first.',
  survey_letters_once:
    'Letters are told once, and the draw is done. If they were lost and nobody answered, make new codes.',
  survey_too_many_sheets:
    'There are {n:count} letters, more than the {most:count} sheets written in one go; nothing was done. Choose the list (Excel).',
  survey_ended: 'Answers ended on {day:day}; the time can no longer be prolonged. Decide doubts and close the survey.',
  survey_not_longer:
    'The new last day must be after {day:day}: households were told that day, and it cannot be sooner.',
  survey_not_running: 'The survey is not running; nothing was done. Reload to see where it stands.',
  survey_answers_begun: 'Somebody has answered; new codes are no longer possible.',
  survey_code_unknown: 'This code was not found. Compare it with your letter and try again.',
  survey_code_used: 'This code was used already; each household answers once. This answer was not kept.',
  survey_not_begun: 'The survey begins on {day:day}. Please come back then.',
  survey_over: 'The survey ended on {day:day}. Thank you for your interest.',
  survey_answer_incomplete: 'The overall question is not answered, or questions have changed. Go back and check.',
  survey_answer_not_doubted:
    'Some of the chosen answers have no doubt and cannot be decided on. Reload and choose again.',
  survey_period_running: 'Answers may be given until {day:day}; the survey cannot be closed yet.',
  survey_doubts_open: '{n:count} doubted answers wait for a decision. Count them or set them aside first.',
}
