// The host's own scripts: the only ones that run in the page. The policy of the page forbids it any of its own; the host
// runs this once and keeps the object that comes back. Arguments are strings and numbers, lists travel as JSON.
(function () {
  'use strict';
  const root = document.documentElement;
  const page = document.getElementById('huoye-page');
  const turn = document.getElementById('huoye-turn');
  const ABOVE = 24;
  const ELEMENTS_AT_ONCE = 250;
  const CHARACTERS_AT_ONCE = 5000;
  const ELEMENTS_ENOUGH = 4000;
  const CHARACTERS_ENOUGH = 80000;
  const SCROLLING_BLOCKS = 200;
  let pending = [];
  let facts = {};
  let blocks = 0;
  let allElements = 0;
  let allCharacters = 0;
  let headings = [];
  let kept = null;
  let held = false;

  function element(anchor) {
    const found = document.getElementById(anchor);
    return found && page.contains(found) ? found : null;
  }

  function make(name, className, text) {
    const made = document.createElement(name);
    made.className = className;
    if (text) {
      made.textContent = text;
    }
    return made;
  }

  // The element at the top of the view and how far above it the view begins: text that is being read must not move.
  function keep() {
    if (held) {
      return;
    }
    const box = page.getBoundingClientRect();
    const top = document.elementFromPoint(box.left + box.width / 2, 4);
    kept = top && page.contains(top) && top !== page ? {at: top, top: top.getBoundingClientRect().top} : null;
  }

  function restore() {
    if (kept && kept.at.isConnected) {
      window.scrollBy(0, kept.at.getBoundingClientRect().top - kept.top);
    }
  }

  // Where a block begins and where the next one does: the gap between them belongs to the first, so that every place of
  // the page is in one block.
  function blockTop(index) {
    const block = page.children[index];
    return index <= 0 ? 0 : block ? block.getBoundingClientRect().top + window.scrollY : root.scrollHeight;
  }

  function locator() {
    let low = 0;
    let high = page.childElementCount;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (blockTop(middle) <= window.scrollY) {
        low = middle;
      } else {
        high = middle;
      }
    }
    const top = blockTop(low);
    const height = blockTop(low + 1) - top;
    const at = headings.length > 0 ? sectionOf(page.children[low]) : '';
    return {block: low, fraction: height > 0 ? (window.scrollY - top) / height : 0, anchor: at};
  }

  // The heading at or before a block.
  function sectionOf(block) {
    for (let at = block; at; at = at.previousElementSibling) {
      if (/^H[1-6]$/.test(at.tagName) && at.id) {
        return at.id;
      }
    }
    return '';
  }

  // A text that has changed since: the section of that name is nearer than the number of a block.
  function yOf(place) {
    const block = page.children[place.block];
    if (place.anchor && (!block || sectionOf(block) !== place.anchor) && element(place.anchor)) {
      return element(place.anchor).getBoundingClientRect().top + window.scrollY - ABOVE;
    }
    const top = blockTop(place.block);
    return Math.round(top + place.fraction * (blockTop(place.block + 1) - top));
  }

  function fillCard(card) {
    const says = facts[card.id];
    if (!says) {
      return;
    }
    card.classList.add(says.known ? 'known' : 'unknown');
    card.replaceChildren();
    if (says.known) {
      const button = make('button', 'demo-run', '');
      button.type = 'button';
      button.setAttribute('aria-label', says.name + '，' + says.facts);
      card.append(button);
    }
    const words = make('span', 'demo-words', '');
    words.append(make('span', 'demo-title', says.title), make('span', 'demo-facts', says.facts));
    card.append(words);
  }

  // Moves blocks of the last slice into the page until the engine has enough to lay out in one frame.
  function pour() {
    let elements = 0;
    let characters = 0;
    const part = document.createDocumentFragment();
    while (pending.length > 0 && elements < ELEMENTS_AT_ONCE && characters < CHARACTERS_AT_ONCE) {
      const node = pending.pop();
      part.append(node);
      characters += node.textContent.length;
      elements += 1 + (node.querySelectorAll ? node.querySelectorAll('*').length : 0);
    }
    headings.push(...part.querySelectorAll('h1[id],h2[id],h3[id],h4[id],h5[id],h6[id]'));
    page.append(part);
    allElements += elements;
    allCharacters += characters;
    return pending.length;
  }

  function absent(image, sentence) {
    const alt = image.getAttribute('alt') || '';
    const box = make('span', 'missing-picture', alt ? alt + '（' + sentence + '）' : sentence);
    box.setAttribute('role', 'img');
    image.replaceWith(box);
  }

  // Keeps the place of a picture until it comes, so that text does not move.
  function emptyPicture(width, height) {
    return 'data:image/svg+xml,' + encodeURIComponent(
      '<svg xmlns="http://www.w3.org/2000/svg" width="' + width + '" height="' + height + '"/>');
  }

  function images(id) {
    return page.querySelectorAll('img[data-picture="' + CSS.escape(id) + '"]');
  }

  function turnButton(kind, label, title) {
    if (!title) {
      return make('span', 'blank', '');
    }
    const button = make('button', kind, '');
    button.type = 'button';
    button.dataset.turn = kind;
    button.append(make('small', '', label), make('b', '', title));
    return button;
  }

  return {
    more: pour,
    clear: function (cards) {
      facts = JSON.parse(cards);
      pending = [];
      blocks = 0;
      allElements = 0;
      allCharacters = 0;
      page.replaceChildren();
      turn.replaceChildren();
      headings = [];
      kept = null;
      window.scrollTo(0, 0);
    },
    append: function (html, sizes) {
      const template = document.createElement('template');
      template.innerHTML = html;
      const part = template.content;
      const size = JSON.parse(sizes);
      for (const image of part.querySelectorAll('img[data-picture]')) {
        const known = size[image.dataset.picture];
        image.classList.add('waiting');
        if (!image.closest('a')) {
          image.tabIndex = 0;
          image.classList.add('enlarges');
        }
        if (known) {
          image.src = emptyPicture(known.width, known.height);
        }
      }
      part.querySelectorAll('.demo-card').forEach(fillCard);
      for (const block of part.querySelectorAll('pre, table')) {
        if (++blocks > SCROLLING_BLOCKS) {
          block.classList.add('many');
        }
      }
      pending.unshift(...Array.from(part.childNodes).reverse());
      return pour();
    },
    // Whether the page holds more than any ordinary chapter has.
    enough: function () {
      return allElements >= ELEMENTS_ENOUGH || allCharacters >= CHARACTERS_ENOUGH;
    },
    turns: function (previousLabel, previous, nextLabel, next) {
      turn.replaceChildren();
      if (previous || next) {
        turn.append(turnButton('previous', previousLabel, previous), turnButton('next', nextLabel, next));
      }
    },
    picture: function (id, uri) {
      for (const image of images(id)) {
        image.classList.remove('waiting');
        image.src = uri;
      }
    },
    noPicture: function (id, sentence) {
      for (const image of images(id)) {
        absent(image, sentence);
      }
    },
    card: function (id, state, said) {
      const card = element(id);
      if (card) {
        card.dataset.state = state;
        const button = card.querySelector('.demo-run');
        if (button) {
          button.setAttribute('aria-label', said);
        }
      }
    },
    thumbnail: function (id, uri, alt) {
      const card = element(id);
      if (card) {
        let image = card.querySelector('.demo-thumb');
        if (!image) {
          image = make('img', 'demo-thumb', '');
          card.append(image);
        }
        image.alt = alt;
        image.src = uri;
      }
    },
    scheme: function (name, still) {
      root.className = still ? name + ' still' : name;
    },
    width: function (em) {
      keep();
      root.style.setProperty('--page-width', em + 'em');
      restore();
    },
    textScale: function (scale) {
      keep();
      root.style.setProperty('--text-scale', scale);
      restore();
    },
    has: function (anchor) {
      return element(anchor) !== null;
    },
    show: function (anchor) {
      const found = element(anchor);
      if (found) {
        for (let up = found.parentElement; up; up = up.parentElement) {
          if (up.tagName === 'DETAILS') {
            up.open = true;
          }
        }
        window.scrollTo(0, Math.max(0, found.getBoundingClientRect().top + window.scrollY - ABOVE));
      }
    },
    focusedPicture: function () {
      const at = document.activeElement;
      return at && page.contains(at) && at.tagName === 'IMG' ? at.dataset.picture || '' : '';
    },
    hasPlace: function (place) {
      const at = JSON.parse(place);
      const top = yOf(at);
      return at.block < page.childElementCount - 1 && top + window.innerHeight <= root.scrollHeight;
    },
    goTo: function (place) {
      window.scrollTo(0, yOf(JSON.parse(place)));
    },
    selectedText: function () {
      return String(window.getSelection());
    },
    terms: function () {
    },
    // Where the view is: the heading above it, the distance from the top, the height of all.
    position: function () {
      let low = 0;
      let high = headings.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (headings[middle].getBoundingClientRect().top <= ABOVE + 8) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      keep();
      // a last short section never reaches the top: at the end of the page it is the one being read
      const end = window.scrollY > 0 && window.scrollY + window.innerHeight >= root.scrollHeight - 2;
      if (end && headings.length > 0) {
        low = headings.length;
      }
      return JSON.stringify({anchor: low > 0 ? headings[low - 1].id : '', y: window.scrollY,
        height: root.scrollHeight, view: window.innerHeight, locator: locator()});
    },
    // Between hold and stay the view changes its width: what is kept stays as it was before.
    hold: function () {
      held = true;
    },
    stay: function () {
      restore();
      held = false;
    }
  };
})()
