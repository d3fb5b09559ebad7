import { useActionData } from '@remix-run/react'
import type { FormResult } from './submit.server.ts'

/** What the action answered with through `submitForm`; undefined before anything was sent. */
export function useFormResult(): FormResult | undefined {
  return useActionData<unknown>() as FormResult | undefined
}
