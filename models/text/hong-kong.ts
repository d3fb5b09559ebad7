/**
 * Hong Kong's word for a thing where it has another than the mainland, for the interface's own
 * strings. Written as the mainland says it in Simplified → as Hong Kong says it. A longer entry goes
 * before a shorter one; one that changes nothing shields its words from the shorter ones. What depends
 * on the sentence (信息 as a message, 单位 of measurement) is left to locales/corrections.
 */
export const HONG_KONG_WORDS: readonly (readonly [mainland: string, hongKong: string])[] = [
  // Accounts
  ['退出登录', '登出'],
  ['登录', '登入'],
  ['用户', '用戶'],
  ['账号', '帳戶'],
  ['帐号', '帳戶'],
  ['账户', '帳戶'],
  ['隐私', '私隱'],
  // Mail and messages
  ['电子邮件', '電郵'],
  ['电子邮箱', '電郵'],
  ['邮箱', '電郵'],
  ['邮件', '電郵'],
  ['短信', '短訊'],
  ['消息', '訊息'],
  ['信息', '資訊'],
  ['发送', '傳送'],
  ['联系', '聯絡'],
  // Organisations (glossary)
  ['计量单位', '計量單位'],
  ['单位', '機構'],
  // Files and data
  ['文件夹', '資料夾'],
  ['文件', '檔案'],
  ['文档', '文件'],
  ['上传', '上載'],
  ['保存', '儲存'],
  ['存储', '儲存'],
  ['导出', '匯出'],
  ['导入', '匯入'],
  ['打印', '列印'],
  ['粘贴', '貼上'],
  ['视频会议', '視像會議'],
  ['视频', '影片'],
  // Screens
  ['搜索', '搜尋'],
  ['查找', '尋找'],
  ['链接', '連結'],
  ['默认', '預設'],
  ['设置', '設定'],
  ['界面', '介面'],
  ['菜单', '選單'],
  ['屏幕', '螢幕'],
  ['图标', '圖示'],
  ['鼠标', '滑鼠'],
  ['光标', '游標'],
  ['当前', '目前'],
  ['丢失', '遺失'],
  ['刷新', '重新整理'],
  ['加载', '載入'],
  ['添加', '新增'],
  ['新建', '新增'],
  // Technology
  ['服务器', '伺服器'],
  ['硬盘', '硬碟'],
  ['缓存', '快取'],
  ['字符', '字元'],
  ['字段', '欄位'],
  ['实时', '即時'],
  ['芯片', '晶片'],
  ['质量', '質素'],
  // The alliance
  ['匹配', '配對'],
]

/**
 * The form of a character that Hong Kong types and reads on screens, where OpenCC's Hong Kong
 * standard keeps to the schools' list of printed forms: 群組 and 說明 rather than 羣組 and 説明.
 */
export const HONG_KONG_FORMS: ReadonlyMap<string, string> = new Map(
  Array.from(
    '羣群啓啟峯峰牀床麪麵户戶説說税稅閲閱脱脫悦悅鋭銳温溫藴蘊兑兌敍敘卧臥葱蔥'.matchAll(/(.)(.)/gu),
  ).map(([, school = '', screen = '']) => [school, screen]),
)
