package org.huoye.demokit;

/** What a demo is run on that brings its own data. */
public record NoInput() {
}
