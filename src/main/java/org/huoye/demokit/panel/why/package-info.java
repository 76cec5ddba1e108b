/**
 * 为什么 for demos that name pictures: a grey patch to drag, class activation and occlusion maps. Views of demos may use it.
 */
@NullMarked
package org.huoye.demokit.panel.why;

import org.jspecify.annotations.NullMarked;
