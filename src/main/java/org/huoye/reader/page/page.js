// The page's text: slices of a chapter are taken in, made ready and put into the page a portion at a time.
//
// All scripts beside this one are the host's own, the only ones that run in the page; its policy forbids it any of its own.
// Each file is a function that adds to one object, which the host runs once and keeps. Arguments are strings and numbers,
// lists travel as JSON. No script adds a text node to the text, but for the sentence in the place of a picture that cannot
// be shown, which nothing looks into: anchors, copied text and marks stay true.
(function (host) {
  'use strict';
  const page = document.getElementById('huoye-page');
  const turn = document.getElementById('huoye-turn');
  const ELEMENTS_AT_ONCE = 250;
  const CHARACTERS_AT_ONCE = 5000;
  const ELEMENTS_ENOUGH = 4000;
  const CHARACTERS_ENOUGH = 80000;
  const PART = 'huoye-part';
  const HEADINGS = 'h1[id],h2[id],h3[id],h4[id],h5[id],h6[id]';
  // what a block was before it was made ready: tells on a renewal which blocks are still the same
  const sources = new WeakMap();
  let pending = [];
  let facts = {};
  let elements = 0;
  let characters = 0;

  host.root = document.documentElement;
  host.page = page;
  host.over = document.getElementById('huoye-over');
  host.headings = [];
  // the top-level elements of the chapter
  host.blocks = [];
  // whether all of the chapter is in the page
  host.fed = false;
  // what other files do with a part before it is put into the page, after that, and with an emptied page
  host.preparing = [];
  host.poured = [];
  host.clearing = [];

  host.say = function (words) {
    host.words = JSON.parse(words);
    host.page.style.setProperty('--said-done', JSON.stringify(host.words.copied));
  };

  host.element = function (anchor) {
    const found = document.getElementById(anchor);
    return found && page.contains(found) ? found : null;
  };

  // The anchor that a link of this chapter leads to.
  host.anchorOf = function (href) {
    try {
      return decodeURIComponent(href.slice(1));
    } catch (e) {
      return href.slice(1);
    }
  };

  host.make = function (name, className, text) {
    const made = document.createElement(name);
    made.className = className;
    if (text) {
      made.textContent = text;
    }
    return made;
  };

  function fillCard(card) {
    const says = facts[card.id];
    if (!says) {
      return;
    }
    card.classList.add(says.known ? 'known' : 'unknown');
    card.replaceChildren();
    if (says.known) {
      const button = host.make('button', 'demo-run', '');
      button.type = 'button';
      button.setAttribute('aria-label', says.name + '，' + says.facts);
      card.append(button);
    }
    const words = host.make('span', 'demo-words', '');
    words.append(host.make('span', 'demo-title', says.title), host.make('span', 'demo-facts', says.facts));
    card.append(words);
  }

  function parse(html) {
    const template = document.createElement('template');
    template.innerHTML = html;
    return template.content;
  }

  function sourceOf(node) {
    return node.outerHTML || node.data || '';
  }

  // Makes blocks ready. A step may put another element in the place of one: that one remembers what it was then.
  function prepare(part, sizes) {
    const before = Array.from(part.childNodes, sourceOf);
    part.querySelectorAll('.demo-card').forEach(fillCard);
    host.preparing.forEach(step => step(part, sizes));
    part.childNodes.forEach((node, at) => sources.set(node, before[at]));
    return part;
  }

  function count(node) {
    characters += node.textContent.length;
    elements += 1 + (node.querySelectorAll ? node.querySelectorAll('*').length : 0);
  }

  // Moves blocks of the last slice into the page until the engine has enough to lay out in one frame. Past the length of
  // any ordinary chapter each portion has an element of its own: the engine looks at all that lie side by side whenever
  // one is added.
  host.more = function () {
    const holder = host.enough() ? host.make('div', PART, '') : page;
    const fromElements = elements;
    const fromCharacters = characters;
    const part = document.createDocumentFragment();
    while (pending.length > 0 && elements - fromElements < ELEMENTS_AT_ONCE
        && characters - fromCharacters < CHARACTERS_AT_ONCE) {
      const node = pending.pop();
      part.append(node);
      count(node);
    }
    host.headings.push(...part.querySelectorAll(HEADINGS));
    host.blocks.push(...part.children);
    holder.append(part);
    if (holder !== page) {
      page.append(holder);
    }
    host.poured.forEach(step => step());
    return pending.length;
  };

  host.append = function (html, sizes) {
    const part = prepare(parse(html), JSON.parse(sizes));
    pending.unshift(...Array.from(part.childNodes).reverse());
    return host.more();
  };

  // Whether the page holds more than any ordinary chapter has.
  host.enough = function () {
    return elements >= ELEMENTS_ENOUGH || characters >= CHARACTERS_ENOUGH;
  };

  // What the cards of slices to come say.
  host.cards = function (cards) {
    facts = JSON.parse(cards);
  };
  host.clear = function (cards) {
    facts = JSON.parse(cards);
    pending = [];
    elements = 0;
    characters = 0;
    host.fed = false;
    host.headings = [];
    host.blocks = [];
    page.replaceChildren();
    turn.replaceChildren();
    host.clearing.forEach(step => step());
    window.scrollTo(0, 0);
  };

  // Takes a newer text of the same chapter, whole: blocks that are the same stay as they are, pictures and all, but for
  // those with a stale picture or card.
  host.renew = function (slices, sizes, cards, stale) {
    facts = JSON.parse(cards);
    spoil(JSON.parse(stale));
    const old = new Map();
    const before = Array.from(page.childNodes).flatMap(node => isPart(node) ? Array.from(node.childNodes) : node);
    for (const node of before) {
      const source = sources.get(node);
      old.set(source, (old.get(source) || []).concat(node));
    }
    const next = JSON.parse(slices).flatMap(html => Array.from(parse(html).childNodes)).map(node => {
      const same = old.get(sourceOf(node));
      if (same && same.length > 0) {
        return same.shift();
      }
      const part = document.createDocumentFragment();
      part.append(node);
      return prepare(part, JSON.parse(sizes)).firstChild;
    });
    host.staying(() => {
      fill(next);
      host.blocks = next.filter(node => node.nodeType === Node.ELEMENT_NODE);
      host.headings = Array.from(page.querySelectorAll(HEADINGS));
    });
    elements = 0;
    characters = 0;
    next.forEach(count);
    host.clearing.forEach(step => step());
    host.poured.forEach(step => step());
  };

  function spoil(ids) {
    const stale = new Set(ids);
    for (const found of page.querySelectorAll('img[data-picture], .demo-card')) {
      if (stale.has(found.dataset.picture || found.id)) {
        host.spoilt(found);
      }
    }
  }

  // What lies around an element is not what its source makes any more: a renewal makes it anew.
  host.spoilt = function (element) {
    for (let up = element; up && up !== page; up = up.parentElement) {
      sources.delete(up);
    }
  };

  // Makes these the page's blocks. Those that are in their order stay untouched: one that is taken out and put back
  // loses the selection in it and how far it was scrolled sideways.
  function fill(blocks) {
    const wanted = new Set(blocks);
    Array.from(page.childNodes).filter(node => !wanted.has(node)).forEach(node => node.remove());
    let at = page.firstChild;
    for (const block of blocks) {
      if (block === at) {
        at = at.nextSibling;
      } else {
        page.insertBefore(block, at);
      }
    }
  }

  function isPart(node) {
    return node.className === PART;
  }

  // The block or piece of a block behind one.
  host.after = function (block) {
    const next = block.nextElementSibling;
    const part = !next && block.parentElement && isPart(block.parentElement) && block.parentElement.nextElementSibling;
    return part ? part.firstElementChild : next;
  };

  // Puts another element in the place of one.
  host.swap = function (old, made) {
    const at = old.parentElement === page || isPart(old.parentElement) ? host.blocks.indexOf(old) : -1;
    if (at >= 0) {
      host.blocks[at] = made;
    }
    old.replaceWith(made);
  };

  function turnButton(kind, label, title) {
    if (!title) {
      return host.make('span', 'blank', '');
    }
    const button = host.make('button', kind, '');
    button.type = 'button';
    button.dataset.turn = kind;
    button.append(host.make('small', '', label), host.make('b', '', title));
    return button;
  }

  // The end of the chapter, once all of it is there.
  host.turns = function (previousLabel, previous, nextLabel, next) {
    host.fed = true;
    turn.replaceChildren();
    if (previous || next) {
      turn.append(turnButton('previous', previousLabel, previous), turnButton('next', nextLabel, next));
    }
  };

  host.card = function (id, state, said) {
    const card = host.element(id);
    if (card) {
      card.dataset.state = state;
      const button = card.querySelector('.demo-run');
      if (button) {
        button.setAttribute('aria-label', said);
      }
    }
  };

  host.thumbnail = function (id, uri, alt) {
    const card = host.element(id);
    if (card) {
      let image = card.querySelector('.demo-thumb');
      if (!image) {
        image = host.make('img', 'demo-thumb', '');
        card.append(image);
      }
      image.alt = alt;
      image.src = uri;
    }
  };
})
