/** What shows contracts, requests and the book, and is read again after each step of a payment. */
export const refreshed = [
  'getFunds',
  'getFundCurve',
  'getLedger',
  'listFundMovements',
  'listFundClocks',
  'listContracts',
  'listOwnContracts',
  'getContract',
  'listAcceptances',
  'listInvoices',
  'listPaymentRequests',
  'getPaymentRequest',
  'listPaymentExceptions',
  'getProject',
  'getEvaluation',
  'listAlerts',
] as const
