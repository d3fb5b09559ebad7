/**
 * Passwords of ten characters and more that head every published list of leaked ones, folded to lower case.
 * Shorter ones are refused by their length already.
 */
const COMMON_PASSWORDS: ReadonlySet<string> = new Set([
  '1234567890',
  '12345678910',
  '0123456789',
  '9876543210',
  '0987654321',
  '1111111111',
  '0000000000',
  '1q2w3e4r5t',
  '1qaz2wsx3edc',
  'abcdefghij',
  'abcd123456',
  'administrator',
  'asdfghjkl;',
  'changeme123',
  'football123',
  'helloworld',
  'iloveyou123',
  'letmein123',
  'password12',
  'password123',
  'password1234',
  'passw0rd123',
  'qwertyuiop',
  'qwerty12345',
  'qwerty123456',
  'q1w2e3r4t5',
  'woaini1314',
  'woaini520520',
  'a123456789',
  'aa123456789',
  'zxcvbnm123',
  'welcome123',
  'superman123',
  '5201314520',
  '1314520520',
])

/** A known one, a single repeated character, or a run that only counts up or down. */
export function isCommonPassword(password: string): boolean {
  const folded = password.toLowerCase()
  if (COMMON_PASSWORDS.has(folded)) return true
  const steps = new Set<number>()
  for (let index = 1; index < folded.length; index += 1) {
    steps.add(folded.charCodeAt(index) - folded.charCodeAt(index - 1))
  }
  return steps.size <= 1 && Math.abs([...steps][0] ?? 0) <= 1
}
