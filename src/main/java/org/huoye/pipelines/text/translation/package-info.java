/**
 * Sentence to sentence between Chinese and English: normalising, splitting, tokens, the encoder and decoder sessions, and the
 * searches for a good translation. Knows nothing of JavaFX.
 */
@NullMarked
package org.huoye.pipelines.text.translation;

import org.jspecify.annotations.NullMarked;
