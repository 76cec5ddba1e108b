package org.huoye.demokit;

/**
 * A region of running source that 代码 shows, between {@code // tag::NAME[]} and {@code // end::NAME[]}. The source
 * travels with the classes, so the page cannot drift from what runs.
 *
 * @param type the class that holds it
 * @param tag the region's name
 */
public record CodeRegion(Class<?> type, String tag) {
}
