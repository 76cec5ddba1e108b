/**
 * One folder a demo: core, view, messages, samples list, Python twin. Demos import demokit, pipelines, inference and media, never each other or the reader.
 */
@NullMarked
package org.huoye.demos;

import org.jspecify.annotations.NullMarked;
