/** Small demos that prove the contract: pictures, a stream of tokens, a training, a camera, a microphone, a film. Never shipped. */
@NullMarked
package org.huoye.demokit.throwaway;

import org.jspecify.annotations.NullMarked;
