/**
 * What a run tells about itself while it happens: stages, tensors, maps, placement. Knows nothing of demos or windows.
 */
@NullMarked
package org.huoye.inference.trace;

import org.jspecify.annotations.NullMarked;
