/** Words for one thing that differ by region, in either script; the first names the group. */
export const SYNONYMS = [
  ['项目', '專案'],
  // 信息 is both what Hong Kong calls 資訊 (information) and what it calls 訊息 (a message).
  ['信息', '資訊', '訊息'],
  ['软件', '軟體'],
  ['硬件', '硬體'],
  ['邮箱', '電郵'],
  ['网络', '網路'],
  ['互联网', '網際網路'],
  ['人工智能', '人工智慧'],
  ['集成电路', '積體電路'],
  ['传感器', '感測器'],
  ['数字化', '數位化'],
  ['打印', '列印'],
  ['纳米', '奈米'],
  ['激光', '雷射'],
  ['芯片', '晶片'],
  ['质量', '品質'],
] as const
