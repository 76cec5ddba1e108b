// Pictures: their places before they come, their twins for the dark scheme, and sentences where there is none.
(function (host) {
  'use strict';
  const page = host.page;
  // by id: the picture for each scheme
  let given = {};
  // by id: the sentence where there is no picture
  let absent = {};
  let dark = host.root.classList.contains('dark');

  // Keeps the place of a picture until it comes, so that text does not move.
  function empty(width, height) {
    return 'data:image/svg+xml,' + encodeURIComponent(
      '<svg xmlns="http://www.w3.org/2000/svg" width="' + width + '" height="' + height + '"/>');
  }

  function images(id) {
    return page.querySelectorAll('img[data-picture="' + CSS.escape(id) + '"]');
  }

  function fill(image, pair) {
    const wanted = dark && pair.dark ? pair.dark : pair.light;
    image.classList.remove('waiting');
    image.classList.toggle('twinned', pair.dark !== '');
    image.classList.toggle('drawn', pair.drawn);
    if (image.getAttribute('src') !== wanted) {
      image.src = wanted;
    }
  }

  host.preparing.push((part, sizes) => {
    for (const image of part.querySelectorAll('img[data-picture]')) {
      const pair = given[image.dataset.picture];
      const known = sizes[image.dataset.picture];
      if (!image.closest('a')) {
        image.tabIndex = 0;
        image.classList.add('enlarges');
      }
      if (known) {
        // the place stays the same whatever is in it, also while one picture follows another
        image.style.aspectRatio = 'auto ' + known.width + ' / ' + known.height;
        if (!image.hasAttribute('width') && !image.hasAttribute('height')) {
          image.setAttribute('width', known.width);
        }
      }
      if (pair) {
        fill(image, pair);
      } else {
        image.classList.add('waiting');
        if (known) {
          image.src = empty(known.width, known.height);
        }
      }
    }
  });

  host.clearing.push(() => {
    if (!page.hasChildNodes()) {
      given = {};
      absent = {};
    }
  });

  // A picture may come before its place is poured into the page.
  host.poured.push(() => {
    for (const image of page.querySelectorAll('img.waiting[data-picture]')) {
      const id = image.dataset.picture;
      if (given[id]) {
        fill(image, given[id]);
      } else if (absent[id]) {
        frame(image, absent[id]);
      }
    }
  });

  host.picture = function (id, light, twin, drawn) {
    given[id] = {light: light, dark: twin, drawn: drawn};
    images(id).forEach(image => fill(image, given[id]));
  };

  // Pictures of a newer text that are the same files as before, by their new ids.
  host.keepPictures = function (same) {
    const before = given;
    given = {};
    absent = {};
    for (const [id, old] of Object.entries(JSON.parse(same))) {
      if (before[old]) {
        given[id] = before[old];
      }
    }
  };

  function frame(image, sentence) {
    const alt = image.getAttribute('alt') || '';
    const box = host.make('span', 'missing-picture', alt ? alt + '（' + sentence + '）' : sentence);
    box.setAttribute('role', 'img');
    host.spoilt(image); // the file may be mended by the time of the next text
    host.swap(image, box);
  }

  host.noPicture = function (id, sentence) {
    absent[id] = sentence;
    images(id).forEach(image => frame(image, sentence));
  };

  // Changes all colours in one go: a twin is decoded first, so that no picture is missing for a moment.
  host.scheme = function (name, still) {
    dark = name === 'dark';
    const twins = Object.entries(given).filter(([, pair]) => pair.dark).flatMap(([id, pair]) => {
      const wanted = dark ? pair.dark : pair.light;
      return images(id).length > 0 ? [new Promise(done => {
        const ready = new Image();
        ready.onload = done;
        ready.onerror = done;
        ready.src = wanted;
      })] : [];
    });
    host.root.className = still ? name + ' still' : name;
    Promise.all(twins).then(() => {
      for (const id of Object.keys(given)) {
        images(id).forEach(image => fill(image, given[id]));
      }
    });
  };

  host.focusedPicture = function () {
    const at = document.activeElement;
    return at && page.contains(at) && at.tagName === 'IMG' ? at.dataset.picture || '' : '';
  };
})
