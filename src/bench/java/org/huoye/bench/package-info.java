/**
 * Benchmarks, run by {@code mvn -Pbench verify}: JMH for the inside, whole processes for start-up and memory. They print a table and write {@code target/bench/*.json}; nothing here is an assertion.
 */
@NullMarked
package org.huoye.bench;

import org.jspecify.annotations.NullMarked;
