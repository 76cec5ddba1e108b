/**
 * What the reader made, in one SQLite database: the only room that knows SQL. Stands on {@code platform}; demos reach it through {@code demokit.DemoContext}.
 */
@NullMarked
package org.huoye.store;

import org.jspecify.annotations.NullMarked;
