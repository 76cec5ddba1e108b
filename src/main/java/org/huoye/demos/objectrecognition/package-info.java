/**
 * 物体识别: boxes by CenterNet, a name for the whole picture by EfficientNet-Lite0. The core is free of JavaFX.
 */
@NullMarked
package org.huoye.demos.objectrecognition;

import org.jspecify.annotations.NullMarked;
