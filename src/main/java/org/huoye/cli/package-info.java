/**
 * One class a command. Starts JavaFX only in the commands that draw.
 */
@NullMarked
package org.huoye.cli;

import org.jspecify.annotations.NullMarked;
