/**
 * 人脸身份认证: whether two pictures show one person, and whether a picture shows a person who was enrolled on this computer.
 */
@NullMarked
package org.huoye.demos.faceidentity;

import org.jspecify.annotations.NullMarked;
