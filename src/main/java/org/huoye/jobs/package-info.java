/**
 * Lanes, jobs and cancelling: where work runs. Knows nothing of JavaFX, models or books.
 */
@NullMarked
package org.huoye.jobs;

import org.jspecify.annotations.NullMarked;
