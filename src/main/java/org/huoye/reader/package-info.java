/**
 * Reading a chapter: navigation, outline, table of contents; reader.page holds the only WebView.
 */
@NullMarked
package org.huoye.reader;

import org.jspecify.annotations.NullMarked;
