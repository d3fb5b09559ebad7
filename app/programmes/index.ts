import { figuresSearch, type FiguresQuery } from '#models/programme-figures/query.ts'

/** Addresses of this feature, without their locale. */
export const programmesPath = '/programmes'

export const programmePath = (slug: string) => `${programmesPath}/${slug}`
export const applyPath = (slug: string) => `${programmePath(slug)}/apply`
export const resultsPath = (slug: string) => `${programmePath(slug)}/results`
/** Served beside the pages: no page of the portal, so the browser itself follows it. */
export const programmeCalendarPath = (slug: string) => `${programmePath(slug)}/calendar.ics`

export const programmesDeskPath = '/coordination/programmes'
export const newProgrammePath = `${programmesDeskPath}/new`
export const programmeDeskPath = (id: string) => `${programmesDeskPath}/${id}`

/** Parts of a programme's desk, and what happens to the whole of it: each noun has its own address. */
export const programmeDeskPartPath = (
  id: string,
  part:
    | 'edit'
    | 'dates'
    | 'announcement'
    | 'advance'
    | 'cancellation'
    | 'archiving'
    | 'applications'
    | 'matching'
    | 'figures',
) => `${programmeDeskPath(id)}/${part}`

/** How a programme goes, with these filters. */
export const figuresPath = (id: string, query: Partial<FiguresQuery> = {}) =>
  programmeDeskPartPath(id, 'figures') + figuresSearch(query)

/** The same table as a file: no page of the portal, so the browser itself follows it. */
export const figuresFilePath = (id: string, query: Partial<FiguresQuery>) =>
  `${programmeDeskPartPath(id, 'figures')}.csv${figuresSearch({ ...query, page: 1 })}`
