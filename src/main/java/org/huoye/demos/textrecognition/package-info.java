/**
 * 文本识别: the lines of writing in a picture by PP-OCR, and how a line becomes characters. The core is free of JavaFX.
 */
@NullMarked
package org.huoye.demos.textrecognition;

import org.jspecify.annotations.NullMarked;
