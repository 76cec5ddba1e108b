/**
 * Text to typed result: model wrappers for language that demos share. Knows nothing of JavaFX.
 */
@NullMarked
package org.huoye.pipelines.text;

import org.jspecify.annotations.NullMarked;
