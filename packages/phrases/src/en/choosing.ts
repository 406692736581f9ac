import type { choosing as zh } from '../zh-CN/choosing.ts'
import type { Words } from '../shape.ts'

export const choosing: Words<typeof zh> = {
  unit_search: 'Find by name or credit code',
  unit_written: 'Not in the directory; recorded by this name',
  person_search: 'Find by name or unit',
  document: '{title} ({kind})',
  document_search: 'Choose documents of the project',
  project_search: 'Find by name, code or pinyin initials',
  place_map: 'Choose the place on the map',
  place_hint: 'Press or drag on the map, or type longitude and latitude',
  place_is_shape: 'A line or an area is on record; a point chosen here replaces it',
  longitude: 'Longitude',
  latitude: 'Latitude',
  system_of: 'Coordinate system',
  system: {
    WGS84: 'WGS-84 (satellite)',
    CGCS2000: 'CGCS2000 (Tianditu)',
    GCJ02: 'GCJ-02 (Amap, Tencent)',
    BD09: 'BD-09 (Baidu)',
  },
  clear_place: 'Clear the place',
  used_by: {
    owner: 'Whose move it is, figures by unit',
    department: 'Figures by department, who handles alerts',
    contractor: 'Who handles alerts of material and start',
    manager: 'Responsible by default in the project tree',
    place: 'Map of projects, checking where photos were taken',
    address: 'Register',
  },
}
