/**
 * 场景识别: what kind of place a picture shows. The core knows no JavaFX; no other demo is known here.
 */
@NullMarked
package org.huoye.demos.scenerecognition;

import org.jspecify.annotations.NullMarked;
