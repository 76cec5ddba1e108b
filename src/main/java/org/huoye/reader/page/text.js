// The text of a block as a search sees it: in lower case, full width as half width, without what cannot be seen, without
// the blanks between Chinese and Latin letters; and the way back from a place in it to the page.
(function (host) {
  'use strict';
  const BORDERS = new Set(['P', 'DIV', 'SECTION', 'BLOCKQUOTE', 'UL', 'OL', 'LI', 'DL', 'DT', 'DD', 'TABLE', 'CAPTION',
    'THEAD', 'TBODY', 'TR', 'TD', 'TH', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'PRE', 'FIGURE', 'FIGCAPTION', 'DETAILS',
    'SUMMARY', 'HR']);
  const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff]/g;
  const ALIKE = {'“': '"', '”': '"', '„': '"', '‘': "'", '’': "'", '–': '-', '—': '-', '‐': '-', '‑': '-', '−': '-'};
  const MARK = /\p{M}/u;
  const WIDE = 0x2e80;
  const REMEMBERED = 64;

  function isBlank(code) {
    return code === 32 || code === 10 || code === 9 || code === 13 || code === 0xa0 || code === 0x3000;
  }

  // Collects units of text; each knows which node it came from and from where to where.
  class Units {
    constructor(withPlaces) {
      this.units = [];
      this.places = withPlaces ? [] : null;
      this.blank = null;
      this.last = 0;
    }

    push(unit, node, from, to) {
      const code = unit.charCodeAt(0);
      if (this.blank !== null) {
        if (this.last !== 0 && this.last < WIDE && code < WIDE) {
          this.put(' ', this.blank.node, this.blank.from, this.blank.to);
        }
        this.blank = null;
      }
      for (let i = 0; i < unit.length; i++) {
        this.put(unit[i], node, from, to);
      }
      this.last = unit.charCodeAt(unit.length - 1);
    }

    put(unit, node, from, to) {
      this.units.push(unit);
      if (this.places) {
        this.places.push({node: node, from: from, to: to});
      }
    }

    border() {
      if (this.last !== 0) {
        this.put('\n', null, 0, 0);
      }
      this.blank = null;
      this.last = 0;
    }

    text(data, node) {
      for (let at = 0; at < data.length;) {
        const code = data.charCodeAt(at);
        const next = data.charCodeAt(at + 1);
        let end = at + 1;
        if (isBlank(code)) {
          this.blank = this.blank || {node: node, from: at, to: end};
        } else if (code < 0x80 && !(next >= 0x300)) {
          this.push(code >= 65 && code <= 90 ? String.fromCharCode(code + 32) : data[at], node, at, end);
        } else if (code >= 0x4e00 && code <= 0x9fff && !(next >= 0xfe00 && next <= 0xfe0f)) {
          this.push(data[at], node, at, end);
        } else {
          end = at + String.fromCodePoint(data.codePointAt(at)).length;
          while (end < data.length && MARK.test(data[end])) {
            end++;
          }
          const raw = data.slice(at, end);
          const unit = (ALIKE[raw] || raw).normalize('NFKC').toLowerCase().replace(INVISIBLE, '');
          if (unit.trim()) {
            this.push(unit, node, at, end);
          }
        }
        at = end;
      }
    }
  }

  host.plain = function (words) {
    const units = new Units(false);
    units.text(words, null);
    return units.units.join('');
  };

  // Reads blocks, but for elements that a selector names.
  host.reader = function (skipped) {
    const texts = new WeakMap();
    const places = new Map();

    function read(block, withPlaces) {
      const units = new Units(withPlaces);
      (function walk(parent) {
        for (let node = parent.firstChild; node; node = node.nextSibling) {
          if (node.nodeType === Node.TEXT_NODE) {
            units.text(node.data, node);
          } else if (node.nodeType === Node.ELEMENT_NODE) {
            const border = BORDERS.has(node.tagName) || node.matches(skipped);
            if (border) {
              units.border();
            }
            if (!node.matches(skipped)) {
              walk(node);
            }
            if (border) {
              units.border();
            } else if (node.tagName === 'BR') {
              units.blank = units.blank || {node: node.parentNode, from: 0, to: 0};
            }
          }
        }
      })(block);
      return units;
    }

    return {
      text: function (block) {
        let text = texts.get(block);
        if (text === undefined) {
          text = block.matches(skipped) ? '' : read(block, false).units.join('');
          texts.set(block, text);
        }
        return text;
      },
      range: function (block, from, to) {
        let all = places.get(block);
        if (!all) {
          all = read(block, true).places;
          places.set(block, all);
          if (places.size > REMEMBERED) {
            places.delete(places.keys().next().value);
          }
        }
        const range = new Range();
        range.setStart(all[from].node, all[from].from);
        range.setEnd(all[to - 1].node, all[to - 1].to);
        return range;
      },
      forget: function () {
        places.clear();
      }
    };
  };
})
