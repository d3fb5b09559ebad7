/** Bytes of UTF-8 in every text of the load. */
export const TEXT_BYTES = 300

const SENTENCES = [
  '大湾区的科研机构正在筹备新一轮联合实验，请各位在周五前确认样品清单。',
  'The joint run on the second beamline is booked for Thursday morning. ',
  '關於薄膜電極的數據已經上傳，請幫忙核對第三組結果。',
  'Please compare the calibration with last week before we draw conclusions. ',
  '我们建议把会议改到下午三点，方便澳门和香港的同事参加。',
  'Draft of section two is ready for comments; figures follow tomorrow. ',
]

const MARK = '§'

const fillings = new Map<string, string>()

/** Exactly so many bytes of the sentences from the given one on. */
function filling(first: number, bytes: number): string {
  const key = `${first} ${bytes}`
  const known = fillings.get(key)
  if (known !== undefined) return known
  let text = ''
  const left = () => bytes - Buffer.byteLength(text)
  for (let index = first; left() > 0; index += 1) {
    for (const character of SENTENCES[index % SENTENCES.length] ?? '') {
      if (Buffer.byteLength(character) > left()) break
      text += character
    }
    // What no whole Chinese character fits into any more.
    if (left() < 3) text += '.'.repeat(left())
  }
  fillings.set(key, text)
  return text
}

/**
 * A text of Chinese and English, exactly `TEXT_BYTES` long, that begins with who sent it and as which of
 * their messages, so that a receiver can tell what is missing, doubled or out of order.
 */
export function textOf(sender: number, count: number): string {
  const mark = `${MARK}${sender}:${count}${MARK} `
  const first = (sender + count) % SENTENCES.length
  return mark + filling(first, TEXT_BYTES - Buffer.byteLength(mark))
}

/** Whose message a frame carries, found without reading the JSON around it. */
export function markIn(frame: string): { sender: number; count: number } | undefined {
  const start = frame.indexOf(MARK)
  if (start < 0) return undefined
  const middle = frame.indexOf(':', start)
  const end = frame.indexOf(MARK, middle)
  return {
    sender: Number(frame.slice(start + 1, middle)),
    count: Number(frame.slice(middle + 1, end)),
  }
}
