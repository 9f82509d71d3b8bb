/** Times as the desk reads them: the reader's own zone, with UTC at hand. Pure but for the zone. */

const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });
const SHORT = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const DAY = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const MOMENT = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit',
});

export const clock = (moment) => CLOCK.format(new Date(moment));
export const shortClock = (moment) => SHORT.format(new Date(moment));
export const day = (moment) => DAY.format(new Date(moment));
export const fullMoment = (moment) => MOMENT.format(new Date(moment));

/** 2026-03-01 12:00:00 UTC */
export const utc = (moment) => `${new Date(moment).toISOString().replace('T', ' ').slice(0, 19)} UTC`;

/** Today, Yesterday, else the date. */
export function dayName(moment, now = new Date()) {
  const yesterday = new Date(now);
  yesterday.setDate(now.getDate() - 1);
  if (day(moment) === day(now)) return 'Today';
  return day(moment) === day(yesterday) ? 'Yesterday' : day(moment);
}

/** 142 ms, 1.4 s, 12 min, 3 h 20 min, 4 d 2 h. */
export function duration(ms) {
  if (ms < 0) return '0 ms';
  if (ms < 1000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${(ms / 1000).toFixed(ms < 10_000 ? 1 : 0)} s`;
  const minutes = Math.round(ms / 60_000);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return minutes % 60 ? `${hours} h ${minutes % 60} min` : `${hours} h`;
  return hours % 24 ? `${Math.floor(hours / 24)} d ${hours % 24} h` : `${Math.floor(hours / 24)} d`;
}
