/** Words that begin with 参 and may follow 人: OpenCC would read 人参 (ginseng, 人蔘) across the two. */
const AFTER_PEOPLE = {
  hans: '参加 参与 参观 参赛 参考 参展 参会 参股 参军 参政 参谋 参照 参评 参保 参选 参战 参演 参数 参见 参阅 参建 参训 参拜 参访 参团 参议 参编 参测 参试 参审 参研',
  hant: '參加 參與 參觀 參賽 參考 參展 參會 參股 參軍 參政 參謀 參照 參評 參保 參選 參戰 參演 參數 參見 參閱 參建 參訓 參拜 參訪 參團 參議 參編 參測 參試 參審 參研',
}

const traditional = AFTER_PEOPLE.hant.split(' ')

/**
 * Phrases that OpenCC's dictionary lacks, Simplified to Traditional. It reads a text from the left and takes the
 * longest phrase it knows, so a word that it does not know may lose its end to the next: 机器|人参|观.
 */
export const HANS_PHRASES: ReadonlyArray<readonly [string, string]> = [
  ['机器人', '機器人'],
  ...AFTER_PEOPLE.hans
    .split(' ')
    .map((word, index) => [`人${word}`, `人${traditional[index] ?? word}`] as const),
]
