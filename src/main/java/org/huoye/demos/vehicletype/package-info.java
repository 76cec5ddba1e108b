/**
 * 车型识别: where the vehicles are, by CenterNet, and of which type, by EfficientNet-Lite0. The core is free of JavaFX.
 */
@NullMarked
package org.huoye.demos.vehicletype;

import org.jspecify.annotations.NullMarked;
