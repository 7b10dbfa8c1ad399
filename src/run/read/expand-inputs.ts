import { stat } from 'node:fs/promises';
import { glob, isDynamicPattern } from 'tinyglobby';
import { type Input, refused } from './input.ts';

/**
 * Files behind the arguments: a file is itself, a folder all files below it (hidden ones left out), a pattern what it
 * matches. Sorted, each once. What is not there is refused with its reason.
 */
export async function expandInputs(inputs: string[]): Promise<{ paths: string[]; refusals: Input[] }> {
  const paths = new Set<string>();
  const refusals: Input[] = [];
  for (const input of inputs) {
    const found = await stat(input).catch((error: NodeJS.ErrnoException) => error);
    if (!(found instanceof Error)) {
      const below = found.isDirectory() ? await filesBelow(input) : [input];
      if (below.length === 0) refusals.push(refused(input, 'empty', 'the folder holds no file'));
      for (const path of below) paths.add(path);
    } else if (/^https?:\/\//i.test(input)) {
      refusals.push(
        refused(input, 'unreachable', 'addresses are not fetched by this command: save the page to a file first'),
      );
    } else if (isDynamicPattern(input)) {
      const matched = await glob(input, { absolute: false, dot: false, onlyFiles: true, expandDirectories: false });
      if (matched.length === 0) refusals.push(refused(input, 'unreachable', 'the pattern matches no file'));
      for (const path of matched) paths.add(path);
    } else {
      refusals.push(refused(input, 'unreachable', reasonOf(found)));
    }
  }
  return { paths: [...paths].sort(), refusals };
}

async function filesBelow(folder: string): Promise<string[]> {
  const names = await glob('**/*', { cwd: folder, dot: false, onlyFiles: true, followSymbolicLinks: false });
  const base = folder.replace(/\/+$/, '');
  return names.map((name) => `${base}/${name}`);
}

/** A system error in words. */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return 'there is no such file or folder';
  if (code === 'EACCES' || code === 'EPERM') return 'this user may not read it';
  if (code === 'EISDIR') return 'it is a folder';
  return error instanceof Error ? error.message : String(error);
}
