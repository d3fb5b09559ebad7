import { createContext, useContext } from 'react'

const NonceContext = createContext<string | undefined>(undefined)

export const NonceProvider = NonceContext.Provider

/** The nonce of this response; undefined in the browser, which hides nonces and needs none. */
export function useNonce(): string | undefined {
  return useContext(NonceContext)
}
