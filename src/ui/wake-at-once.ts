/** The directive `client:reader` while a course is written; in the finished page the compact script stands for it. */
// eslint-disable-next-line import-x/no-default-export -- Astro takes a directive so
export default function wakeAtOnce(load: () => Promise<() => Promise<void>>): void {
  void load().then((hydrate) => hydrate())
}
