import { agreementHtml } from './agreement-html.server.ts'
import { collaborationAsked, type Asked } from './asked.server.ts'

/**
 * What the sections of a collaboration's page show. Each section that needs more than the collaboration itself
 * has one entry here; it is null for whoever may not see it.
 * @throws Response 404
 */
export async function pageData(asked: Asked) {
  const collaboration = await collaborationAsked(asked)
  return { collaboration, html: agreementHtml(collaboration) }
}
