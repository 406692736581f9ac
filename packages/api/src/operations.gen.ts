// Written by npm run generate. Do not edit.

/** Where each operation lives. */
export const operationTable = {
  createProject: { method: 'POST', path: '/api/v1/projects' },
  getProject: { method: 'GET', path: '/api/v1/projects/{id}' },
  getSession: { method: 'GET', path: '/api/v1/session' },
  listProjects: { method: 'GET', path: '/api/v1/projects' },
  signIn: { method: 'POST', path: '/api/v1/session' },
  signOut: { method: 'DELETE', path: '/api/v1/session' },
  updateProject: { method: 'PATCH', path: '/api/v1/projects/{id}' },
} as const
