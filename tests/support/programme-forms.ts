import { Types } from 'mongoose'
import type { Actor } from '#models/actor.ts'
import { announceProgramme } from '#models/programme/announce.server.ts'
import { createProgramme } from '#models/programme/create.server.ts'
import type { CreateProgrammeInput, EditProgrammeInput } from '#models/programme/input.ts'
import { PROGRAMME_DATES, type ProgrammeDate } from '#models/programme/programme.ts'
import { Programme, type ProgrammeRecord } from '#models/programme/record.server.ts'

/** When the programmes of the tests are written; they open nine days later. */
export const WRITTEN = new Date('2026-06-01T01:00:00Z')

/** Hong Kong mornings; every test may move them. */
export const DATES = Object.fromEntries(
  [
    '2026-06-10',
    '2026-07-01',
    '2026-07-20',
    '2026-08-01',
    '2026-08-20',
    '2026-08-25',
    '2026-12-01',
    '2027-01-15',
  ].map((day, index) => [PROGRAMME_DATES[index], new Date(`${day}T01:00:00Z`)]),
) as Record<ProgrammeDate, Date>

const inAll = (hans: string, en: string) => ({ 'zh-Hans': hans, 'zh-Hant': '', en })

/** A form filled in whole; the Traditional is left to the converter. */
export function programmeForm(more: Partial<CreateProgrammeInput> = {}): CreateProgrammeInput {
  return {
    id: new Types.ObjectId().toString(),
    title: inAll('示范结对计划', 'Demonstration pairing programme'),
    summary: inAll('全国学会与深圳学会结对。', 'National societies pair with local ones.'),
    description: inAll('## 说明\n\n欢迎参加。', '## About\n\nWelcome.'),
    sides: {
      a: {
        title: inAll('全国学会', 'National societies'),
        kinds: ['national-society', 'research-body'],
        seats: ['national', 'guangzhou'],
        capacity: 1,
      },
      b: {
        title: inAll('深圳学会', 'Shenzhen societies'),
        kinds: ['local-association', 'research-body'],
        seats: ['shenzhen', 'hong-kong'],
        capacity: 2,
      },
    },
    proposing: 'a',
    longestList: 5,
    responseDays: 10,
    questions: [{ id: 'why', text: inAll('为何参加？', 'Why take part?'), required: true }],
    rubric: [
      {
        id: 'joint-work',
        title: inAll('共同工作', 'Joint work'),
        help: inAll('每季度至少一次。', 'Once a quarter at least.'),
        minimum: 2,
      },
    ],
    dates: DATES,
    ...more,
  }
}

/** @returns the id of a programme that is public and opens by its date */
export async function announcedProgramme(
  coordinator: Actor,
  more: Partial<CreateProgrammeInput> = {},
): Promise<string> {
  const id = await createProgramme(coordinator, programmeForm(more), WRITTEN)
  await announceProgramme(coordinator, id, WRITTEN)
  return id
}

/** A programme as it is stored. @throws where there is none */
export async function programmeRecord(id: string): Promise<ProgrammeRecord> {
  return Programme.findById(id).orFail().lean()
}

/** The edit form as it opens, with changes. */
export async function editForm(
  id: string,
  more: Partial<EditProgrammeInput> = {},
): Promise<EditProgrammeInput> {
  const { title, summary, description, sides, proposing, longestList, responseDays, ...rest } =
    await programmeRecord(id)
  const { questions, rubric, reviewed, version } = rest
  return {
    ...{ title, summary, description, sides, proposing, longestList, responseDays },
    ...{ questions, rubric, reviewed, version },
    ...more,
  }
}
