// Moving through the page by keyboard: a page of it with some context, a line, the ends; and calm jumps.
(function (host) {
  'use strict';
  const page = host.page;
  const MILLIS = 140;
  const CONTEXT_LINES = 2;
  const LINES_A_STEP = 2;
  let target = null;
  let frame = 0;

  function lineHeight() {
    return parseFloat(getComputedStyle(host.root).lineHeight);
  }

  // Moves there in a short while, at once with reduced motion.
  function move(y) {
    const most = host.root.scrollHeight - window.innerHeight;
    const to = Math.max(0, Math.min(Math.round(y), most));
    cancelAnimationFrame(frame);
    if (host.root.classList.contains('still')) {
      target = null;
      window.scrollTo(0, to);
      return;
    }
    const from = window.scrollY;
    const start = performance.now();
    target = to;
    frame = requestAnimationFrame(function step() {
      const part = Math.min(1, (performance.now() - start) / MILLIS);
      window.scrollTo(0, from + (to - from) * (1 - (1 - part) * (1 - part)));
      if (part < 1) {
        frame = requestAnimationFrame(step);
      } else {
        target = null;
      }
    });
  }

  function here() {
    return target === null ? window.scrollY : target;
  }

  // A heading whose text is not seen under it any more belongs to the next page.
  function withoutLoneHeading(y) {
    const shift = y - window.scrollY;
    const bottom = window.innerHeight;
    const need = 2 * lineHeight();
    for (const heading of host.headings) {
      const top = heading.getBoundingClientRect().top - shift;
      if (top >= bottom) {
        break;
      }
      const next = host.after(heading);
      if (top > bottom / 2 && next && next.getBoundingClientRect().top - shift + need / 2 > bottom) {
        return y - (bottom - top) - 2;
      }
    }
    return y;
  }

  host.pageBy = function (direction) {
    const step = Math.max(window.innerHeight / 2, window.innerHeight - CONTEXT_LINES * lineHeight());
    const y = here() + direction * step;
    move(direction > 0 ? withoutLoneHeading(y) : y);
  };

  host.lineBy = function (direction) {
    move(here() + direction * LINES_A_STEP * lineHeight());
  };

  host.toTop = function () {
    move(0);
  };

  // Brings a place into view if it is not, so far down the view as is told.
  host.showCalmly = function (range, down) {
    const box = range.getBoundingClientRect();
    const view = window.innerHeight;
    if (box.top < 0.08 * view || box.bottom > 0.8 * view) {
      cancelAnimationFrame(frame);
      target = null;
      window.scrollTo(0, Math.max(0, Math.round(box.top + window.scrollY - down * view)));
    }
  };

  // Whether the key that was pressed means something else to what has the keyboard: a button, a field, a fold.
  host.wantsKey = function (key) {
    const at = document.activeElement;
    if (!at || at === document.body) {
      return false;
    }
    return key === 'SPACE' && /^(BUTTON|SUMMARY|INPUT|SELECT|TEXTAREA)$/.test(at.tagName);
  };

  // Where a context menu belongs that was asked for by keyboard: the middle of what has the keyboard.
  host.focusPlace = function () {
    const at = document.activeElement;
    const has = at && at !== document.body && (page.contains(at) || host.over.contains(at));
    const box = has ? at.getBoundingClientRect() : {left: window.innerWidth / 2, top: window.innerHeight / 3, width: 0,
      height: 0};
    const x = box.left + box.width / 2;
    const y = Math.max(0, Math.min(box.top + box.height / 2, window.innerHeight));
    return JSON.stringify(facts(has ? at : null, x, y));
  };

  // What lies at a place of the view.
  host.at = function (x, y) {
    return JSON.stringify(facts(document.elementFromPoint(x, y), x, y));
  };

  function facts(element, x, y) {
    const picture = element && element.closest('[data-picture]');
    const link = element && element.closest('a[href]');
    return {picture: picture && page.contains(picture) ? picture.dataset.picture : '',
      link: link ? link.getAttribute('href') : '', section: host.sectionAbove(y),
      selected: host.selected().text, x: x, y: y};
  }
})
