import { useFormResult } from '#app/forms/use-form-result.ts'
import { useProblemText } from '#app/forms/use-problem-text.ts'

/** What a form posted without script comes back with when it was refused: the text, and why. */
export function useRefused(): { returned: string; problem: string | null } {
  const result = useFormResult()
  const say = useProblemText()
  const returned = result?.initialValue?.text
  const [problem] = Object.values(result?.error ?? {}).flatMap((problems) => problems ?? [])
  return {
    returned: typeof returned === 'string' ? returned : '',
    problem: problem ? say(problem) : null,
  }
}
