import { decimal } from '@jiheng/kernel/base'
import { subjectMeasures } from '@jiheng/kernel/evaluation-round'
import { fixed } from './present.ts'
import type { SubjectScore } from './schema/subjects.ts'
import type { OpenSubject } from './service/subjects.ts'

export function presentSubject(row: OpenSubject): SubjectScore {
  const { id, template, templateVersion, year, subjectKind, name, unit, version, grade, explanation, computedAt } = row
  const { toldOn, appealUntil, question, appeal } = row
  const leftOut = new Set((question.leftOut ?? []).map((result) => result.id))
  return {
    ...{ id, template, templateVersion, year, subjectKind, name, unit, version, grade, explanation, computedAt },
    total: row.total === null ? null : fixed(row.total),
    coveredWeight: decimal.canonical(row.coveredWeight),
    evidenceLevel: explanation.evidenceLevel,
    ...{ toldOn, appealUntil },
    results: subjectMeasures.flatMap((measure) =>
      question.results[measure].map(({ source, percent }) => ({
        ...{ id: source.id, label: source.label ?? source.id, measure, percent: decimal.canonical(percent) },
        isLeftOut: leftOut.has(source.id),
      })),
    ),
    appeal: appeal && {
      ...{ id: appeal.id, text: appeal.text, submittedBy: appeal.submittedByName, answerUntil: appeal.answerUntil },
      ...{ submittedAt: new Date(appeal.submittedAt).toISOString(), outcome: appeal.outcome, reason: appeal.reason },
      leftOut: (appeal.leftOut ?? []).map((result) => ({ id: result.id, why: result.why })),
      decidedBy: appeal.decidedByName,
      decidedAt: appeal.decidedAt === null ? null : new Date(appeal.decidedAt).toISOString(),
    },
    isSamePerson: row.isSamePerson,
    allowed: [...(row.mayAppeal ? (['appeal'] as const) : []), ...(row.mayDecide ? (['decide'] as const) : [])],
  }
}
