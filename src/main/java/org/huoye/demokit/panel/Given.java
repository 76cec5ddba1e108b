package org.huoye.demokit.panel;

import org.huoye.demokit.Sample;
import org.jspecify.annotations.Nullable;

/**
 * An input and where it comes from.
 *
 * @param name what to call it for the reader; may be empty
 * @param sample null for the reader's own
 */
record Given<I>(I value, String name, @Nullable Sample sample) {
}
