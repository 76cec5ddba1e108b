/**
 * Source text cut into words, strings, comments: for the page and for 代码 in the panel. The only package that knows the
 * lexers' library. Knows neither HTML nor JavaFX.
 */
@NullMarked
package org.huoye.code;

import org.jspecify.annotations.NullMarked;
