/**
 * The page: the only WebView of the application and everything that knows it is one. Page text is hostile until proven
 * otherwise: it has passed the sanitiser of {@code markdown}, and here it can still run no script, read no file, reach no
 * network, open no window and hold the JavaFX thread for no longer than one slice takes to lay out.
 */
@NullMarked
package org.huoye.reader.page;

import org.jspecify.annotations.NullMarked;
