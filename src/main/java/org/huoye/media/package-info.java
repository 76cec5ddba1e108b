/**
 * Decoding and encoding of pictures, films and cameras (later sound and microphones) with limits on hostile files; the
 * only room that knows FFmpeg. Knows nothing of JavaFX or models.
 */
@NullMarked
package org.huoye.media;

import org.jspecify.annotations.NullMarked;
