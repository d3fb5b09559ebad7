import { parseWithZod } from '@conform-to/zod/v4'
import { data } from '@remix-run/node'
import type { Actor } from '#models/actor.ts'
import type { WireApplication } from '#models/application/application.ts'
import { rankingInput, type RankingInput } from '#models/application/input.ts'
import { listAs, ownRanking } from '#models/application/own-ranking.server.ts'
import { saveRanking } from '#models/application/ranking.server.ts'
import { DomainError } from '#models/errors.ts'
import { done } from '#app/forms/done.server.ts'
import { asResponse } from '#app/forms/submit.server.ts'
import { arranged, readPress } from './arrange.ts'
import { applicationPath } from './index.ts'
import type { SaveAnswer } from './save-answer.ts'

interface Asked {
  request: Request
  actor: Actor
  application: WireApplication
}

/**
 * Saves the list as the form has it, after the press of one of its buttons. The board saves by itself where it
 * has script (`quiet`); a form without gets the page again.
 */
export async function saveList({ request, actor, application }: Asked) {
  const form = await request.formData()
  const quiet = form.get('quiet') !== null
  const submission = parseWithZod(form, { schema: rankingInput })
  if (submission.status !== 'success') throw new Response(null, { status: 400 })
  const typed = pressed(submission.value, form.get('press'))
  try {
    const version = await saveRanking(actor, application.id, typed)
    if (quiet) return data<SaveAnswer>({ saved: true, version })
    const { programme, organisation } = application
    const path = applicationPath(programme.slug, organisation.id, 'ranking')
    return await done(request, `${path}${searchOf(request)}`, 'ranking-saved')
  } catch (error) {
    if (!(error instanceof DomainError) || error.code === 'not-found') throw asResponse(error)
    const { reason } = error.detail
    const newest = await ownRanking(actor, application.id)
    const answer: SaveAnswer = {
      saved: false,
      problem: { key: reason ? `reason.${reason}` : `code.${error.code}` },
      conflict: reason === 'ranking-changed',
      newest,
      mine: await listAs(typed.entries),
    }
    return data<SaveAnswer>(answer, error.status)
  }
}

/** What was searched for stays on the screen. */
function searchOf(request: Request): string {
  const query = new URL(request.url).searchParams
  query.delete('organisation')
  query.delete('_data')
  query.delete('index')
  return query.size > 0 ? `&${query.toString()}` : ''
}

function pressed({ entries, basedOn }: RankingInput, value: unknown): RankingInput {
  const press = readPress(value)
  if (!press) return { entries, basedOn }
  const notes = new Map(entries.map(({ organisation, note }) => [organisation, note]))
  const ids = arranged(
    entries.map(({ organisation }) => organisation),
    press.press,
    press.id,
  )
  return {
    entries: ids.map((organisation) => ({ organisation, note: notes.get(organisation) ?? '' })),
    basedOn,
  }
}
