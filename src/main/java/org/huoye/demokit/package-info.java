/**
 * The demo contract, the catalogue and the runner that window, command line and tests share. The panel lives in demokit.panel, the only part that draws.
 */
@NullMarked
package org.huoye.demokit;

import org.jspecify.annotations.NullMarked;
