/** 证据和它的疑点: what to look at twice before accepting a photo or a document. */
export const evidence = {
  no_doubt: '各项检查均已通过。',
  doubt: {
    hash_missing: '设备没有送来校验值，无法核对文件在途中是否改动。',
    hash_differs: '收到的文件与设备发出的不一致。',
    reused: '同一份文件此前已作为证据使用。',
    looks_like: '与此前的一张照片相似，64 位特征中相差 {bits} 位。',
    no_exif: '照片没有拍摄信息。',
    time_missing: '没有拍摄时间。',
    time_before_work: '拍摄于 {takenAt:time}，早于工作开始的 {workStartedAt:time}。',
    time_after_arrival: '拍摄时间比收到时间还晚 {minutes:count} 分钟。',
    time_long_ago: '拍摄后 {hours:count} 小时才收到。',
    clock_unknown: '不知道设备时钟是否准确。',
    clock_off: '设备时钟与服务器相差 {minutes:count} 分钟。',
    location_missing: '没有拍摄位置。',
    location_impossible: '拍摄位置不是真实的经纬度。',
    location_accuracy_unknown: '不知道拍摄位置的精度。',
    location_inaccurate: '拍摄位置的精度只有 {metres:count} 米。',
    taken_elsewhere: '拍摄位置距工程 {metres:count} 米。',
    work_place_unknown: '工程还没有位置，无法核对拍摄地点。',
    edited_by_software: '照片信息显示经过“{software}”处理。',
  },
} as const
