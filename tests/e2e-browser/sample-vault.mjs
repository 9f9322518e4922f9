/** A small vault and a few sources, written for these tests. */

export const NOTES = {
  'People/Marta Lind.md':
    '---\naliases: [M. Lind]\nkind: person\n---\nKeeper of the harbour records.\n',
  'Places/Harbour Office.md': 'The house with the clock.\n',
  'Diary.md': 'Met [[Marta Lind]] at the Harbour Office today. ^d1\n',
};

const BULLETIN = `Quay Wall Reopened After Nine Weeks
By Tomas Reyes
3 March 2021

The north quay was opened to traffic again this morning, nine weeks after the storm took eleven metres of its wall.

Marta Lind, who keeps the records of the Harbour Office, said that the repair was the fourth since 1954. #harbour #repairs

---

Council Puts Off Vote on the Ferry
By Ida Brandt
17 March 2021

The council put off its vote on the winter ferry for the second time. Two members were ill, and a third had gone to the wrong building.

M. Lind told the meeting that the old timetable could be kept until June without further cost.

---

Letters: Keep the Lamps Lit
By Ruben Achterberg
24 March 2021

Whoever has walked home along the breakwater in December knows what the lamps are for. The Harbour Office should not have to ask for them.
`;

const PAGE = `<!doctype html><html lang="en"><head><title>A Clock for the Harbour Office</title>
<meta name="author" content="Ida Brandt"><meta property="article:published_time" content="2021-04-02T08:30:00Z"></head>
<body><nav><a href="/">Home</a><a href="/news">News</a></nav><article><h1>A Clock for the Harbour Office</h1>
<p>The clock that was stopped by the storm of January has been repaired by two apprentices, who found the drawings in a drawer of the Harbour Office.</p>
<p>It is wound every Monday. Marta Lind has kept a list of the people who wound it since 1931, and reads from it to visitors.</p>
<h2>How it works</h2><p>A weight of forty kilograms falls four metres in eight days, and the pendulum does the rest.</p></article>
<footer>All rights reserved</footer><script>alert(1)</script></body></html>`;

const NOTE = `---
title: Minutes of the Tide Committee
tags: [tides, minutes]
---
# Minutes of the Tide Committee

Present were [[Marta Lind]] and two guests.

- The gauge at the slipway reads six centimetres too high.
- A new one was refused.
`;

export const SOURCES = [
  { name: 'harbour-bulletin.txt', mimeType: 'text/plain', text: BULLETIN },
  { name: 'clock.html', mimeType: 'text/html', text: PAGE },
  { name: 'minutes.md', mimeType: 'text/markdown', text: NOTE },
  { name: 'scan.pdf', mimeType: 'application/pdf', text: '%PDF-1.4\n%\u00e2\u00e3\n' },
].map(({ name, mimeType, text }) => ({ name, mimeType, buffer: Buffer.from(text, 'utf8') }));
