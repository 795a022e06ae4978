import * as React from 'react';

/*
 * React 19 creates an error for each element in development, so that a warning can name the component that
 * rendered it. In Chromium under a debugger, this takes 95 % of the time of a server render. No test reads
 * those names. React itself stops after 10,000 errors a second, so here it has always had that many.
 */
const internals = (React as unknown as Record<string, object | undefined>)[
  '__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE'
];
if (internals && 'recentlyCreatedOwnerStacks' in internals) {
  Object.defineProperty(internals, 'recentlyCreatedOwnerStacks', {
    get: () => 10_000,
    set: () => undefined,
    configurable: true,
  });
}
