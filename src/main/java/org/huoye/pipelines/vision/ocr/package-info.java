/**
 * Reading text out of pictures: finding lines, turning them upright, reading them, and putting them in order. May import
 * inference, jobs, media and the geometry of the room around it; knows nothing of JavaFX.
 */
@NullMarked
package org.huoye.pipelines.vision.ocr;

import org.jspecify.annotations.NullMarked;
