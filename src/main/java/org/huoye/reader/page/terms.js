// Terms: the first occurrence of each in each section is underlined, but not where the book defines it.
(function (host) {
  'use strict';
  const MARK = 'huoye-term';
  const MILLIS = 4;
  const HEADING = /^H[1-6]$/;
  const LETTER = /[a-z0-9]/;
  const reader = host.reader('h1, h2, h3, h4, h5, h6, pre, code, kbd, samp, a, button, math, .demo-card, .footnotes, '
    + '.missing-picture');
  let terms = new Map();
  let pattern = null;
  let hits = [];
  let scanned = 0;
  let section = '';
  let seen = new Set();
  let waiting = false;
  let latest = null;

  function escaped(word) {
    return (LETTER.test(word[0]) ? '(?<![a-z0-9])' : '') + word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      + (LETTER.test(word[word.length - 1]) ? '(?![a-z0-9])' : '');
  }

  function scan(block) {
    if (HEADING.test(block.tagName)) {
      section = block.id;
      seen = new Set();
    }
    const text = reader.text(block);
    pattern.lastIndex = 0;
    for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
      const term = terms.get(found[0]);
      if (!seen.has(term) && term.home !== section) {
        seen.add(term);
        hits.push({reader: reader, block: block, from: found.index, to: found.index + found[0].length, term: term});
      }
    }
  }

  function scanSome() {
    waiting = false;
    const end = performance.now() + MILLIS;
    while (pattern && scanned < host.blocks.length && performance.now() < end) {
      scan(host.blocks[scanned++]);
    }
    host.marks.grown(MARK);
    if (pattern && scanned < host.blocks.length) {
      soon();
    }
  }

  function soon() {
    if (!waiting && pattern) {
      waiting = true;
      requestAnimationFrame(scanSome);
    }
  }

  function restart() {
    hits = [];
    scanned = 0;
    section = '';
    seen = new Set();
    latest = null;
    reader.forget();
    host.marks.clear(MARK);
    if (pattern) {
      host.marks.set(MARK, hits, 0);
      soon();
    }
  }

  host.terms = function (list) {
    terms = new Map();
    for (const term of JSON.parse(list)) {
      const word = host.plain(term.word);
      if (word !== '') {
        term.home = term.href.startsWith('#') ? host.anchorOf(term.href) : null;
        terms.set(word, term);
      }
    }
    const words = Array.from(terms.keys()).sort((a, b) => b.length - a.length);
    pattern = words.length > 0 ? new RegExp(words.map(escaped).join('|'), 'g') : null;
    restart();
  };

  function boxOf(hit) {
    return hit.reader.range(hit.block, hit.from, hit.to).getBoundingClientRect();
  }

  // The term at a place of the view, with the box of the line piece that is there.
  host.termAt = function (x, y, inside) {
    for (const hit of host.marks.near(MARK)) {
      if (hit.block.contains(inside)) {
        for (const box of hit.reader.range(hit.block, hit.from, hit.to).getClientRects()) {
          if (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom) {
            return {hit: hit, box: box};
          }
        }
      }
    }
    return null;
  };

  host.termCard = function (hit) {
    const part = document.createDocumentFragment();
    const head = host.make('p', 'term-head', '');
    head.append(host.make('b', '', hit.term.word));
    if (hit.term.english) {
      head.append(host.make('span', 'term-english', hit.term.english));
    }
    part.append(head, host.make('p', '', hit.term.definition));
    if (hit.term.href) {
      const link = host.make('a', 'term-place', host.words.termPlace);
      link.href = hit.term.href;
      part.append(link);
    }
    return part;
  };

  // Shows the card of the next term in view. Whether there is one.
  host.nextTerm = function () {
    const seenNow = host.marks.near(MARK).filter(hit => {
      const box = boxOf(hit);
      return box.height > 0 && box.top >= 0 && box.bottom <= window.innerHeight;
    });
    const next = seenNow[seenNow.indexOf(latest) + 1] || seenNow[0];
    if (next) {
      latest = next;
      host.showTip(host.termCard(next), boxOf(next), null, true);
    }
    return next !== undefined;
  };

  host.clearing.push(restart);
  host.poured.push(soon);
})
