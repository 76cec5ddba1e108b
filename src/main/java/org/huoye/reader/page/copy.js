// What is selected, as text: a formula is its TeX, of which its signs alone would be a jumble.
(function (host) {
  'use strict';

  function formulaAt(node) {
    const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
    return element && element.closest('math');
  }

  // The selection with the whole of the formulas that it begins or ends in.
  function widened(range) {
    const first = formulaAt(range.startContainer);
    const last = formulaAt(range.endContainer);
    const wide = range.cloneRange();
    if (first) {
      wide.setStartBefore(first);
    }
    if (last) {
      wide.setEndAfter(last);
    }
    return wide;
  }

  // The text, and whether there are formulas in it.
  host.selected = function () {
    const selection = window.getSelection();
    if (selection.rangeCount === 0 || selection.isCollapsed) {
      return {text: '', formulas: false};
    }
    const part = widened(selection.getRangeAt(0)).cloneContents();
    const formulas = part.querySelectorAll('math');
    if (formulas.length === 0) {
      return {text: String(selection), formulas: false};
    }
    for (const formula of formulas) {
      const sign = formula.getAttribute('display') === 'block' ? '$$' : '$';
      formula.replaceWith(sign + (formula.getAttribute('alttext') || formula.textContent) + sign);
    }
    // Only what is laid out has the line ends of its blocks
    const shelf = host.make('div', 'huoye-shelf', '');
    shelf.append(part);
    host.over.append(shelf);
    const text = shelf.innerText;
    shelf.remove();
    return {text: text.replace(/\n{3,}/g, '\n\n').trim(), formulas: true};
  };

  // The selection if its text is another than the engine would copy, else nothing.
  host.selectedWithFormulas = function () {
    const selected = host.selected();
    return selected.formulas ? selected.text : '';
  };
})
