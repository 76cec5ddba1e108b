/**
 * Decoding and encoding of pictures (later sound, camera, microphone) with limits on hostile files. Knows nothing of JavaFX or models.
 */
@NullMarked
package org.huoye.media;

import org.jspecify.annotations.NullMarked;
