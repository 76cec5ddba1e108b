/**
 * Decoded picture to typed result: model wrappers for vision that demos share. Knows nothing of JavaFX.
 */
@NullMarked
package org.huoye.pipelines.vision;

import org.jspecify.annotations.NullMarked;
