/** Choosing units, people, places and projects in forms. */
export const choosing = {
  unit_search: '输入单位名称或信用代码查找',
  unit_written: '单位目录中没有，按此名称登记',
  person_search: '输入姓名或单位查找',
  project_search: '输入项目名称、代码或拼音首字母查找',
  place_map: '在地图上选择位置',
  place_hint: '在地图上点选、拖动，或填写经纬度',
  place_is_shape: '已登记为线或面；在此选点将替换原有图形',
  longitude: '经度',
  latitude: '纬度',
  system_of: '坐标系',
  system: {
    WGS84: 'WGS-84（卫星定位）',
    CGCS2000: 'CGCS2000（天地图）',
    GCJ02: 'GCJ-02（高德、腾讯）',
    BD09: 'BD-09（百度）',
  },
  clear_place: '清除位置',
  used_by: {
    owner: '确定该谁处理、分单位统计',
    department: '分部门统计、预警处理方',
    contractor: '材料和开工预警的处理方',
    manager: '项目树默认责任人',
    place: '项目地图、照片地点核对',
    address: '项目台账',
  },
} as const
