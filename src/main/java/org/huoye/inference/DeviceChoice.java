package org.huoye.inference;

/** Where the reader wants models to run. What really happened is a {@link Placement}. */
public enum DeviceChoice {
    CPU, GPU
}
