/** What a terminal can do with words. Without colour each gives its text back. */
export interface Paint {
  bold(text: string): string;
  soft(text: string): string;
  underline(text: string): string;
}

const code = (open: number, close: number) => (text: string) => (text ? `\u001b[${open}m${text}\u001b[${close}m` : '');
const plain = (text: string) => text;

export const COLOURED: Paint = { bold: code(1, 22), soft: code(2, 22), underline: code(4, 24) };
export const PLAIN: Paint = { bold: plain, soft: plain, underline: plain };
