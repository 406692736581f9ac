/** What shows money and is read again after each entry. */
export const refreshed = ['getFunds', 'listFundMovements', 'getProject', 'getEvaluation', 'listAlerts'] as const
