/**
 * Markdown to sanitised, budgeted HTML slices: the only package that knows flexmark. Pure functions, off the JavaFX thread.
 */
@NullMarked
package org.huoye.markdown;

import org.jspecify.annotations.NullMarked;
