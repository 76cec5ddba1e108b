package org.huoye.inference.trace;

/** The four stages every run goes through, in order; the panel shows them as four words on a line. */
public enum Stage {
    LOAD, PREPROCESS, INFER, POSTPROCESS
}
