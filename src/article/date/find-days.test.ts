import { describe, expect, it } from 'vitest';
import { findDays } from './find-days.ts';
import { instantOfStamp, stampOf } from './stamp.ts';

const days = (text: string, language = 'en', monthFirst = false) =>
  findDays(text, { language, monthFirst }).map((found) => found.stamp.day);

describe('findDays', () => {
  it.each([
    ['Posted on March 4, 2031 by Ada', 'en', '2031-03-04'],
    ['4th of March, 2031', 'en', '2031-03-04'],
    ['Dienstag, 4. März 2031', 'de', '2031-03-04'],
    ['4 de marzo de 2031', 'es', '2031-03-04'],
    ['4 марта 2031 г.', 'ru', '2031-03-04'],
    ['2031年3月4日', 'ja', '2031-03-04'],
    ['2031년 3월 4일', 'ko', '2031-03-04'],
    ['2031. március 4.', 'hu', '2031-03-04'],
    ['4 Mart 2031', 'tr', '2031-03-04'],
    ['04.03.31', 'de', '2031-03-04'],
    ['٤ مارس ٢٠٣١', 'ar', '2031-03-04'],
    ['4 มีนาคม 2574', 'th', '2031-03-04'],
  ])('reads %s (%s)', (text, language, day) => expect(days(text, language)).toEqual([day]));

  it('takes slashed dates as the page writes them, and never a day that does not exist', () => {
    expect(days('03/04/2031')).toEqual(['2031-04-03']);
    expect(days('03/04/2031', 'en', true)).toEqual(['2031-03-04']);
    expect(days('13/04/2031', 'en', true)).toEqual(['2031-04-13']);
    expect(days('31.02.2031, 12.13.14.15, call 555-01-2031-7')).toEqual([]);
  });

  it('reads the clock that follows, with its zone', () => {
    const [found] = findDays('Updated 4 March 2031, 9:05 p.m. EST', { language: 'en', monthFirst: true });
    expect(found!.stamp).toEqual({ day: '2031-03-04', time: '21:05', zone: '-05:00' });
  });
});

describe('stampOf', () => {
  it.each([
    ['2031-03-04T21:05:00.123+0530', { day: '2031-03-04', time: '21:05', zone: '+05:30' }],
    ['2031-03-04', { day: '2031-03-04', time: null, zone: null }],
    ['20310304', { day: '2031-03-04', time: null, zone: null }],
    ['Tue, 04 Mar 2031 21:05:00 GMT', { day: '2031-03-04', time: '21:05', zone: '+00:00' }],
    ['1930000000', { day: '2031-02-27', time: '23:06', zone: '+00:00' }],
  ])('reads %s', (text, stamp) => expect(stampOf(text)).toEqual(stamp));

  it('refuses what is no date', () => {
    for (const text of ['', 'soon', '2031-13-01', '1899-01-01', '99999999999999']) expect(stampOf(text)).toBeNull();
  });

  it('never moves the local day: a time without a zone leaves the instant at the day', () => {
    expect(instantOfStamp({ day: '2031-03-04', time: '23:30', zone: null })).toEqual({
      at: '2031-03-04T00:00:00Z',
      precision: 'day',
      local: '2031-03-04T23:30',
    });
    expect(instantOfStamp({ day: '2031-03-04', time: '23:30', zone: '-05:00' })).toEqual({
      at: '2031-03-05T04:30:00Z',
      precision: 'minute',
      local: '2031-03-04T23:30-05:00',
    });
  });
});
