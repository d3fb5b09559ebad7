import { useFormResult } from '#app/forms/use-form-result.ts'
import { useProblemText } from '#app/forms/use-problem-text.ts'

interface Refused {
  text: string
  /** References of files that were kept, see `fileReference`. */
  files: string[]
  /** Under which it was sent: sent again, it is the same message. */
  clientId: string | null
  problem: string | null
}

/** What a form posted without script comes back with when it was refused: all that was in it, and why. */
export function useRefused(): Refused {
  const result = useFormResult()
  const say = useProblemText()
  const { text, files, clientId } = result?.initialValue ?? {}
  const [problem] = Object.values(result?.error ?? {}).flatMap((problems) => problems ?? [])
  return {
    text: typeof text === 'string' ? text : '',
    files: [files ?? []].flat().filter((file) => typeof file === 'string'),
    clientId: typeof clientId === 'string' ? clientId : null,
    problem: problem ? say(problem) : null,
  }
}
