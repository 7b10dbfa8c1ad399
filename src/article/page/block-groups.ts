import type { Page } from './page.ts';
import type { Surroundings } from './surroundings.ts';

/** Blocks that stand in alike places: the same path of tags and the same class on the parent, or the same tag and class. */
export interface Group {
  blocks: number;
  text: number;
  linked: number;
  paragraphText: number;
}

export interface BlockGroups {
  byPath: Group[];
  byStyle: Group[];
  /** Paragraph text of the group that has most of it. */
  topPath: number;
  topStyle: number;
}

/** Per block, the sums over its group. */
export function groupsOf(page: Page, around: Surroundings): BlockGroups {
  const paths = new Map<string, Group>();
  const styles = new Map<string, Group>();
  const byPath: Group[] = [];
  const byStyle: Group[] = [];
  let topPath = 1;
  let topStyle = 1;
  for (const block of page.blocks) {
    const { element } = block;
    const i = block.index;
    const path = add(
      paths,
      `${element.path} ${element.parent?.words ?? ''}`,
      block.text.length,
      block.linked,
      around.clean[i]!,
    );
    const style = add(styles, `${element.tag} ${element.words}`, block.text.length, block.linked, around.clean[i]!);
    topPath = Math.max(topPath, path.paragraphText);
    topStyle = Math.max(topStyle, style.paragraphText);
    byPath.push(path);
    byStyle.push(style);
  }
  return { byPath, byStyle, topPath, topStyle };
}

function add(groups: Map<string, Group>, key: string, length: number, linked: number, clean: number): Group {
  let group = groups.get(key);
  if (!group) {
    group = { blocks: 0, text: 0, linked: 0, paragraphText: 0 };
    groups.set(key, group);
  }
  group.blocks += 1;
  group.text += length;
  group.linked += linked;
  if (clean) group.paragraphText += length;
  return group;
}
