// Cards over the page: the note that a number points to, the meaning of a term. They lie outside the text.
(function (host) {
  'use strict';
  const SHOW_AFTER = 250;
  const HIDE_AFTER = 200;
  const MARGIN = 12;
  const GAP = 8;
  const tip = host.make('div', 'huoye-tip', '');
  tip.id = 'huoye-tip';
  tip.hidden = true;
  tip.setAttribute('role', 'tooltip');
  tip.setAttribute('aria-live', 'polite');
  host.over.append(tip);
  let owner = null;
  let before = null;
  let shown = null;
  let timer = 0;
  let wanted = null;

  function note(link) {
    const href = link.getAttribute('href') || '';
    const found = href.startsWith('#') ? host.element(host.anchorOf(href)) : null;
    const item = found && found.closest('.footnotes li, .footnotes section, .footnotes > *');
    return link.closest('.footnotes') ? null : item;
  }

  function noteCard(item) {
    const copy = item.cloneNode(true);
    copy.querySelectorAll('.footnote-backref, .huoye-tool').forEach(back => back.remove());
    copy.querySelectorAll('[id]').forEach(named => named.removeAttribute('id'));
    const part = document.createDocumentFragment();
    part.append(...copy.childNodes);
    return part;
  }

  // Under its place if there is room, else over it; never past the edges of the window.
  function place(box) {
    tip.style.maxHeight = '';
    tip.style.left = '0';
    tip.style.top = '0';
    const width = tip.offsetWidth;
    const under = window.innerHeight - box.bottom - GAP - MARGIN;
    const over = box.top - GAP - MARGIN;
    const below = tip.offsetHeight <= under || under >= over;
    tip.style.maxHeight = Math.max(60, below ? under : over) + 'px';
    const left = box.left + box.width / 2 - width / 2;
    const most = root().clientWidth - width - MARGIN;
    tip.style.left = Math.max(MARGIN, Math.min(left, most)) + 'px';
    tip.style.top = (below ? box.bottom + GAP : box.top - GAP - tip.offsetHeight) + 'px';
  }

  function root() {
    return host.root;
  }

  function release() {
    if (owner) {
      owner.removeAttribute('aria-describedby');
    }
    owner = null;
  }

  // Shows a card beside a box of the view; a link in it takes the keyboard if that is asked for.
  host.showTip = function (content, box, from, takeKeyboard) {
    clearTimeout(timer);
    wanted = null;
    release();
    tip.replaceChildren(content);
    tip.hidden = false;
    shown = window.scrollY;
    owner = from;
    if (owner) {
      owner.setAttribute('aria-describedby', tip.id);
    }
    place(box);
    if (takeKeyboard) {
      before = tip.contains(document.activeElement) ? before : document.activeElement;
      const link = tip.querySelector('a');
      if (link) {
        link.focus({preventScroll: true});
      }
    }
  };

  // Closes the card. Whether one was open.
  host.hideTip = function () {
    clearTimeout(timer);
    wanted = null;
    if (tip.hidden) {
      return false;
    }
    const hadKeyboard = tip.contains(document.activeElement);
    release();
    tip.hidden = true;
    tip.replaceChildren();
    if (hadKeyboard && before && before !== document.body && before.isConnected) {
      before.focus({preventScroll: true});
    } else if (hadKeyboard) {
      document.activeElement.blur();
    }
    before = null;
    return true;
  };

  // Whether a number's note lies in a part of a very long chapter that is not in the page yet.
  function isLater(link) {
    return link.classList.contains('footnote-ref') && !host.element(host.anchorOf(link.getAttribute('href')));
  }

  function hasNote(link) {
    return note(link) !== null || isLater(link);
  }

  function showNote(link) {
    const item = note(link);
    if (item || isLater(link)) {
      const content = item ? noteCard(item) : host.make('p', '', host.words.noteLater);
      host.showTip(content, link.getBoundingClientRect(), link, false);
      return true;
    }
    return false;
  }

  // What a card could be shown for at a place: the same key for the same thing.
  function under(event) {
    const at = event.target;
    if (!(at instanceof Element) || tip.contains(at)) {
      return null;
    }
    const link = at.closest('a[href^="#"]');
    if (link && hasNote(link)) {
      return {key: link, show: () => showNote(link)};
    }
    const term = link ? null : host.termAt(event.clientX, event.clientY, at);
    return term && {key: term.hit, term: true, show: () => host.showTip(host.termCard(term.hit), term.box, null, false)};
  }

  let showing = null;
  function moved(event) {
    const inside = tip.contains(event.target);
    const found = under(event);
    root().classList.toggle('over-term', Boolean(found && found.term));
    if (inside || found && !tip.hidden && found.key === showing) {
      clearTimeout(timer);
      wanted = null;
      return;
    }
    const key = found ? found.key : 'away';
    if (wanted === key) {
      return;
    }
    wanted = key;
    clearTimeout(timer);
    if (found) {
      timer = setTimeout(() => {
        showing = found.key;
        found.show();
      }, SHOW_AFTER);
    } else if (!tip.hidden && !tip.contains(document.activeElement) && document.activeElement !== owner) {
      timer = setTimeout(host.hideTip, HIDE_AFTER);
    }
  }

  document.addEventListener('mousemove', moved, {passive: true});
  document.addEventListener('mouseleave', () => {
    wanted = null;
    clearTimeout(timer);
  });
  document.addEventListener('click', event => {
    const found = event.button === 0 && window.getSelection().isCollapsed ? under(event) : null;
    if (found && found.term) {
      showing = found.key;
      found.show();
    } else if (!tip.contains(event.target)) {
      host.hideTip();
    }
  }, true);
  document.addEventListener('focusin', event => {
    const link = event.target.closest('a[href^="#"]');
    if (!(link && !tip.contains(link) && showNote(link)) && !tip.contains(event.target)) {
      host.hideTip();
    }
  });
  window.addEventListener('scroll', event => {
    if (event.target === document && !tip.hidden && Math.abs(window.scrollY - shown) > 4) {
      host.hideTip();
    }
  }, {passive: true, capture: true});
  window.addEventListener('resize', () => host.hideTip());
  host.clearing.push(() => host.hideTip());
})
