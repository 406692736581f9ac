import { Type } from 'typebox'
import { orNull } from './project.ts'

export const Regions = Type.Object(
  {
    items: Type.Array(
      Type.Object({
        code: Type.String({ description: 'Six digits down to the county, nine below it' }),
        name: Type.String(),
        fullName: Type.String({ description: 'From the city down' }),
        parent: orNull(Type.String()),
        seat: orNull(Type.Tuple([Type.Number(), Type.Number()], { description: 'Longitude and latitude, WGS-84' })),
      }),
    ),
  },
  { $id: 'Regions', description: 'Ordered by code, a region after those above it' },
)
