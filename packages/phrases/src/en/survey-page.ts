import type { surveyPage as zh } from '../zh-CN/survey-page.ts'
import type { Words } from '../shape.ts'

/** The page a household answers on. */
export const surveyPage: Words<typeof zh> = {
  title: 'Survey of residents',
  enter_code: 'Enter your code',
  code: 'Code of your letter',
  code_hint: '12 letters and digits; case does not matter.',
  open: 'Begin',
  about: '{n} questions, about a minute. Until the end of {day:day}, once a household.',
  privacy:
    "No name or telephone is collected, and answers are not tied to households. Against repeated or false answers your browser keeps a random number; your network address is compared with the contractor's on the spot and not kept.",
  begin: 'Understood, begin',
  step: 'Question {at} of {of}',
  back: 'Back',
  cannot_say: 'Cannot say',
  send: 'Send',
  check: 'Please check and send',
  check_text: 'It cannot be changed afterwards.',
  thanks: 'Thank you, your answer has arrived',
  thanks_text: 'When the survey is over its result counts in the evaluation of the project. You may close this page.',
  used: 'This code was used already',
  used_text: 'Each household answers once. If nobody of yours did, ask the office named on the letter.',
  cannot: 'No answers now',
  again: 'Use another code',
  retry: 'Send again',
}
