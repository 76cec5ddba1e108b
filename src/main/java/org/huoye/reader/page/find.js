// Find in the page. The host calls more() with each frame until the answer is complete; every call works for a few
// milliseconds at most.
(function (host) {
  'use strict';
  const HIT = 'huoye-hit';
  const CURRENT = 'huoye-current';
  const MILLIS = 5;
  const MOST_HITS = 100000;
  const UPPER_THIRD = 0.3;
  const reader = host.reader('annotation, annotation-xml, .huoye-tool, .missing-picture');
  let needle = '';
  let hits = [];
  let scanned = 0;
  let current = -1;
  let origin = {at: 0, from: 0};
  // which hit is wanted: the first from the origin on, the last before it, the next one, the one before, or none
  let wanted = '';

  function scan(at) {
    const block = host.blocks[at];
    const text = reader.text(block);
    for (let from = text.indexOf(needle); from >= 0 && hits.length < MOST_HITS;
      from = text.indexOf(needle, from + needle.length)) {
      hits.push({reader: reader, block: block, at: at, from: from, to: from + needle.length});
    }
  }

  function isBefore(hit) {
    return hit.at < origin.at || hit.at === origin.at && hit.from < origin.from;
  }

  function firstFromOrigin() {
    let low = 0;
    let high = hits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(hits[middle])) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  // The hit that is wanted, -1 if it is not known yet, -2 if there is none.
  function choose(whole) {
    const last = hits.length - 1;
    const around = whole ? (hits.length > 0 ? 0 : -2) : -1;
    switch (wanted) {
      case 'from': {
        const first = firstFromOrigin();
        return first <= last ? first : around;
      }
      case 'before': {
        const first = firstFromOrigin();
        return scanned > origin.at && first > 0 ? first - 1 : whole ? (last >= 0 ? last : -2) : -1;
      }
      case 'next':
        return current < last ? current + 1 : around;
      default:
        return current > 0 ? current - 1 : whole ? (last >= 0 ? last : -2) : -1;
    }
  }

  function show(index) {
    current = index;
    const hit = hits[index];
    const range = reader.range(hit.block, hit.from, hit.to);
    host.unfold(range.startContainer.parentElement);
    range.startContainer.parentElement.scrollIntoView({block: 'nearest', inline: 'nearest'});
    host.showCalmly(range, UPPER_THIRD);
    host.marks.set(CURRENT, [hit], 2);
  }

  host.findMore = function () {
    const end = performance.now() + MILLIS;
    const count = host.blocks.length;
    while (scanned < count && hits.length < MOST_HITS && performance.now() < end) {
      scan(scanned++);
    }
    const whole = scanned === count && host.fed || hits.length >= MOST_HITS;
    if (wanted) {
      const chosen = choose(whole);
      if (chosen >= 0) {
        show(chosen);
      }
      if (chosen !== -1) {
        wanted = '';
      }
    }
    host.marks.grown(HIT);
    return JSON.stringify({current: current + 1, count: hits.length, complete: whole && wanted === '' && host.fed
      && hits.length < MOST_HITS, idle: wanted === '' && whole});
  };

  function begin(plain, from, direction) {
    needle = plain;
    hits = [];
    scanned = 0;
    current = -1;
    origin = from;
    wanted = direction;
    host.marks.clear(CURRENT);
    host.marks.set(HIT, hits, 1);
  }

  host.find = function (query, backwards) {
    const plain = host.plain(query);
    if (plain === '') {
      host.endFind(false);
    } else if (plain !== needle) {
      const hit = hits[current];
      begin(plain, hit ? {at: hit.at, from: hit.from} : {at: host.blockAtTop(), from: 0},
        backwards ? 'before' : 'from');
    } else {
      wanted = backwards ? 'previous' : 'next';
    }
    return host.findMore();
  };

  // Leaves the hit that was shown selected.
  host.endFind = function (select) {
    const hit = hits[current];
    if (hit && select) {
      const selection = window.getSelection();
      selection.removeAllRanges();
      selection.addRange(reader.range(hit.block, hit.from, hit.to));
    }
    needle = '';
    hits = [];
    current = -1;
    reader.forget();
    host.marks.clear(HIT);
    host.marks.clear(CURRENT);
  };

  host.clearing.push(() => {
    reader.forget();
    if (needle !== '') {
      // a newer text of the chapter keeps its hit, another chapter is only marked
      const hit = host.page.hasChildNodes() ? hits[current] : undefined;
      begin(needle, hit ? {at: hit.at, from: hit.from} : {at: 0, from: 0}, hit ? 'from' : '');
    }
  });
})
