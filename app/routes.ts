import { index, prefix, route, type RouteConfig } from '@remix-run/route-config'

/** The site map: every page of the portal, under `/:locale`. */
export default [
  ...prefix(':locale', [
    index('home/home.route.tsx'),
    route('sign-in', 'account/sign-in.route.tsx'),
    route('sign-up', 'account/sign-up.route.tsx'),
    route('sign-out', 'account/sign-out.route.tsx'),
    route('account', 'account/account.route.tsx'),
    route('collaborations', 'collaborations/collaborations.route.tsx'),
    route('collaborations/new', 'collaborations/propose.route.tsx'),
    route('collaborations/:id', 'collaborations/collaboration.route.tsx'),
    route('collaborations/:id/confirmation', 'collaborations/confirm.route.tsx'),
    route('collaborations/:id/refusal', 'collaborations/decline.route.tsx'),
    route('collaborations/:id/withdrawal', 'collaborations/withdraw.route.tsx'),
    route('collaborations/:id/agreement', 'collaborations/edit-agreement.route.tsx'),
    route('collaborations/:id/signature', 'collaborations/sign.route.tsx'),
    route('rooms', 'rooms/rooms.route.tsx', [
      index('rooms/newest.route.tsx'),
      route(':id', 'rooms/room.route.tsx'),
    ]),
    ...prefix('news', [
      index('news/list.route.tsx'),
      route(':slug', 'news/article.route.tsx'),
      route(':slug/before/:correction', 'news/former.route.tsx'),
    ]),
    ...prefix('organisations', [
      index('organisations/directory.route.tsx'),
      route('new', 'organisations/new.route.tsx'),
      route(':slug', 'organisations/organisation.route.tsx'),
      route(':slug/claim', 'organisations/claim.route.tsx'),
      route(':slug/edit', 'organisations/edit.route.tsx'),
      route(':slug/resubmission', 'organisations/resubmission.route.tsx'),
      route(':slug/membership', 'organisations/membership.route.tsx'),
      route(':slug/people', 'organisations/people.route.tsx'),
      ...prefix(':slug/people/:membershipId', [
        route('acceptance', 'organisations/person-acceptance.route.tsx'),
        route('refusal', 'organisations/person-refusal.route.tsx'),
        route('appointment', 'organisations/person-appointment.route.tsx'),
        route('departure', 'organisations/person-departure.route.tsx'),
      ]),
    ]),
    ...prefix('coordination', [
      index('coordination/desk.route.tsx'),
      route('names', 'coordination/names.route.tsx'),
      route('names/:id/removal', 'coordination/name-removal.route.tsx'),
      ...prefix('organisations/:id', [
        index('coordination/review.route.tsx'),
        route('verification', 'coordination/verification.route.tsx'),
        route('return', 'coordination/return.route.tsx'),
        route('release', 'coordination/release.route.tsx'),
        route('suspension', 'coordination/suspension.route.tsx'),
        route('reinstatement', 'coordination/reinstatement.route.tsx'),
      ]),
    ]),
  ]),
  route('*', 'not-found.route.tsx'),
] satisfies RouteConfig
