// Marks in the text, drawn by the engine over it (CSS Custom Highlight API), so that the text itself stays as it is. Only
// marks near the view are handed to the engine: it looks through all of them for every line that it paints.
(function (host) {
  'use strict';
  const MOST = 150;
  const AROUND = 0.25;
  const sets = new Map();
  let waiting = false;

  function topOf(hit) {
    const range = hit.reader.range(hit.block, hit.from, hit.to);
    const box = range.getBoundingClientRect();
    if (box.height > 0) {
      return box.top;
    }
    const folded = range.startContainer.parentElement.closest('details:not([open])');
    return (folded || hit.block).getBoundingClientRect().top;
  }

  // The first of the hits, which are in reading order, that is not above a line of the view.
  function firstBelow(hits, line) {
    let low = 0;
    let high = hits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (topOf(hits[middle]) < line) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  function drawnBy(name) {
    if (!CSS.highlights.has(name)) {
      CSS.highlights.set(name, new Highlight());
    }
    return CSS.highlights.get(name);
  }

  function draw(name, set) {
    const from = firstBelow(set.hits, -window.innerHeight * AROUND);
    let to = firstBelow(set.hits, window.innerHeight * (1 + AROUND));
    set.open = to === set.hits.length;
    to = Math.min(to, from + MOST);
    if (set.stale || from !== set.from || to !== set.to) {
      set.stale = false;
      set.from = from;
      set.to = to;
      set.near = set.hits.slice(from, to);
      // one object for good: the engine repaints what is taken out of it, not what another one replaces
      const drawn = drawnBy(name);
      drawn.clear();
      drawn.priority = set.priority;
      // what is folded away has no place: the engine would mark what follows it
      set.near.map(hit => hit.reader.range(hit.block, hit.from, hit.to))
        .filter(range => range.startContainer.parentElement.checkVisibility()).forEach(range => drawn.add(range));
    }
  }

  function drawAll() {
    waiting = false;
    sets.forEach((set, name) => draw(name, set));
  }

  function soon() {
    if (!waiting && sets.size > 0) {
      waiting = true;
      requestAnimationFrame(drawAll);
    }
  }

  host.marks = {
    // hits: in reading order, each {reader, block, from, to}; may grow at its end
    set: function (name, hits, priority) {
      sets.set(name, {hits: hits, priority: priority, stale: true, open: true, near: []});
      soon();
    },
    // Hits were added at the end: nothing changes near the view if there were hits beyond it already.
    grown: function (name) {
      const set = sets.get(name);
      if (set && set.open) {
        soon();
      }
    },
    clear: function (name) {
      sets.delete(name);
      drawnBy(name).clear();
    },
    near: function (name) {
      const set = sets.get(name);
      return set ? set.near : [];
    }
  };

  window.addEventListener('scroll', soon, {passive: true, capture: true});
  window.addEventListener('resize', soon, {passive: true});
  document.addEventListener('toggle', () => {
    sets.forEach(set => {
      set.stale = true;
    });
    soon();
  }, true);
})
