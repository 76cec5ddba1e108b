/**
 * TeX formulas to MathML, in plain Java: bounded, without state, without a library. Knows neither Markdown nor HTML; only
 * {@code markdown} uses it.
 */
@NullMarked
package org.huoye.markdown.math;

import org.jspecify.annotations.NullMarked;
