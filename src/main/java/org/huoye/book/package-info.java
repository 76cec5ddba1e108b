/**
 * Book, chapter, table of contents and the secure resolving of links and pictures. Knows nothing of Markdown syntax beyond SUMMARY.md, nor of JavaFX.
 */
@NullMarked
package org.huoye.book;

import org.jspecify.annotations.NullMarked;
