// Small tools of blocks: copying code, a line of it, or a link to a heading; tables and code that scroll by themselves.
// They are empty elements whose words come from the style, so that no text is added to the page. What is asked for with
// one is taken up by the host, which owns the clipboard.
(function (host) {
  'use strict';
  const SCROLLING = 'pre, table, .formula';
  const SCROLLING_BLOCKS = 200;
  const DONE_MILLIS = 1600;
  const NAMES = {bash: 'Shell', sh: 'Shell', shell: 'Shell', zsh: 'Shell', console: 'Shell', python: 'Python',
    py: 'Python', java: 'Java', json: 'JSON', javascript: 'JavaScript', js: 'JavaScript', typescript: 'TypeScript',
    ts: 'TypeScript', xml: 'XML', html: 'HTML', css: 'CSS', yaml: 'YAML', yml: 'YAML', sql: 'SQL', c: 'C', cpp: 'C++',
    'c++': 'C++', markdown: 'Markdown', md: 'Markdown', toml: 'TOML', ini: 'INI', r: 'R', go: 'Go', rust: 'Rust',
    kotlin: 'Kotlin', properties: 'Properties', powershell: 'PowerShell', dockerfile: 'Dockerfile', latex: 'LaTeX'};
  const WIDE = {PRE: 'wideCode', TABLE: 'wideTable'};
  const SILENT = new Set(['text', 'txt', 'plain', 'plaintext', 'none', '']);
  const line = host.make('div', 'huoye-line', '');
  line.hidden = true;
  host.over.append(line);
  const said = host.make('div', 'huoye-said', '');
  said.setAttribute('aria-live', 'polite');
  host.over.append(said);
  let blocks = 0;
  let asked = null;
  let pointed = null;

  function tool(className, label, shown) {
    const button = host.make('button', 'huoye-tool ' + className, '');
    button.type = 'button';
    button.setAttribute('aria-label', label);
    button.title = label;
    button.dataset.shown = shown;
    return button;
  }

  function language(pre) {
    const code = pre.querySelector('code[class*="language-"]');
    const found = code && /(?:^|\s)language-(\S+)/.exec(code.className);
    const id = found ? found[1].toLowerCase() : '';
    return SILENT.has(id) ? '' : NAMES[id] || found[1];
  }

  function dress(pre) {
    const box = host.make('div', 'huoye-code', '');
    const name = language(pre);
    if (name) {
      box.dataset.language = name;
    }
    const continued = pre.classList.contains('continued');
    if (continued) {
      box.classList.add('continued');
    }
    pre.replaceWith(box);
    box.append(pre);
    if (!continued) {
      box.append(tool('huoye-copy', host.words.copyCode, host.words.copy));
    }
    return box;
  }

  host.preparing.push(part => {
    for (const block of part.querySelectorAll(SCROLLING)) {
      if (++blocks > SCROLLING_BLOCKS) {
        block.classList.add('many');
      } else {
        scrolls.observe(block);
      }
      if (block.tagName === 'PRE' && !block.classList.contains('plain')) {
        dress(block);
      }
    }
    for (const heading of part.querySelectorAll('h2[id],h3[id],h4[id],h5[id],h6[id]')) {
      heading.append(tool('huoye-anchor', host.words.copyLink, '#'));
    }
  });

  host.clearing.push(() => {
    blocks = host.page.querySelectorAll(SCROLLING).length;
    point(null);
  });

  // What is wider than its place can be reached and scrolled with the keyboard.
  const scrolls = new ResizeObserver(entries => {
    for (const {target} of entries) {
      const wide = target.scrollWidth > target.clientWidth + 1;
      target.classList.toggle('wide', wide);
      if (wide) {
        target.tabIndex = 0;
        target.setAttribute('role', 'region');
        target.setAttribute('aria-label', host.words[WIDE[target.tagName] || 'wideFormula']);
      } else if (target.hasAttribute('tabindex')) {
        target.removeAttribute('tabindex');
        target.removeAttribute('role');
        target.removeAttribute('aria-label');
      }
    }
  });

  function codeOf(box) {
    let text = '';
    for (let at = box; at; at = host.after(at)) {
      if (at !== box && !at.classList.contains('continued')) {
        break;
      }
      text += at.querySelector('pre').textContent;
    }
    return text.replace(/\n$/, '');
  }

  // The line of code whose margin is at a place of the view.
  function marginAt(target, x, y) {
    const pre = target instanceof Element ? target.closest('.huoye-code > pre') : null;
    if (!pre || pre.classList.contains('many')) {
      return null;
    }
    const style = getComputedStyle(pre);
    const box = pre.getBoundingClientRect();
    const height = parseFloat(style.lineHeight);
    const top = box.top + parseFloat(style.paddingTop);
    const lines = pre.textContent.replace(/\n$/, '').split('\n');
    const index = Math.floor((y - top) / height);
    if (x > box.left + parseFloat(style.paddingLeft) || index < 0 || index >= lines.length) {
      return null;
    }
    return {pre: pre, index: index, text: lines[index], left: box.left + window.scrollX, width: box.width,
      top: top + index * height + window.scrollY, height: height};
  }

  function point(at) {
    if (!at && line.dataset.state === 'done') {
      return;
    }
    pointed = at;
    host.root.classList.toggle('over-margin', at !== null);
    line.hidden = at === null;
    if (at) {
      line.dataset.state = '';
      line.style.left = at.left + 'px';
      line.style.top = at.top + 'px';
      line.style.width = at.width + 'px';
      line.style.height = at.height + 'px';
    }
  }

  document.addEventListener('mousemove', event => {
    const at = marginAt(event.target, event.clientX, event.clientY);
    if (!at || !pointed || at.pre !== pointed.pre || at.index !== pointed.index) {
      point(at);
    }
  }, {passive: true});

  document.addEventListener('click', event => {
    asked = null;
    if (event.button !== 0 || !(event.target instanceof Element)) {
      return;
    }
    const button = event.target.closest('.huoye-tool');
    const at = button ? null : marginAt(event.target, event.clientX, event.clientY);
    if (button && button.classList.contains('huoye-copy')) {
      asked = {text: codeOf(button.parentElement), anchor: '', at: button};
    } else if (button && button.classList.contains('huoye-anchor')) {
      asked = {text: '', anchor: button.parentElement.id, at: button};
    } else if (at && window.getSelection().isCollapsed) {
      point(at);
      asked = {text: at.text, anchor: '', at: line};
    }
  }, true);

  // What the last click asked to be copied, if anything.
  host.takeAsked = function () {
    return JSON.stringify(asked ? {text: asked.text, anchor: asked.anchor} : {text: '', anchor: ''});
  };

  // It was copied: says so where it was asked for.
  host.copied = function () {
    if (asked) {
      const at = asked.at;
      at.dataset.done = host.words.copied;
      at.dataset.state = 'done';
      said.textContent = host.words.copied;
      setTimeout(() => {
        at.dataset.state = '';
        said.textContent = '';
        if (at === line) {
          point(null);
        }
      }, DONE_MILLIS);
    }
    asked = null;
  };
})
