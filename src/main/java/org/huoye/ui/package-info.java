/**
 * Colours, fonts, icons and small controls that the views share. Knows no room but platform.
 *
 * <p>Views take colours only by the names of {@link org.huoye.ui.Palette} ({@code -huoye-ink}, {@code -huoye-line} …)
 * and their looks by the style classes that {@code huoye.css} lists at its head.
 */
@NullMarked
package org.huoye.ui;

import org.jspecify.annotations.NullMarked;
