import { expect, it } from 'vitest';
import { inventAccount } from '../invent-account.ts';
import { writeTimeline } from './write-timeline.ts';

it('orders what happened, joins what is told twice, and leaves out what speakers date', () => {
  const accounts = [
    inventAccount({
      id: 'a',
      at: '2031-05-16T10:00:00Z',
      text: 'The old ferry sank off Orsa on Thursday. Divers will search the wreck on Sunday.',
    }),
    inventAccount({
      id: 'b',
      at: '2031-05-16T11:00:00Z',
      text: 'The old ferry sank off Orsa on Thursday night. “We left on Monday and saw nothing of it,” Mila Vane said.',
    }),
  ];
  const timeline = writeTimeline(accounts, []);
  expect(timeline.map(({ when, text, citations }) => [when.from.slice(0, 10), text, citations.length])).toEqual([
    ['2031-05-15', 'The old ferry sank off Orsa on Thursday.', 2],
    ['2031-05-18', 'Divers will search the wreck on Sunday.', 1],
  ]);
});
