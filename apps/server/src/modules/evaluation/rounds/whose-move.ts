import type { RoundDetail } from './schema/rounds.ts'
import type { Cockpit } from './service/reading.ts'

type Move = RoundDetail['move']

const to = (who: Move['who'], what: Move['what'], told: Partial<Move> = {}): Move => ({
  ...{ who, what, due: null, isOverdue: false, done: 0, of: 0 },
  ...told,
})

/** Whose move a round waits for, by when, and how far it is. */
export function moveOf({ round, projects, tasks, declarations, experts }: Cockpit, today: string): Move {
  const by = (due: string | null): Pick<Move, 'due' | 'isOverdue'> => ({ due, isOverdue: due !== null && due < today })
  const appeals = projects.filter(({ appealId }) => appealId !== null)
  const answered = appeals.filter(({ appealOutcome }) => appealOutcome !== null)
  switch (round.state) {
    case 'preparing':
      return to('office', round.kind === 'unit_self' ? 'announce' : 'choose_projects', {
        done: projects.length,
        of: projects.length,
      })
    case 'declaring': {
      const asked = experts.filter(({ isActive }) => isActive)
      const said = asked.filter(({ id }) => declarations.some(({ expertId }) => expertId === id))
      const counts = { ...by(round.declareUntil), done: said.length, of: asked.length }
      const isOver = (round.declareUntil ?? '') < today || said.length === asked.length
      return isOver && said.length > 0 ? to('office', 'draw', counts) : to('experts', 'declare', counts)
    }
    case 'scoring': {
      const active = tasks.filter(({ state }) => state !== 'withdrawn')
      const done = active.filter(({ state }) => state === 'submitted').length
      return to('experts', 'score', { ...by(round.scoreUntil), done, of: active.length })
    }
    case 'discussing': {
      const discussed = projects.filter(({ discussedSpread }) => discussedSpread !== null)
      const done = discussed.filter(({ discussionClosedAt }) => discussionClosedAt !== null).length
      const counts = { done, of: discussed.length }
      return done < discussed.length ? to('experts', 'discuss', counts) : to('office', 'announce', counts)
    }
    case 'announced': {
      const counts = { done: answered.length, of: appeals.length }
      if (answered.length < appeals.length) return to('office', 'answer_appeals', counts)
      const isOver = (round.appealUntil ?? '') < today
      return isOver ? to('office', 'publish', counts) : to('units', 'appeal', { ...counts, due: round.appealUntil })
    }
    default:
      return to('nobody', 'nothing')
  }
}
