package org.huoye.demokit.panel;

import org.huoye.demokit.RunReport;

/**
 * A finished run or step.
 *
 * @param input what it ran on
 * @param name what that is called; may be empty
 * @param report what came out
 */
record Outcome<I, R extends Record>(I input, String name, RunReport<R> report) {
}
