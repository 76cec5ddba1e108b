/**
 * The JavaFX Application, the composition root, the main window, settings and theme. Nothing imports this package but the command line's window commands.
 */
@NullMarked
package org.huoye.app;

import org.jspecify.annotations.NullMarked;
