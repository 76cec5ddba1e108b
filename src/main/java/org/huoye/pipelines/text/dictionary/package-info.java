/**
 * The Chinese-English dictionary CC-CEDICT, for glosses of words; nothing is trained on it. Knows nothing of JavaFX.
 */
@NullMarked
package org.huoye.pipelines.text.dictionary;

import org.jspecify.annotations.NullMarked;
