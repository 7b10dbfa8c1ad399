/** Bytes of pages that are kept: some 900 story pages. */
const ROOM = 64 * 1024 * 1024;

/** Made pages by a key that names all they depend on (story, version, lens, who reads). Pure memory: lost on a restart. */
export interface PageCache {
  get(key: string, make: () => Promise<string>): Promise<string>;
}

/** Forgets what was longest not asked for. `room`: bytes, as UTF-8, outside the heap. */
export function openPageCache(room = ROOM): PageCache {
  const pages = new Map<string, Buffer>();
  let used = 0;
  return {
    get: async (key, make) => {
      const found = pages.get(key);
      if (found !== undefined) {
        pages.delete(key);
        pages.set(key, found);
        return found.toString();
      }
      const page = await make();
      if (!pages.has(key)) {
        const held = Buffer.from(page);
        pages.set(key, held);
        used += held.length;
      }
      for (const [oldest, held] of pages) {
        if (used <= room) break;
        pages.delete(oldest);
        used -= held.length;
      }
      return page;
    },
  };
}
