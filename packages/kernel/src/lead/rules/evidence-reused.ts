import { count, leadRule } from '../rule.ts'

/** The very same picture or document under two claims. */
export const evidenceReused = leadRule<'leastClaims'>({
  id: 'evidence_reused',
  version: '1',
  mark: 'U',
  reads: ['evidence'],
  parameters: { leastClaims: count(2, 2) },
  find: (book, { leastClaims }) =>
    [...Map.groupBy(book.evidence, ({ hash }) => hash)].flatMap(([hash, files]) => {
      const claims = new Set(files.map(({ claimId }) => claimId)).size
      if (claims < leastClaims) return []
      const projects = new Set(files.map(({ projectId }) => projectId)).size
      return [
        {
          key: hash,
          severity: projects > 1 ? ('red' as const) : ('orange' as const),
          records: files.map(({ id, day }) => ({ kind: 'evidence' as const, id, label: day })),
          projectIds: files.map(({ projectId }) => projectId),
          day: files.at(-1)!.day,
          amountFen: null,
          value: { measure: 'measures.claims_on_evidence', value: String(claims), unit: 'count' as const },
          inputs: files.map(({ claimId, day }) => ({
            measure: 'measures.claimed_on',
            value: day,
            unit: 'day' as const,
            source: { kind: 'progress_report' as const, id: claimId },
          })),
          params: { claims, projects, hash: hash.slice(0, 12) },
        },
      ]
    }),
})
