import { readBytes } from '../../data.ts';

/** Sentences of one document: words with their BIO labels. */
export interface ConllSentence {
  words: string[];
  labels: string[];
}

/** Documents of a CoNLL file (word, tab or blank, label; a blank line between sentences, -DOCSTART- between documents). */
export function readConll(path: string): ConllSentence[][] {
  const documents: ConllSentence[][] = [];
  let document: ConllSentence[] = [];
  let sentence: ConllSentence = { words: [], labels: [] };
  const close = () => {
    if (sentence.words.length > 0) document.push(sentence);
    sentence = { words: [], labels: [] };
  };
  for (const line of readBytes(path).toString('utf8').split('\n')) {
    const columns = line.trim().split(/[\t ]+/);
    const word = columns[0] ?? '';
    if (word === '-DOCSTART-') {
      close();
      if (document.length > 0) documents.push(document);
      document = [];
    } else if (word === '') close();
    else {
      sentence.words.push(word);
      sentence.labels.push(columns.at(-1) ?? 'O');
    }
  }
  close();
  if (document.length > 0) documents.push(document);
  return documents;
}
