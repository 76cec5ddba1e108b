/**
 * 人脸关键点定位: 468 points of each face by FaceMesh, on the faces that BlazeFace finds. The cores are free of JavaFX.
 */
@NullMarked
package org.huoye.demos.facelandmarks;

import org.jspecify.annotations.NullMarked;
