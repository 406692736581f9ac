import type { duties as zh } from '../zh-CN/duties.ts'
import type { Words } from '../shape.ts'

/** What waits for the reader in evaluation rounds, with its day. */
export const duties: Words<typeof zh> = {
  title: 'Evaluation: what waits for you ({n:count})',
  late: '{n:count} late',
  kind: {
    declare: 'Declare interests ({count:count} projects)',
    score: 'Hand in sheets ({count:count} projects)',
    discuss: 'Talk over sheets that lie apart',
    appeal: 'Results were told; you may appeal ({count:count} projects)',
    appeal_score: 'A score was told; you may appeal',
    draw: 'Declarations have ended: draw experts',
    chase: 'Ask for late sheets ({count:count})',
    conclude: 'Close the discussion',
    announce: 'Check and tell results',
    answer: 'Answer an appeal',
    answer_score: 'Answer an appeal against a score',
    publish: 'The term is over: publish results',
  },
  due: {
    ahead: 'until {day:day}, {n:count} working days left',
    soon: 'until {day:day}, {n:count} working days left',
    today: 'until today',
    late: 'until {day:day}, {n:count} working days late',
  },
  due_uncounted: {
    ahead: 'until {day:day}',
    soon: 'until {day:day}',
    today: 'until today',
    late: 'until {day:day}, late',
  },
  due_late_rest: 'until {day:day}, late, no working day since',
  due_none: 'may be done now',
}
