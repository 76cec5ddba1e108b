/** Three small cores that prove the contract: a picture, a stream of tokens, a training. Never shipped. */
@NullMarked
package org.huoye.demokit.throwaway;

import org.jspecify.annotations.NullMarked;
