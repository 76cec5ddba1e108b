/**
 * 人脸检测跟踪: faces by BlazeFace, checked by FaceMesh, named over frames by a tracker. The cores are free of JavaFX.
 */
@NullMarked
package org.huoye.demos.facetracking;

import org.jspecify.annotations.NullMarked;
