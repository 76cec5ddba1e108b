/**
 * Finding words in texts: an index behind an interface, with Lucene inside. What a text is and where it comes from is the
 * asker's business; knows neither books nor pages nor JavaFX.
 */
@NullMarked
package org.huoye.search;

import org.jspecify.annotations.NullMarked;
