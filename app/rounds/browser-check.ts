import type { CheckedCertificate } from '#models/round/certificate.ts'
import { certificateSchema } from '#models/round/certificate-schema.ts'
import { checkCertificate } from '#models/round/check-certificate.ts'

/** Fetches a certificate anew and checks it here. @throws when it cannot be had, or is none */
export async function recheck(file: string): Promise<CheckedCertificate> {
  const answer = await fetch(file)
  if (!answer.ok) throw new Error(`The certificate cannot be had: ${answer.status}`)
  return checkCertificate(certificateSchema.parse(await answer.json()), digest)
}

/** Browsers have it with TLS, and for localhost, only. */
async function digest(text: string): Promise<string | null> {
  if (!globalThis.isSecureContext) return null
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
