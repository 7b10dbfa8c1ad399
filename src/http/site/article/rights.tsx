import type { StoredArticle } from '../../../store/article-store.ts';

/** What is not shown, and who decided that. */
export function Rights({ stored, owner }: { stored: StoredArticle; owner: boolean }) {
  const { rights, hasText, outlet } = stored;
  const says: string[] = [];
  if (rights.feedOnly) says.push(`Only the text of its feed was taken: ${rights.feedOnly}.`);
  if (!hasText)
    says.push(
      'Its text was dropped when the time for keeping texts was over. Its hash, its offsets and the passages that were compared stay.',
    );
  if (rights.noArchive)
    says.push(
      owner
        ? 'Its publisher asks that it not be archived: you alone see the text, and it is not exported.'
        : `Its publisher asks that it not be archived: its text is not shown here, and sentences that it alone prints are left out of the story. Read it at ${outlet.name}.`,
    );
  else if (!owner && hasText)
    says.push('Shown are its beginning and the passages that are compared. The whole is with those who published it.');
  if (rights.noMining) says.push('Its publisher reserves text and data mining: it is not exported.');
  if (says.length === 0) return null;
  return (
    <ul class="rights plain">
      {says.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
