/**
 * A site path under the base it is served from: `/pelajaran/x/` becomes `/kursus/pelajaran/x/`
 * where the site lives in `/kursus/`. Takes paths that begin with a slash.
 */
export function link(path: `/${string}`): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + path
}
