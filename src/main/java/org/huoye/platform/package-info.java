/**
 * What the computer gives: the application's own files, the user's folders, settings, the log, and failures put into words. The lowest room: imports no other.
 */
@NullMarked
package org.huoye.platform;

import org.jspecify.annotations.NullMarked;
