import { describe, expect, it } from 'vitest';
import { renderEdition } from '../../src/page/render-edition.tsx';
import { renderHtml } from '../../src/page/render-html.tsx';
import { citationsIn } from '../../src/page/view/anchors.ts';
import { viewStory } from '../../src/page/view/story-view.ts';
import { hostileEdition } from '../hostile-edition.ts';
import { sampleEdition } from '../sample-dossiers.ts';

const edition = sampleEdition();
const pages = renderEdition(edition);
const idsOf = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]!);
const targetsOf = (html: string) => [...html.matchAll(/ href="#([^"]+)"/g)].map((match) => match[1]!);

describe('an edition in HTML', () => {
  it('is a front page and one page a story, each under 100 KB', () => {
    expect(pages.map(({ path }) => path)).toContain('ferry.html');
    expect(pages[0]!.path).toBe('index.html');
    expect(pages.length).toBe(edition.dossiers.length + 1);
    for (const { path, html } of pages) expect(Buffer.byteLength(html), path).toBeLessThan(100_000);
  });

  it('names every place once, and leads only to places that are there', () => {
    for (const { path, html } of [...pages, { path: 'all', html: renderHtml(edition) }]) {
      const ids = idsOf(html);
      expect(ids.length, path).toBe(new Set(ids).size);
      for (const target of targetsOf(html)) expect(ids, `${path} ${target}`).toContain(target);
    }
  });

  it('opens the place of every citation of the dossier', () => {
    for (const dossier of edition.dossiers) {
      const view = viewStory(dossier, edition.articles);
      const ids = idsOf(pages.find(({ path }) => path === `${dossier.story.id}.html`)!.html);
      for (const citation of citationsIn({ ...dossier, articles: [], outlets: [] }))
        expect(ids, citation.text).toContain(view.anchor(citation));
    }
  });

  it('shows the cited passages, and no more, where the texts are left out', () => {
    const [page] = renderEdition({ ...edition, articles: new Map() }).filter(({ path }) => path === 'torcs.html');
    for (const target of targetsOf(page!.html)) expect(idsOf(page!.html)).toContain(target);
    expect(page!.html).toContain('shortly after two o');
    expect(page!.html).not.toContain('School visits are cancelled');
  });

  it('is the same whatever the order of the dossiers', () => {
    const turned = renderEdition({ ...edition, dossiers: [...edition.dossiers].reverse() });
    expect(turned).toEqual(pages);
  });

  it('says so where there is nothing', () => {
    const [page] = renderEdition({
      dossiers: [],
      strays: [],
      refusals: [{ what: 'a.pdf', why: 'not text' }],
      articles: new Map(),
    });
    expect(page!.html).toContain('there is no story to compare');
    expect(page!.html).toContain('not text');
  });
});

describe('hostile words', () => {
  it('reach the page as words', () => {
    for (const { html } of renderEdition(hostileEdition())) {
      expect(html).not.toMatch(/<script|<img|<iframe|<svg onload/i);
      expect(html.replace(/&quot;|"[^"]*"/g, '')).not.toMatch(/<[^>]+\son\w+=/i);
      expect(html).not.toMatch(/href="(?:javascript|data|vbscript):/i);
      expect(html).toContain("default-src 'none'");
    }
  });
});
