/**
 * The panel that every demo shares: what goes in, one button, stages, result, how it came about, the code. Built from a
 * demo's spec alone; knows no demo. Hosts use {@link org.huoye.demokit.panel.DemoPanel}, views of demos the small drawing
 * parts.
 */
@NullMarked
package org.huoye.demokit.panel;

import org.jspecify.annotations.NullMarked;
