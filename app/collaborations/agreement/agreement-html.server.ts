import type { WireAgreement, WireCollaboration } from '#models/collaboration/collaboration.ts'
import { renderMarkdown } from '#models/text/markdown.server.ts'

/** The agreement's terms set as HTML: as written, and in the reader's script. */
export interface AgreementHtml {
  original: string
  converted: string | null
}

/** @returns null for whoever may not read it, and where there are no terms */
export function agreementHtml({ inner }: WireCollaboration): AgreementHtml | null {
  return inner && termsHtml(inner.agreement)
}

/** The same for any version. @returns null where there are no terms */
export function termsHtml({ text }: WireAgreement): AgreementHtml | null {
  if (!text) return null
  const render = (markdown: string) => renderMarkdown(markdown, { top: 3 })
  return {
    original: render(text.text),
    converted: text.converted === undefined ? null : render(text.converted),
  }
}
