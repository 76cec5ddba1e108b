/**
 * 词向量: words and sentences as points on a map. The core knows no JavaFX; no other demo is known here.
 */
@NullMarked
package org.huoye.demos.embeddingmap;

import org.jspecify.annotations.NullMarked;
