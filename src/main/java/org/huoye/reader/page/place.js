// Places of the page: where the view is, how to come back, and what must stay where it is while the page changes.
(function (host) {
  'use strict';
  const page = host.page;
  const root = host.root;
  const ABOVE = 24;
  let kept = null;
  let held = false;

  // The element at the top of the view and how far above it the view begins: text that is being read must not move.
  function keep() {
    if (held) {
      return;
    }
    const box = page.getBoundingClientRect();
    const found = document.elementFromPoint(box.left + box.width / 2, 4);
    const top = found && found.closest('#huoye-page > :not(.huoye-part), .huoye-part > *') ? found
      : host.blocks[host.blockAtTop()];
    kept = top ? {at: top, top: top.getBoundingClientRect().top} : null;
  }

  function restore() {
    if (kept && kept.at.isConnected) {
      window.scrollBy(0, kept.at.getBoundingClientRect().top - kept.top);
    }
  }

  // Changes the page; what is read stays. If its own element goes, its place is found anew.
  host.staying = function (change) {
    keep();
    const place = locator();
    const at = kept && kept.at;
    change();
    if (at && at.isConnected) {
      restore();
    } else {
      window.scrollTo(0, yOf(place));
    }
  };

  // Where a block begins and where the next one does: the gap between them belongs to the first, so that every place of
  // the page is in one block.
  function blockTop(index) {
    const block = host.blocks[index];
    return index <= 0 ? 0 : block ? block.getBoundingClientRect().top + window.scrollY : root.scrollHeight;
  }

  // How many of a list begin at or above a line of the view.
  function countAbove(list, line) {
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (list[middle].getBoundingClientRect().top <= line) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  function locator() {
    const block = Math.max(0, countAbove(host.blocks, 0) - 1);
    const top = blockTop(block);
    const height = blockTop(block + 1) - top;
    return {block: block, fraction: height > 0 ? (window.scrollY - top) / height : 0,
      anchor: sectionOf(host.blocks[block])};
  }

  host.blockAtTop = function () {
    return Math.max(0, countAbove(host.blocks, 0) - 1);
  };

  // The heading at or before a block.
  function sectionOf(block) {
    const index = block ? countAbove(host.headings, block.getBoundingClientRect().top) : 0;
    return index > 0 ? host.headings[index - 1].id : '';
  }

  // The section that a place of the view is in.
  host.sectionAbove = function (y) {
    const index = countAbove(host.headings, y);
    return index > 0 ? host.headings[index - 1].id : '';
  };

  // In a text that has changed since, the section of that name is nearer than the number of a block.
  function yOf(place) {
    const block = host.blocks[place.block];
    const section = place.anchor && host.element(place.anchor);
    if (section && sectionOf(block) !== place.anchor) {
      return section.getBoundingClientRect().top + window.scrollY - ABOVE;
    }
    const top = blockTop(place.block);
    return Math.round(top + place.fraction * (blockTop(place.block + 1) - top));
  }

  host.has = function (anchor) {
    return host.element(anchor) !== null;
  };

  host.unfold = function (found) {
    for (let up = found; up; up = up.parentElement) {
      if (up.tagName === 'DETAILS') {
        up.open = true;
      }
    }
  };

  host.show = function (anchor) {
    const found = host.element(anchor);
    if (found) {
      host.unfold(found);
      window.scrollTo(0, Math.max(0, found.getBoundingClientRect().top + window.scrollY - ABOVE));
    }
  };

  host.hasPlace = function (place) {
    const at = JSON.parse(place);
    return at.block < host.blocks.length - 1 && yOf(at) + window.innerHeight <= root.scrollHeight;
  };

  host.goTo = function (place) {
    window.scrollTo(0, yOf(JSON.parse(place)));
  };

  host.position = function () {
    let section = countAbove(host.headings, ABOVE + 8);
    keep();
    // a last short section never reaches the top: at the end of the page it is the one being read
    const end = window.scrollY > 0 && window.scrollY + window.innerHeight >= root.scrollHeight - 2;
    if (end && host.headings.length > 0) {
      section = host.headings.length;
    }
    return JSON.stringify({anchor: section > 0 ? host.headings[section - 1].id : '', y: window.scrollY,
      height: root.scrollHeight, view: window.innerHeight, locator: locator()});
  };

  // Between hold and stay the view changes its width: what is kept stays as it was before.
  host.hold = function () {
    held = true;
  };

  host.stay = function () {
    restore();
    held = false;
  };

  host.textScale = function (scale) {
    host.staying(() => root.style.setProperty('--text-scale', scale));
  };

  host.width = function (em) {
    host.staying(() => root.style.setProperty('--page-width', em + 'em'));
  };

  host.clearing.push(() => {
    kept = null;
  });
})
