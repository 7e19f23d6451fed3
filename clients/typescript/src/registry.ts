import createClient, { type Middleware } from "openapi-fetch";
import type { components, paths as ProjectPaths } from "./generated/projects.js";
import type { paths as ReportingPaths } from "./generated/reporting.js";
import type { paths as ZonePaths } from "./generated/zones.js";

export type Problem = NonNullable<components["schemas"]["Problem"]>;

/** A refusal: what every service answers with where it does not do what it was asked. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title);
  }
}

export interface Addresses {
  zones: string;
  projects: string;
  reporting: string;
}

/**
 * One typed client for each service.
 *
 * @param token gives the bearer token for the next request; none where the caller has none
 */
export function registry(addresses: Addresses, token?: () => string | Promise<string>) {
  const zones = createClient<ZonePaths>({ baseUrl: addresses.zones });
  const projects = createClient<ProjectPaths>({ baseUrl: addresses.projects });
  const reporting = createClient<ReportingPaths>({ baseUrl: addresses.reporting });
  if (token) {
    const bearer: Middleware = {
      async onRequest({ request }) {
        request.headers.set("Authorization", `Bearer ${await token()}`);
      },
    };
    zones.use(bearer);
    projects.use(bearer);
    reporting.use(bearer);
  }
  return { zones, projects, reporting };
}

/** The JSON body of a success; a refusal is thrown as {@link ProblemError}. */
export async function answer<T>(call: Promise<{ data?: T; error?: unknown }>): Promise<Exclude<T, string>> {
  const { data, error } = await call;
  if (error !== undefined) {
    throw new ProblemError(error as Problem);
  }
  return data as Exclude<T, string>;
}
