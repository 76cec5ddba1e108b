/**
 * 机器翻译: Chinese to English and English to Chinese, piece by piece, with our own small Transformer.
 */
@NullMarked
package org.huoye.demos.translation;

import org.jspecify.annotations.NullMarked;
